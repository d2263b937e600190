"""SR 7.16 Limit APC Level (ECS47e): for Load Controllers, a User Role that the SRV matrix does not list yet.

A Load Controller has cells of its own on the meter, so it originates the command itself.
"""

from __future__ import annotations

from sitrig.emulators.dsp.case import Originator
from sitrig.emulators.dsp.rules.controller_directions import direction
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr07_16_limit_apc_level import LimitApcLevel
from sitrig.emulators.protocol.gbcs.use_cases import ecs47e
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(asked: LimitApcLevel) -> ecs47e.LimitController:
    return ecs47e.LimitController(
        index=asked.index,
        direction=direction(asked),
        level=asked.commanded_state_level,
        start=asked.start_date_time,
        end=asked.end_date_time,
    )


SERVICE = command_service(
    LimitApcLevel,
    {DeviceType.ESME: makes(LimitApcLevel, ecs47e.NAME, _command)},
    by=Originator.USER,
)
