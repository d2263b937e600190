"""SR 6.2.5 Read Device Configuration, Instantaneous Power Thresholds (ECS26f)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr06_02_5_read_device_configuration_power_thresholds import (
    ReadDeviceConfigurationInstantaneousPowerThresholds,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs26f
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadDeviceConfigurationInstantaneousPowerThresholds,
    {
        DeviceType.ESME: sends(ecs26f.NAME, ecs26f.ReadPowerThresholds),
    },
    statuses=JOINED,
)
