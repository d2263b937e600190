"""SR 7.14 Read Auxiliary Controller Configuration Data (ECS61d): letters D, F and G have one."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr07_14_read_auxiliary_controller_configuration import (
    ReadAuxiliaryControllerConfigurationData,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs61d
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadAuxiliaryControllerConfigurationData,
    {DeviceType.ESME: sends(ecs61d.NAME, ecs61d.ReadAuxiliaryControllers)},
)
