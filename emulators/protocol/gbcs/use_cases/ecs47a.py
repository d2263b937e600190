"""ECS47a Set Auxiliary Controller State (SR 7.13)."""

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

NAME = "ECS47a"


class SetController(UseCaseBody, frozen=True, tag="ECS47a.command"):
    """Controller `index` (1 to 5): `level` per cent of its output or input from `start` to `end`.

    Instants are Unix milliseconds.
    """

    index: int
    direction: Direction
    level: int
    start: int
    end: int


class SetControllerResult(UseCaseBody, frozen=True, tag="ECS47a.response"):
    """`success` false is an access failure: the meter has no such controller."""

    success: bool
    results: tuple[int, ...] = ()


_RUN = script(LEVEL_SCRIPT, "00000A0067FF")
_PERIOD = (setting("start", MOMENT, 1), setting("end", MOMENT, 2))

USE_CASE = UseCase(
    name=NAME,
    message_code=0x011E,
    command=load_command(SetController, _RUN, *_PERIOD),
    response=load_response(SetControllerResult, _RUN, *_PERIOD),
    signed=True,
)
