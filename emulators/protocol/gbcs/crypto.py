"""GBCS cryptography: key derivation, MAC, signature, encrypted values (domain reference 8.2).

Shared secrets are kept per pair of keys: the key agreement costs far more than the MAC.
"""

from __future__ import annotations

import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.envelope import MAC_LENGTH, Envelope
from sitrig.emulators.protocol.identifiers import Eui

_ECDSA = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
_ALGORITHM = bytes.fromhex("60857406080300")
_MAC_AAD = b"\x11\x00\x00\x00\x00\x00"
_ENCRYPTED = b"\x31\x00\x00\x00\x00"
_RESPONSE_TO_PARTY = 0x04
_HALF = 32


class SharedSecrets:
    """Z of ECDH (P-256, x-coordinate) for pairs of one's own key and another's."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, bytes], bytes] = {}
        self._keys: dict[int, ec.EllipticCurvePrivateKey] = {}

    def between(
        self, own: ec.EllipticCurvePrivateKey, other: ec.EllipticCurvePublicKey, other_der: bytes
    ) -> bytes:
        """The secret; `other_der` is the certificate that the other key stands in."""
        pair = (id(own), other_der)
        if pair not in self._known:
            self._keys[id(own)] = own  # kept alive, so that its id stays its own
            self._known[pair] = own.exchange(ec.ECDH(), other)
        return self._known[pair]


def mac(envelope: Envelope, secret: bytes) -> bytes:
    """The 12-octet MAC of a message under that shared secret."""
    return mac_over(envelope.bare(), envelope, secret)


def mac_over(bare: bytes, envelope: Envelope, secret: bytes) -> bytes:
    """The same, by who has the bare message already."""
    key = _derive(secret, envelope, _transaction(envelope), envelope.recipient)
    return AESGCM(key).encrypt(_iv(envelope.originator), b"", _MAC_AAD + bare)[:MAC_LENGTH]


def mac_holds(envelope: Envelope, secret: bytes) -> bool:
    """Whether the message carries exactly that MAC."""
    return envelope.mac is not None and envelope.mac == mac(envelope, secret)


def signature(envelope: Envelope, key: ec.EllipticCurvePrivateKey) -> bytes:
    """r and s, 64 octets, over the message from its transaction id to its payload's end."""
    r, s = utils.decode_dss_signature(key.sign(envelope.signed_octets, _ECDSA))
    return r.to_bytes(_HALF, "big") + s.to_bytes(_HALF, "big")


def signature_holds(envelope: Envelope, key: ec.EllipticCurvePublicKey) -> bool:
    """Whether that key's owner signed the message."""
    octets = envelope.signature
    if not octets:
        return False
    r, s = int.from_bytes(octets[:_HALF], "big"), int.from_bytes(octets[_HALF:], "big")
    try:
        key.verify(utils.encode_dss_signature(r, s), envelope.signed_octets, _ECDSA)
    except InvalidSignature:
        return False
    return True


def encrypt(envelope: Envelope, party: Eui, secret: bytes, value: bytes) -> bytes:
    """An encrypted value of a response or alert for that party: control, cipher text, tag."""
    key = _derive(secret, envelope, _encryption_transaction(envelope), party)
    sealed = AESGCM(key).encrypt(_iv(envelope.originator), value, b"\x31")
    return _ENCRYPTED + sealed[: len(value) + MAC_LENGTH]


def decrypt(envelope: Envelope, party: Eui, secret: bytes, octets: bytes) -> bytes:
    """The value behind such octets; raises PayloadError when they are not authentic."""
    body = octets[len(_ENCRYPTED) :]
    if octets[: len(_ENCRYPTED)] != _ENCRYPTED or len(body) < MAC_LENGTH:
        raise PayloadError(f"{octets[:5].hex()} does not open an encrypted value")
    key = _derive(secret, envelope, _encryption_transaction(envelope), party)
    cipher, tag = body[:-MAC_LENGTH], body[-MAC_LENGTH:]
    value = _keystream(key, _iv(envelope.originator), cipher)
    expected = AESGCM(key).encrypt(_iv(envelope.originator), value, b"\x31")
    if expected[len(value) :][:MAC_LENGTH] != tag:
        raise PayloadError("an encrypted value that is not authentic")
    return value


def _keystream(key: bytes, iv: bytes, cipher: bytes) -> bytes:
    """Counter mode is its own inverse; the library opens full tags only and GBCS cuts them to 12."""
    return AESGCM(key).encrypt(iv, cipher, b"")[: len(cipher)]


def _transaction(envelope: Envelope) -> bytes:
    return envelope.transaction_id


def _encryption_transaction(envelope: Envelope) -> bytes:
    return bytes([_RESPONSE_TO_PARTY]) + envelope.counter.to_bytes(8, "big")


def _derive(secret: bytes, envelope: Envelope, transaction: bytes, recipient: Eui) -> bytes:
    info = b"".join(
        (_ALGORITHM, envelope.originator.octets, b"\x09", transaction, recipient.octets)
    )
    return hashlib.sha256(b"\x00\x00\x00\x01" + secret + info).digest()[:16]


def _iv(originator: Eui) -> bytes:
    return originator.octets + bytes(4)
