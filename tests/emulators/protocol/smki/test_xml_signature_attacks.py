"""Everything a hostile sender may do round a signature that was valid once."""

from base64 import b64encode
from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from lxml import etree

from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import SignatureRefusedError
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.key_store import KeyStore
from sitrig.emulators.protocol.smki.pki import KeyPair
from sitrig.emulators.protocol.smki.xml_signature import verify

Verified = Callable[[bytes], Certificate]
DS = "http://www.w3.org/2000/09/xmldsig#"
ENVELOPED = f'<ds:Transform Algorithm="{DS}enveloped-signature"></ds:Transform>'.encode()
TRANSFORMS = b"<ds:Transforms>" + ENVELOPED + b"</ds:Transforms>"
HIDING_BODY = (
    b'<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>'
    b"not(ancestor-or-self::*[local-name()='Body'])</ds:XPath></ds:Transform>"
)
REFERENCE_TO_ROOT = (
    b'<ds:Reference URI="#root">' + TRANSFORMS + b'<ds:DigestMethod Algorithm="'
    b'http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod>'
    b"<ds:DigestValue>" + b"A" * 43 + b"=</ds:DigestValue></ds:Reference>"
)
SHA256_URI = b"http://www.w3.org/2001/04/xmlenc#sha256"
ECDSA_URI = b"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
EXCLUSIVE = b"http://www.w3.org/2001/10/xml-exc-c14n#"


def _resigned(octets: bytes, key: KeyPair) -> bytes:
    """The document with a fresh, honest signature over whatever SignedInfo now says."""
    root = parse(octets)
    (info,) = root.iter(f"{{{DS}}}SignedInfo")
    (value,) = root.iter(f"{{{DS}}}SignatureValue")
    signed = etree.tostring(info, method="c14n", exclusive=True)
    r, s = decode_dss_signature(key.private_key.sign(signed, ECDSA(SHA256())))
    value.text = b64encode(r.to_bytes(32, "big") + s.to_bytes(32, "big")).decode()
    return etree.tostring(root)


def test_signing_again_without_an_attack_passes(
    signed: bytes, supplier_key: KeyPair, verified: Verified
) -> None:
    assert verified(_resigned(signed, supplier_key)) is supplier_key.certificate


@pytest.mark.parametrize(
    ("part", "legal", "attack"),
    [
        ("CanonicalizationMethod", EXCLUSIVE, b"http://www.w3.org/TR/2001/REC-xml-c14n-20010315"),
        ("CanonicalizationMethod", EXCLUSIVE, EXCLUSIVE + b"WithComments"),
        ("SignatureMethod", ECDSA_URI, b"http://www.w3.org/2000/09/xmldsig#hmac-sha1"),
        ("SignatureMethod", ECDSA_URI, b"http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"),
        ("SignatureMethod", ECDSA_URI, b"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1"),
        ("SignatureMethod", ECDSA_URI, b"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"),
        ("DigestMethod", SHA256_URI, b"http://www.w3.org/2000/09/xmldsig#sha1"),
        ("Reference", b'URI=""', b'URI="#body"'),
        ("Reference", b'URI=""', b'URI="http://example.invalid/"'),
        ("Reference", b'<ds:Reference URI="">', b"<ds:Reference>"),
        ("Reference", b'URI=""', b'Type="urn:t" URI=""'),
        ("SignedInfo", b"<ds:SignedInfo>", b'<ds:SignedInfo Id="info">'),
        ("Transform", ENVELOPED, b""),
        ("Transforms", ENVELOPED, ENVELOPED + HIDING_BODY),
        ("Transform", ENVELOPED, HIDING_BODY + ENVELOPED),
        ("Transform", ENVELOPED, HIDING_BODY),
        ("Transforms", ENVELOPED, ENVELOPED + ENVELOPED),
        (
            "Transforms",
            ENVELOPED,
            ENVELOPED + b'<ds:Transform Algorithm="' + EXCLUSIVE + b'"></ds:Transform>',
        ),
        (
            "Transform",
            ENVELOPED,
            b'<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/>',
        ),
        ("Transforms", TRANSFORMS, b""),
        ("SignedInfo", b"</ds:SignedInfo>", REFERENCE_TO_ROOT + b"</ds:SignedInfo>"),
        ("Reference", b"<ds:Reference ", REFERENCE_TO_ROOT + b"<ds:Reference "),
        ("SignedInfo", b"</ds:Reference>", b"</ds:Reference>\n"),
    ],
)
def test_a_signed_info_outside_the_profile_is_refused_though_honestly_signed(
    signed: bytes, supplier_key: KeyPair, verified: Verified, part: str, legal: bytes, attack: bytes
) -> None:
    assert signed.count(legal) == 1
    attacked = _resigned(signed.replace(legal, attack), supplier_key)
    with pytest.raises(SignatureRefusedError, match=f"leaves the DUIS profile at {part}:"):
        verified(attacked)


def test_a_body_hidden_from_the_digest_cannot_be_changed(
    signed: bytes, supplier_key: KeyPair, verified: Verified
) -> None:
    hidden = _resigned(signed.replace(ENVELOPED, ENVELOPED + HIDING_BODY), supplier_key)
    with pytest.raises(SignatureRefusedError):
        verified(hidden.replace(b"1234567890", b"9876543210"))


