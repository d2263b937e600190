"""What can become of a signed request on its way, and requests that no body of ours can say. Sends nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.harness.duis_client import Rewrite
from sitrig.harness.errors import PhraseError

PARTS: Mapping[str, bytes] = {
    "the last digit of the Originator Counter": rb"(\d)</sr:RequestID>",
    "the last digit of the Device ID": rb"(.)</sr:DeviceID>",
    "the ESME Variant": rb"<sr:ESMEVariant>(.)",
    "the schema version": rb'schemaVersion="5.(4)"',
    "the digest": rb"<ds:DigestValue>(.)",
    "the signature value": rb"<ds:SignatureValue>(.)",
    "the end of the signature value": rb"(.)==</ds:SignatureValue>",
    "the issuer of the certificate": rb"<ds:X509IssuerName>CN=(.)",
    "the serial number of the certificate": rb"(\d)</ds:X509SerialNumber>",
    "the name of the digest algorithm": rb"xmlenc#sha25(6)",
}
"""Where one byte can be altered, by the words scenarios use; the byte is the group."""

_ANOTHER = {b"A": b"B", b"4": b"3", b"6": b"7", b"9": b"8", b"F": b"E"}


def altered(document: bytes, part: str) -> bytes:
    """The document with one byte of that part another, equally plausible one; raises PhraseError."""
    found = re.search(PARTS[part], document)
    if found is None:
        raise PhraseError(f"the request has no such part as {part}")
    byte = found[1]
    other = _ANOTHER.get(byte) or bytes([byte[0] + 1])
    return document[: found.start(1)] + other + document[found.end(1) :]


def altered_everywhere(document: bytes, step: int) -> Iterator[bytes]:
    """The document with one bit of one byte turned over, at one byte in `step` after the other."""
    for place in range(0, len(document), step):
        yield document[:place] + bytes([document[place] ^ 1]) + document[place + 1 :]


def as_srv(srv: str) -> Rewrite:
    """Rewrites a request into an empty one of another SRV, which need not be built here."""
    entry = SRVS[srv]

    def rewrite(document: bytes) -> bytes:
        text = document.decode()
        for name, value in (
            ("ServiceReference", entry.service_reference),
            ("ServiceReferenceVariant", srv),
        ):
            text = re.sub(rf"(<sr:{name}>)[^<]*", rf"\g<1>{value}", text)
        body = f"<sr:{entry.root_element}></sr:{entry.root_element}>"
        return re.sub("(<sr:Body>).*(</sr:Body>)", rf"\g<1>{body}\g<2>", text).encode()

    return rewrite


def in_version(text: str) -> Rewrite:
    """Rewrites a request to say that schema version."""
    return lambda document: re.sub(
        rb'schemaVersion="[^"]*"', b'schemaVersion="%b"' % text.encode(), document
    )
