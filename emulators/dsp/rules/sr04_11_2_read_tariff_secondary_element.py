"""SR 4.11.2 Read Tariff, Secondary Element (ECS24b): only a twin element meter has one."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr04_11_2_read_tariff_secondary_element import (
    ReadTariffSecondaryElement,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs24b
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadTariffSecondaryElement,
    {
        DeviceType.ESME: sends(ecs24b.NAME, ecs24b.ReadSecondaryTariff),
    },
)
