"""A meter's own key pairs: made anew, certified, told; nothing is kept that is not its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from sitrig.emulators.devices.esme_configuration import factory
from sitrig.emulators.protocol.gbcs.cells import CellUsage
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases.cs02c import (
    CertificationRequest,
    GenerateKeyPair,
    RequestFailure,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs02d import (
    CertificateStored,
    StoreCertificate,
    StoringCode,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs02e import (
    DeviceCertificate,
    ReadCertificate,
    ReadingFailure,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki import profiles
from sitrig.emulators.protocol.smki.certificates import Certificate, KeyUsage
from sitrig.emulators.protocol.smki.pki import Pki

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]

SEED = "a seed of its own"
ISSUER = profiles.authority("Issuing", 7)
ISSUER_KEY = ec.derive_private_key(0xA1, ec.SECP256R1())


@pytest.fixture
def seeded(make_bench: MakeBench) -> Bench:
    bench = make_bench().joined()
    bench.meter.configuration = factory(SEED)
    return bench


def ask(bench: Bench, use_case: str, body: UseCaseBody, counter: int) -> UseCaseBody:
    (response,) = bench.send(bench.command(use_case, body, signed=True, counter=counter))
    assert response.proof.signer_ski is not None
    return response.body


def made(bench: Bench, usage: CellUsage, counter: int) -> x509.CertificateSigningRequest:
    answer = ask(bench, "CS02c", GenerateKeyPair(usage), counter)
    assert isinstance(answer, CertificationRequest) and answer.request is not None
    return x509.load_der_x509_csr(answer.request)


def certified(request: x509.CertificateSigningRequest, eui: Eui, usage: KeyUsage) -> bytes:
    key = request.public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    return profiles.issue(profiles.device(eui, usage), key, 77, ISSUER, ISSUER_KEY)


def test_a_request_to_certify_is_signed_by_the_new_key_and_says_its_use(seeded: Bench) -> None:
    request = made(seeded, CellUsage.KEY_AGREEMENT, 80)
    assert request.is_signature_valid
    use = request.extensions.get_extension_for_class(x509.KeyUsage).value
    assert (use.key_agreement, use.digital_signature) == (True, False)
    signing = made(seeded, CellUsage.DIGITAL_SIGNATURE, 81)
    assert signing.public_key() != request.public_key()


def test_the_certificate_of_the_pair_it_made_is_kept_and_told(seeded: Bench) -> None:
    meter = seeded.METER
    agreement = made(seeded, CellUsage.KEY_AGREEMENT, 80)
    der = certified(agreement, meter, KeyUsage.KEY_AGREEMENT)
    stored = ask(seeded, "CS02d", StoreCertificate(der), 81)
    assert stored == CertificateStored(StoringCode.SUCCESS)
    told = ask(seeded, "CS02e", ReadCertificate(CellUsage.KEY_AGREEMENT), 82)
    assert told == DeviceCertificate(der)
    signing = ask(seeded, "CS02e", ReadCertificate(CellUsage.DIGITAL_SIGNATURE), 83)
    assert signing == DeviceCertificate(Pki(SEED).device(meter).signing.certificate.der)
    again = ask(seeded, "CS02d", StoreCertificate(der), 84)
    assert again == CertificateStored(StoringCode.FAILED)


def test_a_pair_made_anew_leaves_the_older_one_without_a_certificate(seeded: Bench) -> None:
    first = made(seeded, CellUsage.DIGITAL_SIGNATURE, 80)
    second = made(seeded, CellUsage.DIGITAL_SIGNATURE, 81)
    older = certified(first, seeded.METER, KeyUsage.DIGITAL_SIGNATURE)
    assert ask(seeded, "CS02d", StoreCertificate(older), 82) == CertificateStored(
        StoringCode.FAILED
    )
    newer = certified(second, seeded.METER, KeyUsage.DIGITAL_SIGNATURE)
    assert ask(seeded, "CS02d", StoreCertificate(newer), 83) == CertificateStored(
        StoringCode.SUCCESS
    )


def test_a_certificate_of_another_device_or_of_nothing_is_not_kept(seeded: Bench) -> None:
    request = made(seeded, CellUsage.DIGITAL_SIGNATURE, 80)
    before = seeded.meter.configuration
    stranger = certified(request, seeded.STRANGER, KeyUsage.DIGITAL_SIGNATURE)
    own = Certificate.from_der(Pki(SEED).device(seeded.METER).signing.certificate.der).der
    for counter, der in enumerate((stranger, own, b"\x30\x00"), 81):
        refused = ask(seeded, "CS02d", StoreCertificate(der), counter)
        assert refused == CertificateStored(StoringCode.FAILED)
    assert seeded.meter.configuration == before


def test_a_meter_without_a_seed_has_no_key_to_show(make_bench: MakeBench) -> None:
    bench = make_bench().joined()
    refused = ask(bench, "CS02c", GenerateKeyPair(CellUsage.KEY_AGREEMENT), 80)
    assert refused == CertificationRequest(None, RequestFailure.FAILED)
    told = ask(bench, "CS02e", ReadCertificate(CellUsage.KEY_AGREEMENT), 81)
    assert told == DeviceCertificate(None, ReadingFailure.FAILED)
