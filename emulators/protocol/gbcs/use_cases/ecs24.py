"""ECS24 Read Tariff of the primary element (SR 4.11.1)."""

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
from sitrig.emulators.protocol.gbcs.datum import table
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import BOOLEAN, UINT32

NAME = "ECS24"


class ReadTariff(UseCaseBody, frozen=True, tag="ECS24.command"):
    """Ask for the tariff in use."""


class Tariff(UseCaseBody, frozen=True, tag="ECS24.response"):
    """The tariff in use.

    `active_price` and prices are in 10 to the -5 of a pound (or euro, unless `in_pounds`). Each of the eight
    times of use has block thresholds in Wh; 4294967295 is none.
    """

    active_price: int = 0
    seasons: tuple[Season, ...] = ()
    weeks: tuple[Week, ...] = ()
    days: tuple[Day, ...] = ()
    special_days: tuple[SpecialDay, ...] = ()
    thresholds_1_wh: tuple[int, ...] = ()
    thresholds_2_wh: tuple[int, ...] = ()
    thresholds_3_wh: tuple[int, ...] = ()
    thresholds_4_wh: tuple[int, ...] = ()
    thresholds_5_wh: tuple[int, ...] = ()
    thresholds_6_wh: tuple[int, ...] = ()
    thresholds_7_wh: tuple[int, ...] = ()
    thresholds_8_wh: tuple[int, ...] = ()
    in_pounds: bool = False
    standing_charge: UnitCharge | None = None
    prices: UnitCharge | None = None
    results: tuple[int, ...] = ()


_THRESHOLDS = tuple(
    accesses.read(f"thresholds_{time}_wh", table(UINT32), 21, f"00001000{0x0A + time:02X}FF")
    for time in range(1, 9)
)

USE_CASE = accesses.use_case(
    NAME,
    0x003A,
    (ReadTariff, Tariff),
    *accesses.register("active_price", UINT32, "00005E2C0107", -5, 254),
    accesses.read("seasons", SEASONS, 20, "00000D0000FF", 3),
    accesses.read("weeks", WEEKS, 20, "00000D0000FF", 4),
    accesses.read("days", DAYS, 20, "00000D0000FF", 5),
    accesses.read("special_days", SPECIAL_DAYS, 11, "00000B0000FF"),
    *_THRESHOLDS,
    accesses.read("in_pounds", BOOLEAN, 9000, "00005E2C0200"),
    accesses.read("standing_charge", UNIT_CHARGE, 113, "0000131404FF", 5),
    accesses.read("prices", UNIT_CHARGE, 113, "0000131400FF", 5),
)
