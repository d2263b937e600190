"""Every published certificate reads with the party, role and use it is published for."""

import re
from base64 import b64decode
from pathlib import Path

import pytest

from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import (
    NO_EUI,
    Certificate,
    KeyUsage,
    OrganisationRole,
    path_holds,
)
from sitrig.emulators.protocol.smki.key_store import KeyStore

ROLES = {
    "90b3d51f30000001": OrganisationRole.RECOVERY,
    "90b3d51f30000002": OrganisationRole.ACB,
    "90b3d51f30000004": OrganisationRole.TRANSCOS,
    "90b3d51f30000007": OrganisationRole.WAN_PROVIDER,
    "90b3d51f30010000": OrganisationRole.SUPPLIER,
    "90b3d51f30010008": OrganisationRole.LOAD_CONTROLLER,
    "90b3d51f30020000": OrganisationRole.NETWORK_OPERATOR,
    "90b3d51f30030000": OrganisationRole.SUPPLIER,
}
USAGES = {"ds": KeyUsage.DIGITAL_SIGNATURE, "ka": KeyUsage.KEY_AGREEMENT}
HOLDS_A_BARE_KEY = "fffffffffffffffe-ka"
# Published under the WAN provider's name, yet it is the second supplier's.
MISFILED = "90b3d51f30000007-ka"


@pytest.fixture
def published(reference: Path) -> dict[str, bytes]:
    """PEM texts by file name without its ending."""
    return {path.stem: path.read_bytes() for path in (reference / "rtds/keystore").glob("*.pem")}


def test_published_certificates_tell_what_their_names_tell(published: dict[str, bytes]) -> None:
    left_out = {HOLDS_A_BARE_KEY, MISFILED}
    for name in published.keys() - left_out:
        certificate = Certificate.from_pem(published[name])
        octets, usage = name[:16], name[-2:]
        role = ROLES.get(octets)
        told = (certificate.subject, certificate.role, certificate.usage, len(certificate.ski))
        assert told == (Eui.from_bytes(bytes.fromhex(octets)), role, USAGES[usage], 16), name
    assert len(published) > 200


def test_the_misfiled_certificate_is_read_as_what_it_is(published: dict[str, bytes]) -> None:
    certificate = Certificate.from_pem(published[MISFILED])
    assert certificate.subject == Eui("90-B3-D5-1F-30-03-00-00")
    assert certificate.role == OrganisationRole.SUPPLIER


def test_a_bare_public_key_is_no_certificate(published: dict[str, bytes]) -> None:
    with pytest.raises(InvalidValueError, match="no certificate in PEM"):
        Certificate.from_pem(published[HOLDS_A_BARE_KEY])


def test_all_published_certificates_have_numbers_of_their_own(
    published: dict[str, bytes],
) -> None:
    store = KeyStore()
    for name in published.keys() - {HOLDS_A_BARE_KEY}:
        certificate = Certificate.from_pem(published[name])
        store.add(certificate)
        assert store.find(certificate.issuer.replace(",", ", "), certificate.serial) == certificate


def test_a_published_certification_path_holds(reference: Path) -> None:
    name = "CS02bSupplierByTransCoS_6.23_IMMEDIATE_SUCCESS_REQUEST_DUIS.XML"
    request = (reference / "rtds/duis" / name).read_bytes()
    found = re.findall(rb"<sr:(?:\w+)?Certificate>([A-Za-z0-9+/=]+)<", request)
    *replacements, issuing = [Certificate.from_der(b64decode(text)) for text in found]
    assert [certificate.usage.value for certificate in replacements] == [
        "digitalSignature",
        "keyAgreement",
        "keyAgreement",
    ]
    assert (issuing.subject, issuing.role) == (NO_EUI, OrganisationRole.ISSUING_AUTHORITY)
    assert issuing.usage is KeyUsage.CERTIFICATE_SIGNING
    # The root is not published, so the issuing authority stands for it.
    assert all(path_holds(certificate, [], issuing) for certificate in replacements)
