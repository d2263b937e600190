"""Owns the XML signature of DUIS messages: one profile, written and read exactly, fail closed.

Must not know DUIS elements, or who may send what: it tells whose certificate signed, no more.
Source: W3C XML Signature 1.1 as DCC's signing tool writes it. SignedInfo is canonicalised
exclusively; the document itself with inclusive C14N 1.0, the default of a Reference that lists
no canonicalisation.
"""

from __future__ import annotations

import hashlib
import re
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable
from functools import cache
from xml.sax.saxutils import escape, unescape

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.hashes import SHA256
from lxml import etree

from sitrig.emulators.protocol.errors import InvalidValueError, SignatureRefusedError
from sitrig.emulators.protocol.smki.certificates import Certificate, KeyUsage
from sitrig.emulators.protocol.smki.pki import KeyPair

_DS = "http://www.w3.org/2000/09/xmldsig#"
_EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
_ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
_ENVELOPED = f"{_DS}enveloped-signature"
_SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"

_SIGNATURE = f"{{{_DS}}}Signature"
_DECLARATION = f' xmlns:ds="{_DS}"'.encode()
_ALGORITHM = ECDSA(SHA256(), deterministic_signing=True)

_SIGNED_INFO_TO_DIGEST = (
    f'<ds:SignedInfo xmlns:ds="{_DS}">'
    f'<ds:CanonicalizationMethod Algorithm="{_EXCLUSIVE}"></ds:CanonicalizationMethod>'
    f'<ds:SignatureMethod Algorithm="{_ECDSA_SHA256}"></ds:SignatureMethod>'
    '<ds:Reference URI=""><ds:Transforms>'
    f'<ds:Transform Algorithm="{_ENVELOPED}"></ds:Transform></ds:Transforms>'
    f'<ds:DigestMethod Algorithm="{_SHA256}"></ds:DigestMethod><ds:DigestValue>'
).encode()
_SIGNED_INFO_FROM_DIGEST = b"</ds:DigestValue></ds:Reference></ds:SignedInfo>"


def _element(name: str, content: str) -> str:
    return f"<(?P=colon){name}>{content}</(?P=colon){name}>"


def _algorithm(name: str, uri: str) -> tuple[str, str]:
    return name, f'<(?P=colon){name} Algorithm="{re.escape(uri)}"></(?P=colon){name}>'


def _ignored(*names: str) -> str:
    return "(?:" + "|".join(_element(name, "[^<]*") for name in names) + ")*"


# Other ways to name a certificate are let in, as DCC's tool does, and never followed.
_X509_HINTS = _ignored("X509SKI", "X509SubjectName", "X509Certificate")

_PROFILE = (
    (
        "Signature",
        r"<(?P<colon>(?:(?P<prefix>[^\s:<>\"]+):)?)Signature"
        rf' xmlns(?(prefix):(?P=prefix))="{re.escape(_DS)}">',
    ),
    ("SignedInfo", "<(?P=colon)SignedInfo>(?P<opened>)"),
    _algorithm("CanonicalizationMethod", _EXCLUSIVE),
    _algorithm("SignatureMethod", _ECDSA_SHA256),
    ("Reference", '<(?P=colon)Reference URI="">'),
    ("Transforms", "<(?P=colon)Transforms>"),
    _algorithm("Transform", _ENVELOPED),
    ("Transforms", "</(?P=colon)Transforms>"),
    _algorithm("DigestMethod", _SHA256),
    ("DigestValue", _element("DigestValue", "(?P<digest>[A-Za-z0-9+/]{43}=)")),
    ("SignedInfo", "</(?P=colon)Reference></(?P=colon)SignedInfo>(?P<closed>)"),
    ("SignatureValue", _element("SignatureValue", "(?P<value>[^<]{0,400})")),
    ("KeyInfo", "<(?P=colon)KeyInfo>" + _ignored("KeyName")),
    ("X509Data", "<(?P=colon)X509Data>" + _X509_HINTS),
    ("X509IssuerSerial", "<(?P=colon)X509IssuerSerial>"),
    ("X509IssuerName", _element("X509IssuerName", "(?P<issuer>[^<]{1,256})")),
    # 49 digits hold the 20 octets that RFC 5280 allows a serial number.
    ("X509SerialNumber", _element("X509SerialNumber", "(?P<serial>[1-9][0-9]{0,48})")),
    ("X509IssuerSerial", "</(?P=colon)X509IssuerSerial>"),
    ("X509Data", _X509_HINTS + "</(?P=colon)X509Data>"),
    ("KeyInfo", _ignored("KeyName") + "</(?P=colon)KeyInfo>"),
    ("Signature", "</(?P=colon)Signature>"),
)
"""The canonical Signature, part by part; nothing beside these parts is let in."""

