"""The seam: what turns device messages into the bytes of DUIS payloads, and back.

One codec per estate. DSP, devices and parties see `DeviceMessage` values on either side of it.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.pki import KeyPair


class Fidelity(StrEnum):
    """What an estate's links and payloads carry: the meaning alone, or GBCS octets."""

    MODEL = "model"
    WIRE = "wire"


class KnownSigners(Protocol):
    """Whose signature a Signed Pre-Command may carry."""

    @property
    def find_by_ski(self) -> Callable[[str], Certificate | None]:
        """The signing certificate with that subject key identifier."""

    @property
    def find_signer(self) -> Callable[[Eui], Certificate | None]:
        """The signing certificate of that party."""


class Codec(Protocol):
    """A way to write device messages. Every method that reads raises PayloadError, with octets those that write too."""

    gbcs_version: str

    def encode(self, message: DeviceMessage) -> bytes:
        """The payload under which a User gets a device's response or alert."""

    def decode(self, payload: bytes, keys: KeyRing | None = None) -> DeviceMessage:
        """What such a payload says; with the reader's keys also what is sealed, and whose proof holds."""

    def pre_command(self, command: DeviceMessage) -> bytes:
        """The Pre-Command of a critical command: everything but the proof."""

    def sign_pre_command(self, payload: bytes, key: KeyPair) -> bytes:
        """The Signed Pre-Command that a party makes with its Digital Signature key."""

    def open_signed_pre_command(
        self, payload: bytes, known: KnownSigners
    ) -> tuple[bytes, Certificate]:
        """The Pre-Command and the certificate whose key signed it."""

    def sealed(self, message: DeviceMessage, keys: KeyRing) -> bytes:
        """The octets of a message with the proof that it names, made with those keys."""

    def signed(self, command: DeviceMessage, payload: bytes) -> DeviceMessage:
        """The command that was transformed, as its Signed Pre-Command has it."""
