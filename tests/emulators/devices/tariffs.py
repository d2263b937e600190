"""Tariffs of a secondary element that tests tell apart by name."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.calendars import Season
from sitrig.emulators.protocol.gbcs.charges import ChargeScale, Commodity, Price, UnitCharge
from sitrig.emulators.protocol.gbcs.moments import DatePattern, MomentPattern, TimePattern
from sitrig.emulators.protocol.gbcs.use_cases.ecs01c import SecondaryTariff


def prices(*pence: int) -> UnitCharge:
    """Prices of the first registers."""
    numbered = tuple(Price(f"{at:02x}", price) for at, price in enumerate(pence, 1))
    return UnitCharge(ChargeScale(3, -5), Commodity(3, "0114010800ff", 2), numbered)


def tariff(name: str) -> SecondaryTariff:
    """One season of that name, all year."""
    start = MomentPattern(DatePattern(month=2, day=3), TimePattern())
    return SecondaryTariff(prices(811, 92), (Season(name, start, "01"),), (), (), ())