_SIGNATURE_FORM = re.compile("".join(pattern for _, pattern in _PROFILE).encode())


def sign(document: bytes, key: KeyPair) -> bytes:
    """Sign a canonical document without whitespace between its elements.

    Canonical means inclusive C14N 1.0: its bytes are digested as they stand. Raises
    InvalidValueError for what cannot be that, or is signed already.
    """
    end = document.rfind(b"</")
    if end < 0 or not document.endswith(b">") or document.startswith(b"<?"):
        raise InvalidValueError(f"not canonical XML: {document[:30]!r} to {document[-10:]!r}")
    if b"</ds:Signature>" in document:
        raise InvalidValueError("the document is signed already")
    digest = _base64(hashlib.sha256(document).digest())
    signed_info = _SIGNED_INFO_TO_DIGEST + digest + _SIGNED_INFO_FROM_DIGEST
    octets = _raw(key.private_key.sign(signed_info, _ALGORITHM))
    return document[:end] + _signature(signed_info, octets, key.certificate) + document[end:]


def verify(root: etree._Element, find: Callable[[str, int], Certificate | None]) -> Certificate:
    """The certificate that signed the document; raises SignatureRefusedError.

    Whether its subject may speak for the Request ID is for the caller to decide. The signature
    covers everything but itself, so the tree may be read as it is, save `ds:Signature`: while
    this runs that element is taken out, and afterwards it is back in its place.
    """
    signature = _only_signature(root)
    matched = _match(_octets(signature, exclusive=True))
    r, s = _signature_value(matched["value"])
    _check_digest(matched["digest"], _document_digest(root, signature))
    issuer, serial = unescape(matched["issuer"].decode()), int(matched["serial"])
    certificate = _signer(find, issuer, serial)
    try:
        certificate.public_key.verify(encode_dss_signature(r, s), _signed_info(matched), _ALGORITHM)
    except InvalidSignature:
        raise SignatureRefusedError(
            f"SignatureValue was not made with the key of {certificate.subject},"
            f" certificate {serial} of {issuer!r}"
        ) from None
    return certificate


def _base64(octets: bytes) -> bytes:
    return b2a_base64(octets, newline=False)


def _raw(der: bytes) -> bytes:
    r, s = decode_dss_signature(der)
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


def _signature(signed_info: bytes, octets: bytes, certificate: Certificate) -> bytes:
    return b"".join(
        (
            b"<ds:Signature" + _DECLARATION + b">",
            signed_info.replace(_DECLARATION, b"", 1),
            b"<ds:SignatureValue>" + _base64(octets) + b"</ds:SignatureValue>",
            b"<ds:KeyInfo><ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>",
            escape(certificate.issuer).encode(),
            b"</ds:X509IssuerName><ds:X509SerialNumber>%d" % certificate.serial,
            b"</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data></ds:KeyInfo>",
            b"</ds:Signature>",
        )
    )


