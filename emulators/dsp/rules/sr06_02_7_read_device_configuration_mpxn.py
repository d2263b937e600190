"""SR 6.2.7 Read Device Configuration, MPxN: ECS40 to an ESME, GCS46 to a gas meter."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr06_02_7_read_device_configuration_mpxn import (
    ReadDeviceConfigurationMpxn,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs40, gcs46
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadDeviceConfigurationMpxn,
    {
        DeviceType.ESME: sends(ecs40.NAME, ecs40.ReadMpans),
        DeviceType.GSME: sends(gcs46.NAME, gcs46.ReadMprn),
    },
    statuses=JOINED,
)
