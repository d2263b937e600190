"""ECS24b Read Tariff of the secondary element (SR 4.11.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.calendars import (
    DAYS,
    SEASONS,
    SPECIAL_DAYS,
    WEEKS,
    Day,
    Season,
    SpecialDay,
    Week,
)
from sitrig.emulators.protocol.gbcs.charges import UNIT_CHARGE, UnitCharge
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import UINT32

NAME = "ECS24b"


class ReadSecondaryTariff(UseCaseBody, frozen=True, tag="ECS24b.command"):
    """Ask for the tariff in use."""


class SecondaryTariffRead(UseCaseBody, frozen=True, tag="ECS24b.response"):
    """The tariff in use; `active_price` and prices are in 10 to the -5 of a pound."""

    prices: UnitCharge | None = None
    active_price: int = 0
    seasons: tuple[Season, ...] = ()
    weeks: tuple[Week, ...] = ()
    days: tuple[Day, ...] = ()
    special_days: tuple[SpecialDay, ...] = ()
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x00BD,
    (ReadSecondaryTariff, SecondaryTariffRead),
    accesses.read("prices", UNIT_CHARGE, 113, "0000131405FF", 5),
    *accesses.register("active_price", UINT32, "00005E2C0108", -5, 254),
    accesses.read("special_days", SPECIAL_DAYS, 11, "00000B0001FF"),
    accesses.read("seasons", SEASONS, 20, "00000D0001FF", 3),
    accesses.read("weeks", WEEKS, 20, "00000D0001FF", 4),
    accesses.read("days", DAYS, 20, "00000D0001FF", 5),
)
