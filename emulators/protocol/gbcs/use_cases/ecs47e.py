"""ECS47e Limit APC Level (SR 7.16)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.load_commands import (
    load_command,
    load_response,
    script,
    setting,
)
from sitrig.emulators.protocol.gbcs.load_control import LEVEL_SCRIPT, Direction
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import MOMENT
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "ECS47e"


class LimitController(UseCaseBody, frozen=True, tag="ECS47e.command"):
    """Controller `index` (1 to 5): `level` per cent of its output or input from `start` to `end`.

    Instants are Unix milliseconds.
    """

    index: int
    direction: Direction
    level: int
    start: int
    end: int


class LimitControllerResult(UseCaseBody, frozen=True, tag="ECS47e.response"):
    """`success` false is an access failure: the meter has no such controller."""

    success: bool
    results: tuple[int, ...] = ()


_RUN = script(LEVEL_SCRIPT, "00000A006BFF")
_PERIOD = (setting("start", MOMENT, 3), setting("end", MOMENT, 4))

USE_CASE = UseCase(
    name=NAME,
    message_code=0x011F,
    command=load_command(LimitController, _RUN, *_PERIOD),
    response=load_response(LimitControllerResult, _RUN, *_PERIOD),
    signed=True,
)
