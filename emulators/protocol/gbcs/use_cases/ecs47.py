"""ECS47 Activate an auxiliary load switch (SR 7.5); only variants with the letter D have switches."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.load_commands import (
    load_command,
    load_response,
    script,
    setting,
)
from sitrig.emulators.protocol.gbcs.load_control import SwitchState, switch_script
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import UINT16
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "ECS47Activate"


class ActivateAuxiliaryLoad(UseCaseBody, frozen=True, tag="ECS47.command"):
    """Close switch `index` (1 to 5) for `duration_minutes`; 0 means until told otherwise."""

    index: int
    duration_minutes: int


class ActivateAuxiliaryLoadResult(UseCaseBody, frozen=True, tag="ECS47.response"):
    """`success` false is an access failure: the meter has no such switch."""

    success: bool
    results: tuple[int, ...] = ()


_RUN = script(switch_script(SwitchState.ACTIVATE_FOR), "00000A0067FF")
_DURATION = setting("duration_minutes", UINT16, 1)

USE_CASE = UseCase(
    name=NAME,
    message_code=0x0055,
    command=load_command(ActivateAuxiliaryLoad, _RUN, _DURATION),
    response=load_response(ActivateAuxiliaryLoadResult, _RUN, _DURATION),
    signed=True,
)
