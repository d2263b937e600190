"""SR 4.11.1 Read Tariff, Primary Element (ECS24)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr04_11_1_read_tariff_primary_element import (
    ReadTariffPrimaryElement,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs24
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadTariffPrimaryElement,
    {
        DeviceType.ESME: sends(ecs24.NAME, ecs24.ReadTariff),
    },
)
