"""SR 1.1.2 Update Import Tariff, Secondary Element (ECS01c): only a twin element meter has one."""

from __future__ import annotations

from sitrig.emulators.dsp.rules import secondary_tariffs
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr01_01_2_update_import_tariff_secondary_element import (
    UpdateImportTariffSecondaryElement,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs01c
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(asked: UpdateImportTariffSecondaryElement) -> ecs01c.UpdateSecondaryTariff:
    table = asked.switching_table
    tariff = ecs01c.SecondaryTariff(
        prices=secondary_tariffs.prices(asked.price_elements),
        seasons=secondary_tariffs.seasons(table),
        weeks=secondary_tariffs.weeks(table),
        days=secondary_tariffs.days(table),
        special_days=secondary_tariffs.special_days(asked.special_days),
    )
    return ecs01c.UpdateSecondaryTariff(tariff, asked.execution_date_time)


SERVICE = command_service(
    UpdateImportTariffSecondaryElement,
    {DeviceType.ESME: makes(UpdateImportTariffSecondaryElement, ecs01c.NAME, _command)},
)
