"""SR 4.13 Read Prepayment Configuration (ECS26a)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr04_13_read_prepayment_configuration import (
    ReadPrepaymentConfiguration,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs26a
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadPrepaymentConfiguration,
    {
        DeviceType.ESME: sends(ecs26a.NAME, ecs26a.ReadPrepayment),
    },
)
