"""Looking certificates up, and reading the key store file of DCC's tools."""

import json
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate, KeyUsage, OrganisationRole
from sitrig.emulators.protocol.smki.key_store import KeyStore
from sitrig.emulators.protocol.smki.pki import KeyPair, Pki

SUPPLIER = Eui("90-B3-D5-1F-30-01-00-00")
OTHER_USER = Eui("00-DB-12-34-56-78-00-04")

KeyStoreFile = dict[str, dict[str, dict[str, dict[str, Any]]]]


@pytest.fixture
def certificate(supplier_key: KeyPair) -> Certificate:
    return supplier_key.certificate


def test_a_certificate_is_found_by_issuer_and_serial(
    known: KeyStore, certificate: Certificate
) -> None:
    assert known.find("CN=Z1,OU=07", certificate.serial) is certificate


@pytest.mark.parametrize("issuer", ["CN=Z1, OU=07", "CN = Z1 ,  OU=07", " CN=Z1,OU=07 "])
def test_spaces_round_separators_of_the_issuer_do_not_matter(
    known: KeyStore, certificate: Certificate, issuer: str
) -> None:
    assert known.find(issuer, certificate.serial) is certificate


@pytest.mark.parametrize(
    "issuer", ["", "CN=Z2,OU=07", "CN=Z1", "OU=07,CN=Z1", "CN=Z 1,OU=07", "CN=Z1,OU=07" + " " * 300]
)
def test_another_issuer_finds_nothing(
    known: KeyStore, certificate: Certificate, issuer: str
) -> None:
    assert known.find(issuer, certificate.serial) is None


def test_another_serial_finds_nothing(known: KeyStore, certificate: Certificate) -> None:
    assert known.find("CN=Z1,OU=07", certificate.serial + 1) is None


def test_adding_a_certificate_twice_changes_nothing(
    known: KeyStore, certificate: Certificate
) -> None:
    known.add(Certificate.from_der(certificate.der))
    assert known.by_eui(SUPPLIER) == (certificate,)


def test_a_number_cannot_stand_for_two_certificates(
    known: KeyStore, certificate: Certificate
) -> None:
    impostor = Certificate(
        der=certificate.der,
        subject=OTHER_USER,
        role=certificate.role,
        usage=certificate.usage,
        issuer="CN=Z1, OU=07",
        serial=certificate.serial,
        ski=certificate.ski,
    )
    with pytest.raises(InvalidValueError, match=f"{certificate.serial} .* is taken by another"):
        known.add(impostor)


def test_certificates_of_a_party_are_narrowed_by_role_and_use(pki: Pki) -> None:
    party = pki.organisation(SUPPLIER, OrganisationRole.SUPPLIER)
    store = KeyStore()
    for pair in (party.agreement, party.signing, party.xml_signing):
        assert pair is not None
        store.add(pair.certificate)
    signing, agreement = party.signing.certificate, party.agreement.certificate
    assert store.by_eui(SUPPLIER, usage=KeyUsage.KEY_AGREEMENT) == (agreement,)
    assert store.by_eui(SUPPLIER, OrganisationRole.SUPPLIER) == (agreement, signing)
    assert store.by_eui(SUPPLIER, 2, KeyUsage.DIGITAL_SIGNATURE) == (signing,)
    assert len(store.by_eui(SUPPLIER)) == 3
    assert store.by_eui(OTHER_USER) == ()


def _entry(pair: KeyPair, name: str) -> dict[str, Any]:
    loaded = x509.load_der_x509_certificate(pair.certificate.der)
    key = pair.private_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return {
        "certificate": loaded.public_bytes(Encoding.PEM).decode(),
        "privateKey": key.decode(),
        "name": name,
        "role": pair.certificate.role,
    }


def _file(**entries: tuple[KeyPair, str]) -> KeyStoreFile:
    """A key store file; keyword arguments only number the entries."""
    parties: KeyStoreFile = {}
    for pair, name in entries.values():
        usages = parties.setdefault(pair.certificate.subject.octets.hex(), {})
        of_usage = usages.setdefault(pair.certificate.usage.value, {})
        of_usage[str(pair.certificate.serial)] = _entry(pair, name)
    return parties


@pytest.fixture
def boxed(pki: Pki) -> KeyStoreFile:
    supplier = pki.organisation(SUPPLIER, OrganisationRole.SUPPLIER)
    newer = Pki("newer").organisation(SUPPLIER, OrganisationRole.SUPPLIER)
    other = pki.organisation(OTHER_USER, OrganisationRole.OTHER)
    assert supplier.top_up and supplier.xml_signing and newer.top_up
    return _file(
        a=(newer.signing, "Z1b-supplier-ds"),
        b=(newer.top_up, "Z1b-supplierPP-ka"),
        c=(supplier.top_up, "Z1-supplierPP-ka"),
        d=(supplier.signing, "Z1-supplier-ds"),
        e=(supplier.xml_signing, "xml-sign-90B3D51F30010000-ds"),
        f=(supplier.agreement, "Z1-supplier-ka"),
        g=(other.signing, "otherUser-ds"),
    )


