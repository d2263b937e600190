"""Signing and verifying DUIS documents: the form, the round trip, every damaged byte."""

import hashlib
from base64 import b64decode
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import (
    InvalidValueError,
    MalformedXmlError,
    SignatureRefusedError,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate, OrganisationRole
from sitrig.emulators.protocol.smki.key_store import KeyStore
from sitrig.emulators.protocol.smki.pki import KeyPair, Pki
from sitrig.emulators.protocol.smki.xml_signature import sign, verify

Verified = Callable[[bytes], Certificate]


def test_the_signature_of_a_document_is_fixed_for_ever(signed: bytes) -> None:
    assert hashlib.sha256(signed).hexdigest() == (
        "7c6577ade276fb2022f85a69d25cfa4dc9cceb7f9bd8a52c7ba9b2289dd52947"
    )


def test_a_signed_document_is_the_document_with_a_last_child(
    document: bytes, signed: bytes
) -> None:
    start = signed.index(b"<ds:Signature ")
    end = signed.index(b"</ds:Signature>") + len(b"</ds:Signature>")
    assert signed[:start] + signed[end:] == document
    assert signed[end:] == b"</sr:Request>"


def test_the_signature_has_the_form_that_dcc_writes(
    signed: bytes, document: bytes, supplier_key: KeyPair
) -> None:
    root = parse(signed)
    texts = {element.tag.rpartition("}")[2]: element.text for element in root[-1].iter()}
    algorithms = [element.get("Algorithm") for element in root[-1].iter() if element.attrib]
    assert algorithms == [
        "http://www.w3.org/2001/10/xml-exc-c14n#",
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
        None,
        "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
        "http://www.w3.org/2001/04/xmlenc#sha256",
    ]
    assert b64decode(texts["DigestValue"] or "") == hashlib.sha256(document).digest()
    assert len(b64decode(texts["SignatureValue"] or "")) == 64
    assert texts["X509IssuerName"] == "CN=Z1,OU=07"
    assert texts["X509SerialNumber"] == str(supplier_key.certificate.serial)


def test_a_signed_document_is_canonical(signed: bytes) -> None:
    assert etree.tostring(parse(signed), method="c14n") == signed


def test_verifying_gives_the_certificate_of_the_signer(
    signed: bytes, verified: Verified, supplier_key: KeyPair
) -> None:
    assert verified(signed) is supplier_key.certificate


def test_verifying_leaves_the_tree_as_it_was(signed: bytes, known: KeyStore) -> None:
    root = parse(signed)
    verify(root, known.find)
    verify(root, known.find)
    assert etree.tostring(root, method="c14n") == signed


def test_a_refused_tree_is_left_as_it_was(signed: bytes, known: KeyStore) -> None:
    changed = signed.replace(b":1007<", b":1008<")
    root = parse(changed)
    with pytest.raises(SignatureRefusedError):
        verify(root, known.find)
    assert etree.tostring(root, method="c14n") == changed


@pytest.mark.parametrize(
    "document",
    [
        b"<a></a>",
        b'<a xmlns="urn:x"><b></b></a>',
        b'<ds:a xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:unused="urn:y"></ds:a>',
        b'<ds:a xmlns:ds="urn:not-signatures"><ds:Signatures></ds:Signatures></ds:a>',
        "<a>\u00a3 &amp; &lt;/a&gt; &#xD;</a>".encode(),
    ],
)
def test_any_canonical_document_can_be_signed(
    document: bytes, supplier_key: KeyPair, verified: Verified
) -> None:
    assert verified(sign(document, supplier_key)) is supplier_key.certificate


def test_a_name_that_needs_escaping_survives(document: bytes, supplier_key: KeyPair) -> None:
    awkward = Certificate(
        der=supplier_key.certificate.der,
        subject=supplier_key.certificate.subject,
        role=supplier_key.certificate.role,
        usage=supplier_key.certificate.usage,
        issuer="CN=Smith & <Sons>,OU=07",
        serial=1,
        ski="",
    )
    store = KeyStore()
    store.add(awkward)
    signed = sign(document, KeyPair(certificate=awkward, private_key=supplier_key.private_key))
    assert verify(parse(signed), store.find) is awkward


@pytest.mark.parametrize(
    "document",
    [b"", b"<a/>", b"text", b"<a></a>\n", b'<?xml version="1.0"?><a></a>', b"<a></a><!-- -->x"],
)
def test_what_cannot_be_canonical_is_not_signed(document: bytes, supplier_key: KeyPair) -> None:
    with pytest.raises(InvalidValueError, match="not canonical XML"):
        sign(document, supplier_key)


def test_a_document_is_not_signed_twice(signed: bytes, supplier_key: KeyPair) -> None:
    with pytest.raises(InvalidValueError, match="signed already"):
        sign(signed, supplier_key)


def test_an_unused_namespace_added_after_signing_is_refused(
    signed: bytes, verified: Verified
) -> None:
    with pytest.raises(SignatureRefusedError, match="DigestValue"):
        verified(signed.replace(b"<sr:Request ", b'<sr:Request xmlns:late="urn:late" ', 1))


@pytest.mark.parametrize("wrap", [b"&#13;\n", b"&#xD;\r\n ", b"\n", b"\t"])
def test_a_wrapped_signature_value_is_read(
    signed: bytes, verified: Verified, supplier_key: KeyPair, wrap: bytes
) -> None:
    start = signed.index(b"<ds:SignatureValue>") + len(b"<ds:SignatureValue>")
    wrapped = signed[: start + 76] + wrap + signed[start + 76 :]
    assert verified(wrapped) is supplier_key.certificate


def test_the_prefix_of_the_signature_is_free(
    signed: bytes, verified: Verified, supplier_key: KeyPair
) -> None:
    # SignedInfo is signed with its prefix, so another prefix needs another signature.
    renamed = signed.replace(b"ds:", b"dsig:").replace(b"xmlns:ds=", b"xmlns:dsig=")
    with pytest.raises(SignatureRefusedError, match="not made with the key"):
        verified(renamed)
    for prefix in (b"dsig", b""):
        assert verified(_signed_again(renamed, prefix, supplier_key)) is supplier_key.certificate


def _signed_again(signed: bytes, prefix: bytes, key: KeyPair) -> bytes:
    """The document with the Signature's prefix changed, and a value that lxml and OpenSSL made."""
    from base64 import b64encode

    from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
    from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
    from cryptography.hazmat.primitives.hashes import SHA256

    colon = prefix + b":" if prefix else b""
    declaration = b"xmlns:" + prefix if prefix else b"xmlns"
    changed = signed.replace(b"xmlns:dsig=", declaration + b"=").replace(b"dsig:", colon)
    root = parse(changed)
    octets = etree.tostring(root[-1][0], method="c14n", exclusive=True)
    r, s = decode_dss_signature(key.private_key.sign(octets, ECDSA(SHA256())))
    root[-1][1].text = b64encode(r.to_bytes(32, "big") + s.to_bytes(32, "big")).decode()
    return etree.tostring(root)


def test_hints_beside_issuer_and_serial_are_ignored(
    signed: bytes, verified: Verified, supplier_key: KeyPair
) -> None:
    hinted = (
        signed.replace(b"<ds:X509Data>", b"<ds:KeyName>any</ds:KeyName><ds:X509Data>")
        .replace(b"<ds:X509IssuerSerial>", b"<ds:X509SKI>AA==</ds:X509SKI><ds:X509IssuerSerial>")
        .replace(b"</ds:X509Data>", b"<ds:X509Certificate>x</ds:X509Certificate></ds:X509Data>")
    )
    assert verified(hinted) is supplier_key.certificate


def test_another_party_cannot_sign_under_a_known_number(
    document: bytes, supplier_key: KeyPair, pki: Pki, verified: Verified
) -> None:
    thief = pki.organisation(Eui("90-B3-D5-1F-30-03-00-00"), OrganisationRole.SUPPLIER)
    forged = KeyPair(certificate=supplier_key.certificate, private_key=thief.signing.private_key)
    with pytest.raises(SignatureRefusedError, match="not made with the key of 90-B3"):
        verified(sign(document, forged))


def test_an_unknown_certificate_is_refused(document: bytes, pki: Pki, verified: Verified) -> None:
    stranger = pki.organisation(Eui("90-B3-D5-1F-30-03-00-00"), OrganisationRole.SUPPLIER)
    assert stranger.xml_signing
    with pytest.raises(SignatureRefusedError, match=f"{stranger.xml_signing.certificate.serial}"):
        verified(sign(document, stranger.xml_signing))


def test_certificates_that_are_not_for_this_are_refused(document: bytes, pki: Pki) -> None:
    supplier = pki.organisation(Eui("90-B3-D5-1F-30-01-00-00"), OrganisationRole.SUPPLIER)
    meter = pki.device(Eui("00-DB-12-34-56-78-90-A0"))
    for pair in (supplier.agreement, pki.issuing, meter.signing):
        store = KeyStore()
        store.add(pair.certificate)
        with pytest.raises(SignatureRefusedError, match="not for signatures of an organisation"):
            verify(parse(sign(document, pair)), store.find)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=1000)
@given(at=st.integers(min_value=0), flip=st.integers(min_value=1, max_value=255))
@example(at=0, flip=1)
def test_a_damaged_byte_never_passes(
    signed: bytes, document: bytes, known: KeyStore, at: int, flip: int
) -> None:
    damaged = bytearray(signed)
    damaged[at % len(signed)] ^= flip
    try:
        root = parse(bytes(damaged))
        verify(root, known.find)
    except (SignatureRefusedError, MalformedXmlError):
        return
    # What passes says the same, such as a tab for the space between two attributes.
    root.remove(root[-1])
    assert etree.tostring(root, method="c14n") == document
