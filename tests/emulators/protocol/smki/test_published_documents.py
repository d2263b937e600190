"""Published requests are signed and verified; published samples get the verdict they ask for."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import MalformedXmlError, SignatureRefusedError
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.key_store import KeyStore
from sitrig.emulators.protocol.smki.pki import KeyPair
from sitrig.emulators.protocol.smki.xml_signature import sign, verify

# XML-signing certificates are not among the published files, only their numbers.
VERDICTS = {
    "ECS17b_4.1.1_SINGLE_SUCCESS_REQUEST_DUIS-invalid.XML": "0 ds:Signature",
    "ECS17b_4.1.1_SINGLE_SUCCESS_REQUEST_DUIS-nonexist-businessid.XML": "0 ds:Signature",
    "ECS17b_4.1.1_SINGLE_SUCCESS_REQUEST_DUIS-signed.XML": "text after ds:Signature",
    "ECS17b_4.1.1_SINGLE_SUCCESS_REQUEST_DUIS.XML": "0 ds:Signature",
    "ECS50_9.1_SUCCESS_REQUEST_DUIS.XML": "text after ds:Signature",
    "acknowledgement-error.xml": "0 ds:Signature",
    "read-inventory-response-4g.xml": "no certificate 167048897159233642262001557408276884033",
    "read-inventory-response-5.4.xml": "no certificate 20315062944123339095836004026371736578",
    "readfw-response-badsignature.xml": "no certificate 50669612984035780968362471400449834504",
    "readfw-response-invalid.xml": "DigestValue fwOFNlI6c8A3CwIetb",
    "readfw-response-no-serial.xml": "text after ds:Signature",
    "readfw-response-no-signature.xml": "0 ds:Signature",
    "readfw-response-nonexist-serial.xml": "no certificate 217636141832862931915946451229571981153",
    "readfw-response-resigned.xml": "no certificate 20315062944123339095836004026371736578",
    "readfw-response.xml": "no certificate 50669612984035780968362471400449834504",
}


@pytest.fixture
def published_keys(reference: Path) -> KeyStore:
    store = KeyStore()
    for path in (reference / "rtds/keystore").glob("90b3d51f*.pem"):
        store.add(Certificate.from_pem(path.read_bytes()))
    return store


@pytest.mark.parametrize(("name", "reason"), VERDICTS.items())
def test_a_published_sample_is_refused_for_its_own_reason(
    reference: Path, published_keys: KeyStore, name: str, reason: str
) -> None:
    sample = (reference / "duis/samples" / name).read_bytes()
    with pytest.raises(SignatureRefusedError, match=reason):
        verify(parse(sample), published_keys.find)


def test_every_published_sample_has_a_verdict(reference: Path) -> None:
    names = {path.name for path in (reference / "duis/samples").iterdir()}
    assert names == VERDICTS.keys() | {"duis-xxe.xml"}


def test_the_sample_with_an_entity_is_not_let_in(reference: Path) -> None:
    with pytest.raises(MalformedXmlError):
        parse((reference / "duis/samples/duis-xxe.xml").read_bytes())


def test_java_and_this_digest_published_responses_alike(reference: Path) -> None:
    # These were signed by DCC's tool; past the digest only the certificate is missing.
    for name in ("read-inventory-response-4g.xml", "readfw-response-resigned.xml"):
        root = parse((reference / "duis/samples" / name).read_bytes())
        with pytest.raises(SignatureRefusedError, match="no certificate"):
            verify(root, lambda issuer, serial: None)


def test_every_published_request_can_be_signed_and_verified(
    reference: Path, supplier_key: KeyPair, verified: Callable[[bytes], Certificate]
) -> None:
    requests = sorted((reference / "rtds/duis").glob("*.XML"))
    for path in requests:
        document = _canonical_without_signature(path)
        assert verified(sign(document, supplier_key)) is supplier_key.certificate, path.name
    assert len(requests) == 297


def _canonical_without_signature(path: Path) -> bytes:
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True, resolve_entities=False)
    root = etree.fromstring(path.read_bytes(), parser)
    for placeholder in root.findall("{http://www.w3.org/2000/09/xmldsig#}Signature"):
        root.remove(placeholder)
    return etree.tostring(root, method="c14n")