def test_a_dcc_boxed_file_gives_every_certificate(boxed: KeyStoreFile) -> None:
    store = KeyStore.read_dccboxed(json.dumps(boxed))
    assert len(store.by_eui(SUPPLIER)) == 6
    assert len(store.by_eui(OTHER_USER)) == 1
    assert store.unreadable == ()


def test_a_dcc_boxed_file_gives_the_first_key_by_name_for_each_purpose(
    boxed: KeyStoreFile, pki: Pki
) -> None:
    read = KeyStore.read_dccboxed(json.dumps(boxed).encode()).credentials(SUPPLIER)
    own = pki.organisation(SUPPLIER, OrganisationRole.SUPPLIER)
    assert read is not None
    assert read.signing.certificate == own.signing.certificate
    assert read.agreement.certificate == own.agreement.certificate
    assert read.top_up and own.top_up and read.top_up.certificate == own.top_up.certificate
    assert read.xml_signing and own.xml_signing
    assert read.xml_signing.certificate == own.xml_signing.certificate


def test_a_party_without_xml_certificate_signs_with_its_ordinary_key(boxed: KeyStoreFile) -> None:
    read = KeyStore.read_dccboxed(json.dumps(boxed)).credentials(OTHER_USER)
    assert read is not None
    assert read.xml_signing is read.signing
    assert read.top_up is None
    with pytest.raises(InvalidValueError, match=f"{OTHER_USER} holds no agreement key"):
        read.agreement  # noqa: B018


def test_a_certificate_without_key_is_known_but_not_owned(boxed: KeyStoreFile) -> None:
    for entry in boxed["00db123456780004"]["digitalSignature"].values():
        del entry["privateKey"]
    store = KeyStore.read_dccboxed(json.dumps(boxed))
    assert store.credentials(OTHER_USER) is None
    assert len(store.by_eui(OTHER_USER)) == 1


def test_an_unreadable_certificate_is_left_out_and_named(boxed: KeyStoreFile) -> None:
    for entry in boxed["00db123456780004"]["digitalSignature"].values():
        entry["certificate"] = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n"
    assert KeyStore.read_dccboxed(json.dumps(boxed)).unreadable == ("otherUser-ds",)


@pytest.mark.parametrize(
    "text", ["", "[]", '{"00db123456780004": {"digitalSignature": 1}}', b"\xff"]
)
def test_a_file_of_another_form_is_refused(text: str | bytes) -> None:
    with pytest.raises(InvalidValueError, match="not a DCC Boxed key store"):
        KeyStore.read_dccboxed(text)


@pytest.mark.parametrize("octets", ["00db", "00db12345678000g", ""])
def test_a_party_that_is_no_eui_is_refused(octets: str) -> None:
    with pytest.raises(InvalidValueError, match=r"not an EUI"):
        KeyStore.read_dccboxed(json.dumps({octets: {}}))


def test_a_certificate_filed_under_another_party_is_refused(boxed: KeyStoreFile) -> None:
    boxed["90b3d51f30030000"] = boxed.pop("00db123456780004")
    with pytest.raises(InvalidValueError, match="filed under 90-B3-D5-1F-30-03-00-00"):
        KeyStore.read_dccboxed(json.dumps(boxed))


def test_a_key_that_is_not_the_certified_one_is_refused(boxed: KeyStoreFile) -> None:
    for entry in boxed["00db123456780004"]["digitalSignature"].values():
        (entry["privateKey"],) = [
            other["privateKey"]
            for other in boxed["90b3d51f30010000"]["digitalSignature"].values()
            if other["name"] == "Z1-supplier-ds"
        ]
    with pytest.raises(InvalidValueError, match="not the certified one"):
        KeyStore.read_dccboxed(json.dumps(boxed))


@pytest.mark.parametrize(
    "key", ["", "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----"]
)
def test_a_key_that_cannot_be_read_is_refused(boxed: KeyStoreFile, key: str) -> None:
    for entry in boxed["00db123456780004"]["digitalSignature"].values():
        entry["privateKey"] = key
    with pytest.raises(InvalidValueError, match="no private key in 'otherUser-ds'"):
        KeyStore.read_dccboxed(json.dumps(boxed))
