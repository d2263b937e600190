"""Reading certificates and following certification paths."""

import dataclasses
import pickle
import random

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import (
    NO_EUI,
    Certificate,
    KeyUsage,
    OrganisationRole,
    path_holds,
)
from sitrig.emulators.protocol.smki.pki import Pki

OPERATOR = Eui("90-B3-D5-1F-30-02-00-00")
METER = Eui("00-DB-12-34-56-78-90-A0")


@pytest.fixture
def operator(pki: Pki) -> Certificate:
    return pki.organisation(OPERATOR, OrganisationRole.NETWORK_OPERATOR).agreement.certificate


def test_an_organisation_certificate_tells_party_role_and_use(operator: Certificate) -> None:
    assert operator.subject == OPERATOR
    assert operator.role == OrganisationRole.NETWORK_OPERATOR
    assert operator.usage is KeyUsage.KEY_AGREEMENT
    assert operator.issuer == "CN=Z1,OU=07"
    assert len(operator.ski) == 16


def test_a_device_certificate_tells_the_device_and_no_role(pki: Pki) -> None:
    certificate = pki.device(METER).signing.certificate
    assert certificate.subject == METER
    assert certificate.role is None
    assert certificate.usage is KeyUsage.DIGITAL_SIGNATURE


def test_an_authority_has_no_eui(pki: Pki) -> None:
    certificate = pki.issuing.certificate
    assert certificate.subject == NO_EUI
    assert certificate.role == OrganisationRole.ISSUING_AUTHORITY
    assert certificate.usage is KeyUsage.CERTIFICATE_SIGNING


def test_pem_and_der_of_one_certificate_read_alike(operator: Certificate) -> None:
    pem = x509.load_der_x509_certificate(operator.der).public_bytes(Encoding.PEM)
    assert Certificate.from_pem(pem) == Certificate.from_pem(pem.decode()) == operator


def test_a_certificate_survives_pickling(operator: Certificate) -> None:
    copy = pickle.loads(pickle.dumps(operator))
    assert copy == operator
    assert copy.public_key == operator.public_key


@pytest.mark.parametrize("der", [b"", b"\x30\x00", b"not a certificate"])
def test_bytes_that_are_no_certificate_are_refused(der: bytes) -> None:
    with pytest.raises(InvalidValueError, match=f"no certificate in {len(der)} bytes"):
        Certificate.from_der(der)


@pytest.mark.parametrize("pem", ["", "\ud800", "-----BEGIN CERTIFICATE-----\nAAAA"])
def test_text_that_is_no_certificate_is_refused(pem: str) -> None:
    with pytest.raises(InvalidValueError, match="no certificate in PEM"):
        Certificate.from_pem(pem)


def test_a_damaged_certificate_is_read_or_refused_and_nothing_else(pki: Pki) -> None:
    chance = random.Random(20260105)
    device = pki.device(METER).signing.certificate
    for _ in range(4000):
        octets = bytearray(device.der)
        octets[chance.randrange(len(octets))] = chance.randrange(256)
        try:
            Certificate.from_der(bytes(octets))
        except InvalidValueError:
            continue


def test_a_path_holds_through_the_issuing_authority(pki: Pki, operator: Certificate) -> None:
    root, issuing = pki.root.certificate, pki.issuing.certificate
    assert path_holds(operator, [issuing], root)
    assert path_holds(issuing, [], root)


def test_a_path_holds_whatever_else_it_carries(pki: Pki, operator: Certificate) -> None:
    stranger = Pki("another").issuing.certificate
    path = [stranger, operator, pki.issuing.certificate]
    assert path_holds(operator, path, pki.root.certificate)


def test_a_path_without_the_issuer_does_not_hold(pki: Pki, operator: Certificate) -> None:
    assert not path_holds(operator, [], pki.root.certificate)


def test_a_path_to_another_root_does_not_hold(pki: Pki, operator: Certificate) -> None:
    stranger = Pki("another")
    assert not path_holds(operator, [pki.issuing.certificate], stranger.root.certificate)
    assert not path_holds(operator, [stranger.issuing.certificate], pki.root.certificate)


def test_a_key_without_the_right_to_certify_ends_no_path(pki: Pki, operator: Certificate) -> None:
    issuing = pki.issuing.certificate
    demoted = dataclasses.replace(issuing, usage=KeyUsage.DIGITAL_SIGNATURE)
    assert not path_holds(operator, [demoted], pki.root.certificate)
    assert not path_holds(operator, [], demoted)