def _only_signature(root: etree._Element) -> etree._Element:
    # Signatures are looked for everywhere, so that none can be carried inside the content; and
    # comments too, which are not digested yet would split the text that a reader sees.
    found = list(root.iter(_SIGNATURE, etree.Comment))
    signatures = [node for node in found if node.tag == _SIGNATURE]
    if len(found) != 1 or not signatures:
        raise SignatureRefusedError(
            f"{len(signatures)} ds:Signature instead of one,"
            f" {len(found) - len(signatures)} comments instead of none"
        )
    signature = signatures[0]
    if signature.getparent() is not root or signature.getnext() is not None:
        raise SignatureRefusedError("ds:Signature is not the last child of the root element")
    if signature.tail:
        raise SignatureRefusedError(f"text after ds:Signature: {signature.tail[:40]!r}")
    return signature


def _match(canonical: bytes) -> re.Match[bytes]:
    matched = _SIGNATURE_FORM.fullmatch(canonical)
    if matched is not None:
        return matched
    agreed, left_at = 0, "its end"
    for (part, _), pattern in zip(_PROFILE, _growing_profile(), strict=True):
        so_far = pattern.match(canonical)
        if so_far is None:
            left_at = part
            break
        agreed = so_far.end()
    found = canonical[agreed : agreed + 120].decode(errors="replace")
    raise SignatureRefusedError(f"ds:Signature leaves the DUIS profile at {left_at}: {found!r}")


@cache
def _growing_profile() -> tuple[re.Pattern[bytes], ...]:
    """The first part of the profile, the first two, and so on: to tell where one is left."""
    patterns = [pattern for _, pattern in _PROFILE]
    return tuple(
        re.compile("".join(patterns[:length]).encode()) for length in range(1, len(patterns) + 1)
    )


def _signed_info(matched: re.Match[bytes]) -> bytes:
    """SignedInfo as canonicalised by itself: it declares the prefix that Signature declared."""
    content = matched.string[matched.start("opened") : matched.end("closed")]
    prefix = b":" + matched["prefix"] if matched["prefix"] else b""
    return b'<%bSignedInfo xmlns%b="%b">%b' % (matched["colon"], prefix, _DS.encode(), content)


def _octets(subject: etree._Element | etree._ElementTree, *, exclusive: bool) -> bytes:
    try:
        return etree.tostring(subject, method="c14n", exclusive=exclusive, with_comments=False)
    except etree.C14NError as refusal:
        # A namespace name that is a relative URI has no canonical form.
        raise SignatureRefusedError(f"the document has no canonical form: {refusal}") from None


def _document_digest(root: etree._Element, signature: etree._Element) -> bytes:
    root.remove(signature)
    try:
        document = _octets(root.getroottree(), exclusive=False)
    finally:
        root.append(signature)
    return _base64(hashlib.sha256(document).digest())


def _signature_value(text: bytes) -> tuple[int, int]:
    # Java wraps the value after 76 characters, with "\r\n" written as "&#13;\n".
    compact = text.replace(b"&#xD;", b"").translate(None, b" \t\n")
    try:
        octets = a2b_base64(compact, strict_mode=True)
    except ValueError:
        raise SignatureRefusedError(f"SignatureValue {text.decode()!r} is not base64") from None
    if len(octets) != 64:
        raise SignatureRefusedError(
            f"SignatureValue has {len(octets)} bytes, not the 64 of r and s: {text.decode()!r}"
        )
    if _base64(octets) != compact:
        raise SignatureRefusedError(f"SignatureValue {text.decode()!r} is not canonical base64")
    return int.from_bytes(octets[:32], "big"), int.from_bytes(octets[32:], "big")


def _check_digest(claimed: bytes, computed: bytes) -> None:
    if claimed != computed:
        raise SignatureRefusedError(
            f"DigestValue {claimed.decode()} is not the document's, {computed.decode()}"
        )


def _signer(
    find: Callable[[str, int], Certificate | None], issuer: str, serial: int
) -> Certificate:
    certificate = find(issuer, serial)
    if certificate is None:
        raise SignatureRefusedError(f"no certificate {serial} of {issuer!r} is known")
    if certificate.usage is not KeyUsage.DIGITAL_SIGNATURE or certificate.role is None:
        raise SignatureRefusedError(
            f"certificate {serial} of {issuer!r} is not for signatures of an organisation"
        )
    return certificate
