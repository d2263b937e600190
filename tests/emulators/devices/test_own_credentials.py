"""A meter's own key pairs: made anew, certified, told; nothing is kept that is not its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
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
from sitrig.emulators.protocol.smki.certificates import KeyUsage, OrganisationRole
from sitrig.emulators.protocol.smki.pki import Pki

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]

SEED = "a seed of its own"
SIGNING, AGREEMENT = KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_AGREEMENT
STRANGERS = Pki("another authority")
LAST_YEAR = datetime(2025, 1, 1)


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


def public(request: x509.CertificateSigningRequest) -> ec.EllipticCurvePublicKey:
    key = request.public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    return key


def certified(
    pki: Pki, request: x509.CertificateSigningRequest, eui: Eui, usage: KeyUsage
) -> bytes:
    return pki.certify(profiles.device(eui, usage), public(request)).der


def store(bench: Bench, der: bytes, counter: int) -> StoringCode:
    stored = ask(bench, "CS02d", StoreCertificate(der), counter)
    assert isinstance(stored, CertificateStored)
    return stored.code


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
    der = certified(seeded.pki, agreement, meter, AGREEMENT)
    assert store(seeded, der, 81) is StoringCode.SUCCESS
    told = ask(seeded, "CS02e", ReadCertificate(CellUsage.KEY_AGREEMENT), 82)
    assert told == DeviceCertificate(der)
    signing = ask(seeded, "CS02e", ReadCertificate(CellUsage.DIGITAL_SIGNATURE), 83)
    assert signing == DeviceCertificate(Pki(SEED).device(meter).signing.certificate.der)
    assert store(seeded, der, 84) is StoringCode.NO_KEY_PAIR


def test_a_pair_made_anew_leaves_the_older_one_without_a_certificate(seeded: Bench) -> None:
    first = made(seeded, CellUsage.DIGITAL_SIGNATURE, 80)
    second = made(seeded, CellUsage.DIGITAL_SIGNATURE, 81)
    older = certified(seeded.pki, first, seeded.METER, SIGNING)
    assert store(seeded, older, 82) is StoringCode.WRONG_PUBLIC_KEY
    newer = certified(seeded.pki, second, seeded.METER, SIGNING)
    assert store(seeded, newer, 83) is StoringCode.SUCCESS


def test_a_certificate_of_another_device_or_of_nothing_is_not_kept(seeded: Bench) -> None:
    request = made(seeded, CellUsage.DIGITAL_SIGNATURE, 80)
    before = seeded.meter.configuration
    stranger = certified(seeded.pki, request, seeded.STRANGER, SIGNING)
    own = seeded.pki.device(seeded.METER)
    refusals = {
        stranger: StoringCode.WRONG_DEVICE,
        own.signing.certificate.der: StoringCode.WRONG_PUBLIC_KEY,
        own.agreement.certificate.der: StoringCode.NO_KEY_PAIR,
        b"\x30\x00": StoringCode.INVALID_CERTIFICATE,
    }
    told = {der: store(seeded, der, counter) for counter, der in enumerate(refusals, 81)}
    assert told == refusals
    assert seeded.meter.configuration == before


def forged(pki: Pki, eui: Eui, key: ec.EllipticCurvePublicKey) -> dict[str, bytes]:
    """Certificates of that very key that no meter may keep, by what is wrong with them."""
    good = profiles.device(eui, SIGNING)
    party = profiles.organisation(eui, OrganisationRole.SUPPLIER, SIGNING)
    return {
        "of an authority that it does not know": STRANGERS.certify(good, key).der,
        "past its last day": pki.certify(good, key, LAST_YEAR).der,
        "of a party": pki.certify(party, key).der,
        "for key agreement": pki.certify(profiles.device(eui, AGREEMENT), key).der,
    }


@pytest.mark.parametrize(
    ("flaw", "code"),
    [
        ("of an authority that it does not know", StoringCode.INVALID_CERTIFICATE),
        ("past its last day", StoringCode.INVALID_CERTIFICATE),
        ("of a party", StoringCode.INVALID_CERTIFICATE),
        ("for key agreement", StoringCode.INVALID_KEY_USAGE),
    ],
)
def test_a_certificate_of_the_right_key_is_kept_only_if_it_is_believed_and_for_its_use(
    seeded: Bench, flaw: str, code: StoringCode
) -> None:
    key = public(made(seeded, CellUsage.DIGITAL_SIGNATURE, 80))
    before = seeded.meter.configuration
    assert store(seeded, forged(seeded.pki, seeded.METER, key)[flaw], 81) is code
    assert seeded.meter.configuration == before


def test_a_use_that_no_key_of_a_device_has_is_told_as_the_published_refusal_tells_it(
    seeded: Bench,
) -> None:
    request = made(seeded, CellUsage.DIGITAL_SIGNATURE, 80)
    der = certified(seeded.pki, request, seeded.METER, SIGNING)
    # KeyUsage, critical: digitalSignature becomes nonRepudiation.
    other = der.replace(
        bytes.fromhex("0603551d0f0101ff040403020780"), bytes.fromhex("0603551d0f0101ff040403020640")
    )
    assert other != der
    assert store(seeded, other, 81) is StoringCode.INVALID_KEY_USAGE


def test_a_meter_without_a_seed_has_no_key_to_show(make_bench: MakeBench) -> None:
    bench = make_bench().joined()
    refused = ask(bench, "CS02c", GenerateKeyPair(CellUsage.KEY_AGREEMENT), 80)
    assert refused == CertificationRequest(None, RequestFailure.FAILED)
    told = ask(bench, "CS02e", ReadCertificate(CellUsage.KEY_AGREEMENT), 81)
    assert told == DeviceCertificate(None, ReadingFailure.FAILED)
