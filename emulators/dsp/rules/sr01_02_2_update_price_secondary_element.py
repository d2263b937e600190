"""SR 1.2.2 Update Price, Secondary Element (ECS01d): only a twin element meter has one."""

from __future__ import annotations

from sitrig.emulators.dsp.rules import secondary_tariffs
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr01_02_2_update_price_secondary_element import (
    UpdatePriceSecondaryElement,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs01d
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(asked: UpdatePriceSecondaryElement) -> ecs01d.UpdateSecondaryPrice:
    prices = secondary_tariffs.prices(asked.price_elements)
    return ecs01d.UpdateSecondaryPrice(prices, asked.execution_date_time)


SERVICE = command_service(
    UpdatePriceSecondaryElement,
    {DeviceType.ESME: makes(UpdatePriceSecondaryElement, ecs01d.NAME, _command)},
)
