"""SR 4.16 Read Active Power Import (ECS17c)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr04_16_read_active_power_import import (
    ReadActivePowerImport,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs17c
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadActivePowerImport,
    {
        DeviceType.ESME: sends(ecs17c.NAME, ecs17c.ReadActivePower),
    },
)
