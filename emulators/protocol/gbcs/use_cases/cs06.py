"""CS06 Activate Firmware (SR 11.3) and its future-dated outcome alert 00CA."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "CS06"

_HASH, _VERSION = 32, 4


class ActivationCode(IntEnum):
    """Outcome of an activation."""

    SUCCESS = 0
    NO_IMAGE_HELD = 1
    HASH_MISMATCH = 2
    ACTIVATION_FAILURE = 3


class ActivateFirmware(UseCaseBody, frozen=True, tag="CS06.command"):
    """Execute the held image whose manufacturer image hashes to `image_hash` (SHA-256, hex).

    `execution_time`: Unix milliseconds, None at once.
    """

    image_hash: str
    execution_time: int | None = None


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


def _write_command(body: ActivateFirmware, counter: int) -> der.Tree:
    return {
        "imageHash": values.write_hex(body.image_hash, _HASH),
        "counter": values.counter(counter),
        **values.write_execution(body.execution_time),
    }


def _read_command(tree: der.Tree) -> ActivateFirmware:
    values.counter(tree["counter"])  # the message's own again: not a fact of the body
    image_hash = values.sized(tree["imageHash"], _HASH).hex()
    return ActivateFirmware(image_hash, values.read_execution(tree))


def _write_activation(body: ActivationResult | FutureDatedActivation) -> der.Tree:
    return {"code": int(body.code), "version": values.write_hex(body.version, _VERSION)}


def _read_activation(tree: der.Tree) -> tuple[ActivationCode, str]:
    version = values.sized(tree["version"], _VERSION).hex().upper()
    return values.code(ActivationCode, tree["code"]), version


def _write_response(body: UseCaseBody, _counter: int) -> der.Tree:
    if isinstance(body, ActivationResult):
        return ("executed", _write_activation(body))
    return ("accepted", None)


def _read_response(tree: der.Tree) -> UseCaseBody:
    choice, activation = tree
    if choice == "accepted":
        return ActivationAccepted()
    return ActivationResult(*_read_activation(activation))


def _write_alert(body: FutureDatedActivation, _counter: int) -> der.Tree:
    return {
        "alertCode": values.write_alert_code(body.alert_code),
        "time": values.write_time(body.time),
        "counter": values.counter(body.command_counter),
        "activation": _write_activation(body),
    }


def _read_alert(tree: der.Tree) -> FutureDatedActivation:
    return FutureDatedActivation(
        values.read_alert_code(tree["alertCode"]),
        values.read_time(tree["time"]),
        values.counter(tree["counter"]),
        *_read_activation(tree["activation"]),
    )


_COMMAND = der.payload("ActivateFirmware", _write_command, _read_command, ActivateFirmware)
_RESPONSE = der.payload(
    "ActivationAnswer", _write_response, _read_response, ActivationResult, ActivationAccepted
)
_ALERT = der.payload("FutureDatedActivation", _write_alert, _read_alert, FutureDatedActivation)

USE_CASES = (
    UseCase(
        name=NAME,
        message_code=0x0012,
        command=_COMMAND,
        response=_RESPONSE,
        signed=True,
        response_is_dated=True,
    ),
    UseCase(name=NAME, message_code=0x00CA, alert=_ALERT, signed=True),
)