def _object(content: bytes) -> bytes:
    return b"<ds:Object>" + content + b"</ds:Object></ds:Signature>"


@pytest.mark.parametrize(
    ("legal", "attack"),
    [
        (b"</ds:Signature>", _object(b"")),
        (b"</ds:Signature>", _object(b'<sr:Body Id="body"></sr:Body>')),
        (b"</ds:Signature>", b"<sr:Body></sr:Body></ds:Signature>"),
        (b"</ds:Signature>", b"text</ds:Signature>"),
        (b"</ds:Signature>", b"\n</ds:Signature>"),
        (b"<ds:Signature ", b'<ds:Signature Id="signature" '),
        (b"<ds:KeyInfo>", b'<ds:KeyInfo Id="key">'),
        (b"<ds:KeyInfo>", b"<ds:KeyInfo><sr:Body></sr:Body>"),
        (b"<ds:KeyInfo>", b"<ds:KeyInfo><ds:KeyValue></ds:KeyValue>"),
        (b"<ds:KeyInfo>", b'<ds:KeyInfo><ds:RetrievalMethod URI="http://example.invalid/"/>'),
        (b"<ds:KeyInfo>", b"<ds:KeyInfo><ds:KeyName><sr:Body></sr:Body></ds:KeyName>"),
        (b"<ds:X509Data>", b"<ds:X509Data><ds:X509Certificate><a></a></ds:X509Certificate>"),
        (b"<ds:X509Data>", b"<ds:X509Data><ds:X509CRL>AAAA</ds:X509CRL>"),
        (b"<ds:SignatureValue>", b'<ds:SignatureValue Id="value">'),
        (b"<ds:SignatureValue>", b"<ds:SignatureValue><a></a>"),
        (b"</ds:SignatureValue>", b"</ds:SignatureValue><ds:SignatureValue></ds:SignatureValue>"),
        (b"</ds:KeyInfo>", b"</ds:KeyInfo><ds:KeyInfo></ds:KeyInfo>"),
        (
            b"</ds:X509IssuerSerial>",
            b"</ds:X509IssuerSerial><ds:X509IssuerSerial><ds:X509IssuerName>CN=Z1,OU=07"
            b"</ds:X509IssuerName><ds:X509SerialNumber>1</ds:X509SerialNumber>"
            b"</ds:X509IssuerSerial>",
        ),
    ],
)
def test_nothing_beside_the_profile_fits_into_a_signature(
    signed: bytes, verified: Verified, legal: bytes, attack: bytes
) -> None:
    assert signed.count(legal) == 1
    with pytest.raises(SignatureRefusedError, match="leaves the DUIS profile at"):
        verified(signed.replace(legal, attack))


@pytest.mark.parametrize(
    "part", ["SignedInfo", "SignatureValue", "KeyInfo", "X509Data", "X509IssuerSerial",
             "X509IssuerName", "X509SerialNumber"],
)  # fmt: skip
def test_no_part_of_a_signature_may_be_missing(signed: bytes, known: KeyStore, part: str) -> None:
    root = parse(signed)
    (element,) = root.iter(f"{{{DS}}}{part}")
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
    with pytest.raises(SignatureRefusedError, match="leaves the DUIS profile at"):
        verify(root, known.find)


def _signature_of(signed: bytes) -> bytes:
    return signed[signed.index(b"<ds:Signature ") : signed.index(b"</sr:Request>")]


def test_a_document_without_signature_is_refused(document: bytes, verified: Verified) -> None:
    with pytest.raises(SignatureRefusedError, match="0 ds:Signature instead of one"):
        verified(document)


@pytest.mark.parametrize(
    "place", [b"</sr:UPRN>", b"</sr:Header>", b"</sr:Body>", b"</ds:KeyInfo>", b"</sr:Request>"]
)
def test_a_second_signature_is_refused_wherever_it_stands(
    signed: bytes, verified: Verified, place: bytes
) -> None:
    doubled = signed.replace(place, _signature_of(signed) + place)
    with pytest.raises(SignatureRefusedError, match="2 ds:Signature instead of one"):
        verified(doubled)


@pytest.mark.parametrize("place", [b"<sr:Header>", b"<sr:Body>", b"</sr:UPRN>", b"</sr:Body>"])
def test_a_moved_signature_is_refused(signed: bytes, verified: Verified, place: bytes) -> None:
    signature = _signature_of(signed)
    moved = signed.replace(signature, b"").replace(place, signature + place)
    with pytest.raises(SignatureRefusedError, match="not the last child of the root"):
        verified(moved)


def test_a_root_that_is_a_signature_is_refused(signed: bytes, verified: Verified) -> None:
    with pytest.raises(SignatureRefusedError, match="not the last child of the root"):
        verified(_signature_of(signed))


def test_a_signed_request_inside_another_root_is_refused(signed: bytes, verified: Verified) -> None:
    with pytest.raises(SignatureRefusedError, match="not the last child of the root"):
        verified(b"<wrapper>" + signed + b"</wrapper>")


