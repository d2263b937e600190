"""SR 7.13 Set Auxiliary Controller State (ECS47a): letters D, F and G have controllers."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.controller_directions import direction
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr07_13_set_auxiliary_controller_state import (
    SetAuxiliaryControllerState,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs47a
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(asked: SetAuxiliaryControllerState) -> ecs47a.SetController:
    return ecs47a.SetController(
        index=asked.index,
        direction=direction(asked),
        level=asked.commanded_state_level,
        start=asked.start_date_time,
        end=asked.end_date_time,
    )


SERVICE = command_service(
    SetAuxiliaryControllerState,
    {DeviceType.ESME: makes(SetAuxiliaryControllerState, ecs47a.NAME, _command)},
)
