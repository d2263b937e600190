"""SR 7.15 Read Auxiliary Controller Operational Data (ECS61e)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr07_15_read_auxiliary_controller_operational import (
    ReadAuxiliaryControllerOperationalData,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs61e
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadAuxiliaryControllerOperationalData,
    {DeviceType.ESME: sends(ecs61e.NAME, ecs61e.ReadControllerStates)},
)
