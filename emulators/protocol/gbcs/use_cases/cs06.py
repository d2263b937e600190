"""CS06 Activate Firmware (SR 11.3) and its future-dated outcome alert 00CA."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "CS06"


class ActivationCode(IntEnum):
    """Outcome of an activation."""

    SUCCESS = 0
    NO_IMAGE_HELD = 1
    HASH_MISMATCH = 2
    ACTIVATION_FAILURE = 3


class ActivateFirmware(UseCaseBody, frozen=True, tag="CS06.command"):
    """Execute the held image whose manufacturer image hashes to `image_hash` (SHA-256, hex)."""

    image_hash: str


class ActivationAccepted(UseCaseBody, frozen=True, tag="CS06.accepted"):
    """A future-dated activation (or its cancellation) is accepted; the outcome comes as an alert."""


class ActivationResult(UseCaseBody, frozen=True, tag="CS06.response"):
    """Outcome and the version that is executing after it."""

    code: ActivationCode
    version: str


class FutureDatedActivation(UseCaseBody, frozen=True, tag="CS06.alert"):
    """Alert 8F66 (executed) or 8F67 (failed) of a future-dated activation, message 00CA."""

    alert_code: str
    time: int
    command_counter: int
    code: ActivationCode
    version: str