def test_a_signed_request_under_a_forged_one_is_refused(signed: bytes, verified: Verified) -> None:
    inner = signed.replace(_signature_of(signed), b"")
    forged = signed.replace(b"<sr:Body>", b"<sr:Body>" + inner, 1)
    with pytest.raises(SignatureRefusedError, match="DigestValue"):
        verified(forged)


def test_text_after_the_signature_is_refused(signed: bytes, verified: Verified) -> None:
    with pytest.raises(SignatureRefusedError, match=r"text after ds:Signature: 'tail'"):
        verified(signed.replace(b"</ds:Signature>", b"</ds:Signature>tail"))


def test_a_comment_cannot_split_a_value(signed: bytes, known: KeyStore) -> None:
    split = signed.replace(b">1234567890", b">12345<!-- -->67890")
    root = parse(split)
    verify(root, known.find)
    assert next(root.iter("{*}UPRN")).text == "1234567890 \u00e9"
    keeping_comments = etree.fromstring(split, etree.XMLParser(resolve_entities=False))
    with pytest.raises(SignatureRefusedError, match="1 comments instead of none"):
        verify(keeping_comments, known.find)


def test_an_instruction_is_digested_or_refused(signed: bytes, known: KeyStore) -> None:
    for place in (b"<sr:Header>", b"<ds:KeyInfo>", b"</ds:Signature>", b"</sr:Request>"):
        octets = signed.replace(place, b"<?late x?>" + place)
        with pytest.raises(SignatureRefusedError):
            verify(etree.fromstring(octets), known.find)
    with pytest.raises(SignatureRefusedError):
        verify(etree.fromstring(signed + b"<?late x?>"), known.find)


def test_a_document_without_canonical_form_is_refused(signed: bytes, verified: Verified) -> None:
    relative = signed.replace(b"<sr:Request ", b'<sr:Request xmlns:r="relative" ', 1)
    with pytest.raises(SignatureRefusedError, match="no canonical form"):
        verified(relative)


def _with_text(signed: bytes, part: str, text: str) -> bytes:
    root = parse(signed)
    (element,) = root.iter(f"{{{DS}}}{part}")
    element.text = text
    return etree.tostring(root)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "has 0 bytes"),
        ("AAAA", "has 3 bytes, not the 64 of r and s: 'AAAA'"),
        ("A" * 87, "is not base64"),
        ("A" * 86 + "==", "not made with the key"),
        ("A" * 85 + "B==", "is not canonical base64"),
        ("A" * 96, "has 72 bytes"),
        ("*" * 88, "is not base64"),
        ("\u0660" * 88, "is not base64"),
        ("/" * 85 + "w==", "not made with the key"),
        ("A" * 401, "leaves the DUIS profile at SignatureValue"),
        ("&amp;", "is not base64"),
    ],
)
def test_a_bad_signature_value_is_refused_with_its_reason(
    signed: bytes, verified: Verified, text: str, reason: str
) -> None:
    with pytest.raises(SignatureRefusedError, match=reason):
        verified(_with_text(signed, "SignatureValue", text))


def test_a_signature_in_der_form_is_refused(
    signed: bytes, verified: Verified, supplier_key: KeyPair
) -> None:
    der = supplier_key.private_key.sign(b"anything", ECDSA(SHA256()))
    with pytest.raises(SignatureRefusedError, match="not the 64 of r and s"):
        verified(_with_text(signed, "SignatureValue", b64encode(der).decode()))


@pytest.mark.parametrize(
    "text",
    ["", "0", "-1", "+1", "0x1f", "1_000", " 1", "1 ", "1.0", "01", "\u0661", "9" * 50, "abc", "&"],
)
def test_a_bad_serial_number_is_refused_with_its_value(
    signed: bytes, verified: Verified, text: str
) -> None:
    with pytest.raises(SignatureRefusedError, match="profile at X509SerialNumber: '<ds:X509Serial"):
        verified(_with_text(signed, "X509SerialNumber", text))


@pytest.mark.parametrize("text", ["CN=Z2,OU=07", "OU=07,CN=Z1", "\u00e9", "*", "CN=Z1,OU=07,"])
def test_an_unknown_issuer_is_refused_with_its_name(
    signed: bytes, verified: Verified, text: str
) -> None:
    with pytest.raises(SignatureRefusedError, match=r"no certificate \d+ of '"):
        verified(_with_text(signed, "X509IssuerName", text))


@pytest.mark.parametrize("text", ["", "x" * 257])
def test_an_issuer_without_legal_length_is_refused(
    signed: bytes, verified: Verified, text: str
) -> None:
    with pytest.raises(SignatureRefusedError, match="profile at X509IssuerName"):
        verified(_with_text(signed, "X509IssuerName", text))


@pytest.mark.parametrize("text", ["", "AAAA", "*" * 44, "A" * 43 + "=", "\u00e9"])
def test_a_bad_digest_is_refused(signed: bytes, verified: Verified, text: str) -> None:
    with pytest.raises(SignatureRefusedError, match="DigestValue"):
        verified(_with_text(signed, "DigestValue", text))
