"""The wire codec: GBCS octets in DUIS payloads. It keeps no key: who reads brings their own.

A Pre-Command is a bare message that ends after its payload; signed it has 64 octets more.
"""

from __future__ import annotations

from dataclasses import replace

from msgspec import structs

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import crypto, envelope, wire_form
from sitrig.emulators.protocol.gbcs.codec import KnownSigners
from sitrig.emulators.protocol.gbcs.envelope import Envelope
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, Unread
from sitrig.emulators.protocol.gbcs.sealing import proof_of, seal
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.pki import KeyPair


class WireCodec:
    """The codec of an estate at wire fidelity."""

    gbcs_version = "4.1"

    def encode(self, message: DeviceMessage) -> bytes:
        """The very octets that the device sent."""
        if not message.octets:
            raise PayloadError(f"this {message.use_case} never was on a link")
        return message.octets

    def decode(self, payload: bytes, keys: KeyRing | None = None) -> DeviceMessage:
        """What a device's octets say; raises PayloadError when that cannot be told."""
        found = envelope.decode(payload)
        message = wire_form.read(found, keys)
        if isinstance(message.body, Unread):
            raise PayloadError(message.body.reason)
        if keys is None:
            return structs.replace(message, octets=payload)
        return structs.replace(message, proof=proof_of(found, keys), octets=payload)

    def pre_command(self, command: DeviceMessage) -> bytes:
        """Grouping header and payload of a command."""
        return wire_form.write(command).encode()

    def sign_pre_command(self, payload: bytes, key: KeyPair) -> bytes:
        """The Pre-Command with the signature of that key."""
        found = _pre_command(payload)
        return replace(found, signature=crypto.signature(found, key.private_key)).encode()

    def open_signed_pre_command(
        self, payload: bytes, known: KnownSigners
    ) -> tuple[bytes, Certificate]:
        """The Pre-Command, and its originator's certificate if that is who signed it."""
        found = _pre_command(payload)
        if not found.signature:
            raise PayloadError("Signed Pre-Command carries no signature")
        certificate = known.find_signer(found.originator)
        if certificate is None:
            raise PayloadError(f"{found.originator} has no signing certificate")
        if not crypto.signature_holds(found, certificate.public_key):
            raise PayloadError(
                f"signature of the Signed Pre-Command does not hold for {found.originator}"
            )
        return replace(found, signature=None).encode(), certificate

    def sealed(self, message: DeviceMessage, keys: KeyRing) -> bytes:
        """The octets of a message with the proof that it names, made with those keys."""
        return seal(message, keys)

    def signed(self, command: DeviceMessage, payload: bytes) -> DeviceMessage:
        """The command with the octets that its User signed; the ACB's MAC is made when it leaves."""
        return structs.replace(command, octets=payload)


def _pre_command(payload: bytes) -> Envelope:
    found = envelope.decode(payload)
    if found.mac is not None:
        raise PayloadError("a Pre-Command has no MAC")
    return found


WIRE = WireCodec()
