"""CS04 Unjoin Device (SR 8.8.1, 8.8.2): CS04AC for methods A and C, CS04B for method B."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.identifiers import Eui

METHODS_A_AND_C, METHOD_B = "CS04AC", "CS04B"


class UnjoinCode(IntEnum):
    """Outcome of an unjoin."""

    SUCCESS = 0
    NOT_IN_LOG = 1
    OTHER = 2


class UnjoinDevice(UseCaseBody, frozen=True, tag="CS04.command"):
    """Forget `device` and the key shared with it."""

    device: Eui


class UnjoinResult(UseCaseBody, frozen=True, tag="CS04.response"):
    """Whether the device is forgotten."""

    code: UnjoinCode


_COMMAND = der.payload(
    "Eui",
    lambda body, _: values.write_eui(body.device),
    lambda tree: UnjoinDevice(values.read_eui(tree)),
    UnjoinDevice,
)
_RESPONSE = der.payload(
    "Outcome",
    lambda body, _: int(body.code),
    lambda tree: UnjoinResult(values.code(UnjoinCode, tree)),
    UnjoinResult,
)

USE_CASES = (
    UseCase(
        name=METHODS_A_AND_C,
        message_code=0x000F,
        command=_COMMAND,
        response=_RESPONSE,
        signed=True,
    ),
    UseCase(name=METHOD_B, message_code=0x0010, command=_COMMAND, response=_RESPONSE),
)
