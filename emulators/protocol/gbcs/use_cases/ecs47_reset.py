"""ECS47 Reset an auxiliary load switch to its schedule (SR 7.8)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.load_commands import (
    load_command,
    load_response,
    script,
)
from sitrig.emulators.protocol.gbcs.load_control import SwitchState, switch_script
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "ECS47Reset"


class ResetAuxiliaryLoad(UseCaseBody, frozen=True, tag="ECS47Reset.command"):
    """Let switch `index` (1 to 5) follow its schedule again."""

    index: int


class ResetAuxiliaryLoadResult(UseCaseBody, frozen=True, tag="ECS47Reset.response"):
    """`success` false is an access failure: the meter has no such switch."""

    success: bool
    results: tuple[int, ...] = ()


_RUN = script(switch_script(SwitchState.RESET), "00000A0067FF")

USE_CASE = UseCase(
    name=NAME,
    message_code=0x0055,
    command=load_command(ResetAuxiliaryLoad, _RUN),
    response=load_response(ResetAuxiliaryLoadResult, _RUN),
    signed=True,
)
