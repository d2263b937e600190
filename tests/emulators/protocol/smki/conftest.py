"""Parties and documents that the SMKI tests share."""

from collections.abc import Callable

import pytest

from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate, OrganisationRole
from sitrig.emulators.protocol.smki.key_store import KeyStore
from sitrig.emulators.protocol.smki.pki import KeyPair, Pki
from sitrig.emulators.protocol.smki.xml_signature import sign, verify

SUPPLIER = Eui("90-B3-D5-1F-30-01-00-00")
SR = "http://www.dccinterface.co.uk/ServiceUserGateway"
READ_INVENTORY = (
    f'<sr:Request xmlns:sr="{SR}" schemaVersion="5.4"><sr:Header>'
    "<sr:RequestID>90-B3-D5-1F-30-01-00-00:90-B3-D5-1F-30-00-00-02:1007</sr:RequestID>"
    "<sr:CommandVariant>8</sr:CommandVariant><sr:ServiceReference>8.2</sr:ServiceReference>"
    "<sr:ServiceReferenceVariant>8.2</sr:ServiceReferenceVariant></sr:Header>"
    "<sr:Body><sr:ReadInventory><sr:UPRN>1234567890 \u00e9</sr:UPRN></sr:ReadInventory></sr:Body>"
    "</sr:Request>"
).encode()


@pytest.fixture
def pki() -> Pki:
    return Pki("smki-tests")


@pytest.fixture
def supplier_key(pki: Pki) -> KeyPair:
    key = pki.organisation(SUPPLIER, OrganisationRole.SUPPLIER).xml_signing
    assert key is not None
    return key


@pytest.fixture
def known(supplier_key: KeyPair) -> KeyStore:
    store = KeyStore()
    store.add(supplier_key.certificate)
    return store


@pytest.fixture
def document() -> bytes:
    """A small canonical request, not signed."""
    return READ_INVENTORY


@pytest.fixture
def signed(document: bytes, supplier_key: KeyPair) -> bytes:
    """The same request, signed by the supplier."""
    return sign(document, supplier_key)


@pytest.fixture
def verified(known: KeyStore) -> Callable[[bytes], Certificate]:
    """Parses and verifies a document that the supplier may have signed."""
    return lambda octets: verify(parse(octets), known.find)


@pytest.fixture
def other_certificate(pki: Pki) -> Certificate:
    """Of a party that signed nothing here."""
    network_operator = Eui("90-B3-D5-1F-30-02-00-00")
    return pki.organisation(network_operator, OrganisationRole.NETWORK_OPERATOR).signing.certificate
