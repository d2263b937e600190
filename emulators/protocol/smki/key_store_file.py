"""Writes the key store file of DCC Boxed's tools, the form that `KeyStore.read_dccboxed` reads.

Must not know whose keys may be given away: it writes what it is handed.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509 import load_der_x509_certificate

from sitrig.emulators.protocol.smki.certificates import KeyUsage
from sitrig.emulators.protocol.smki.pki import Credentials, KeyPair, KeyPurpose

_FIELDS = {
    KeyUsage.DIGITAL_SIGNATURE: "digitalSignature",
    KeyUsage.KEY_AGREEMENT: "keyAgreement",
}
# The reader tells a top-up key from the ordinary one by the end of its name.
_SUFFIXES = {
    KeyPurpose.SIGNING: "ds",
    KeyPurpose.AGREEMENT: "ka",
    KeyPurpose.TOP_UP: "PP-ka",
    KeyPurpose.XML_SIGNING: "xml-ds",
}

_Entries = dict[str, dict[str, dict[str, str | int]]]


def write_dccboxed(own: Iterable[Credentials], others: Iterable[Credentials] = ()) -> bytes:
    """`keystore.json` with these parties: private keys of `own`, certificates alone of `others`."""
    parties = {held.eui.octets.hex(): _party(held, private=True) for held in own}
    parties |= {held.eui.octets.hex(): _party(held, private=False) for held in others}
    return msgspec.json.format(msgspec.json.encode(parties), indent=2) + b"\n"


def _party(held: Credentials, *, private: bool) -> _Entries:
    entries: _Entries = {name: {} for name in _FIELDS.values()}
    for purpose, pair in _pairs(held):
        of_usage = entries[_FIELDS[pair.certificate.usage]]
        of_usage[str(pair.certificate.serial)] = _entry(held, purpose, pair, private=private)
    return entries


def _pairs(held: Credentials) -> list[tuple[KeyPurpose, KeyPair]]:
    pairs = [(KeyPurpose.SIGNING, held.signing), (KeyPurpose.AGREEMENT, held.agreement)]
    if held.top_up is not None:
        pairs.append((KeyPurpose.TOP_UP, held.top_up))
    if held.xml_signing is not None and held.xml_signing is not held.signing:
        pairs.append((KeyPurpose.XML_SIGNING, held.xml_signing))
    return pairs


def _entry(
    held: Credentials, purpose: KeyPurpose, pair: KeyPair, *, private: bool
) -> dict[str, str | int]:
    certificate = load_der_x509_certificate(pair.certificate.der).public_bytes(Encoding.PEM)
    entry: dict[str, str | int] = {
        "certificate": certificate.decode(),
        "name": f"{held.eui.octets.hex().upper()}-{_SUFFIXES[purpose]}",
    }
    if pair.certificate.role is not None:
        entry["role"] = int(pair.certificate.role)
    if private:
        key = pair.private_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        entry["privateKey"] = key.decode()
    return entry
