"""SR 6.2.2 Read Device Configuration, Randomisation (ECS26c)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr06_02_2_read_device_configuration_randomisation import (
    ReadDeviceConfigurationRandomisation,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs26c
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadDeviceConfigurationRandomisation,
    {
        DeviceType.ESME: sends(ecs26c.NAME, ecs26c.ReadRandomisation),
    },
    statuses=JOINED,
)
