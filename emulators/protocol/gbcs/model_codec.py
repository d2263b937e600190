"""The model codec: device messages as a tagged canonical form in DUIS payloads.

It stands where GBCS bytes stand and carries the same meaning: a Pre-Command that a party signs with
its own Digital Signature key, responses and alerts that a party opens. It knows no rule and no key
of its own.
"""

from __future__ import annotations

from typing import Any, Union

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from sitrig.emulators.protocol.errors import InvalidValueError, PayloadError
from sitrig.emulators.protocol.gbcs import use_cases
from sitrig.emulators.protocol.gbcs.codec import KnownSigners
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.gbcs.message import (
    NO_PROOF,
    DeviceMessage,
    MessageKind,
    Proof,
    SupplementaryParty,
    UseCaseBody,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.pki import KeyPair

_MAGIC = b"sitrig-model/1\n"
_SEPARATOR = b"\nsigned "
_ECDSA = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)


class _Wire(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """A device message in field order; the body is decoded by its tag."""

    kind: MessageKind
    use_case: str
    originator: Eui
    recipient: Eui
    counter: int
    body: msgspec.Raw
    supplementary: SupplementaryParty | None = None
    execution_time: int | None = None
    proof: Proof = NO_PROOF
    damaged: bool = False


def _bodies() -> tuple[type[UseCaseBody], ...]:
    return tuple(
        member
        for module in use_cases.LOADED
        for member in vars(module).values()
        if isinstance(member, type)
        and issubclass(member, UseCaseBody)
        and member is not UseCaseBody
    )


def _restore(kind: type, value: Any) -> Any:  # msgspec's hook is untyped by nature
    if kind is Eui:
        return Eui(value)
    raise PayloadError(f"cannot read a {kind.__name__} from {value!r}")


_BODY = msgspec.json.Decoder(Union[_bodies()], dec_hook=_restore)  # noqa: UP007
_WIRE = msgspec.json.Decoder(_Wire, dec_hook=_restore)
_ENCODER = msgspec.json.Encoder(enc_hook=str)


class ModelCodec:
    """The codec of an estate at model fidelity."""

    gbcs_version = "4.1"

    def encode(self, message: DeviceMessage) -> bytes:
        """The canonical bytes of a message; equal messages give equal bytes."""
        return _MAGIC + _ENCODER.encode(message)

    def decode(self, payload: bytes, keys: KeyRing | None = None) -> DeviceMessage:
        """Read what `encode` wrote; raises PayloadError for anything else. Nothing is sealed."""
        if not payload.startswith(_MAGIC):
            raise PayloadError(f"payload starts {payload[:16]!r}, not {_MAGIC!r}")
        try:
            wire = _WIRE.decode(payload[len(_MAGIC) :])
            body = _BODY.decode(wire.body)
        except (msgspec.DecodeError, InvalidValueError) as error:
            raise PayloadError(f"payload cannot be read: {error}") from None
        return DeviceMessage(
            kind=wire.kind,
            use_case=wire.use_case,
            originator=wire.originator,
            recipient=wire.recipient,
            counter=wire.counter,
            body=body,
            supplementary=wire.supplementary,
            execution_time=wire.execution_time,
            proof=wire.proof,
            damaged=wire.damaged,
        )

    def pre_command(self, command: DeviceMessage) -> bytes:
        """The Pre-Command of a critical command: everything but the proof."""
        return self.encode(msgspec.structs.replace(command, proof=NO_PROOF))

    def sign_pre_command(self, payload: bytes, key: KeyPair) -> bytes:
        """The Signed Pre-Command a party makes of a Pre-Command with its Digital Signature key."""
        signature = key.private_key.sign(payload, _ECDSA)
        return payload + _SEPARATOR + f"{key.certificate.ski} {signature.hex()}".encode()

    def open_signed_pre_command(
        self, payload: bytes, known: KnownSigners
    ) -> tuple[bytes, Certificate]:
        """The Pre-Command and the certificate whose key signed it; raises PayloadError if it does not hold."""
        inner, separator, trailer = payload.rpartition(_SEPARATOR)
        ski, _, signature = trailer.decode("ascii", "replace").partition(" ")
        if not separator:
            raise PayloadError("Signed Pre-Command carries no signature")
        certificate = known.find_by_ski(ski)
        if certificate is None:
            raise PayloadError(f"Signed Pre-Command names an unknown signing key {ski!r}")
        try:
            certificate.public_key.verify(bytes.fromhex(signature), inner, _ECDSA)
        except (InvalidSignature, ValueError):
            raise PayloadError(
                f"signature of the Signed Pre-Command does not hold for {certificate.subject}"
            ) from None
        return inner, certificate

    def sealed(self, message: DeviceMessage, keys: KeyRing) -> bytes:
        """The canonical bytes: the proof that stands in them is believed as it is."""
        return self.encode(message)

    def signed(self, command: DeviceMessage, payload: bytes) -> DeviceMessage:
        """The command as it is: its proof alone says that it was signed."""
        return command


MODEL = ModelCodec()
