"""SR 7.12 Set Randomised Offset Limit (ECS38)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr07_12_set_randomised_offset_limit import (
    SetRandomisedOffsetLimit,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs38
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(asked: SetRandomisedOffsetLimit) -> ecs38.SetOffsetLimit:
    return ecs38.SetOffsetLimit(asked.randomised_offset_limit)


SERVICE = command_service(
    SetRandomisedOffsetLimit,
    {DeviceType.ESME: makes(SetRandomisedOffsetLimit, ecs38.NAME, _command)},
)
