"""ECS01c Update Import Tariff on the secondary element (SR 1.1.2); only a twin element meter has one."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.axdr import Data
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
from sitrig.emulators.protocol.gbcs.datum import Datum, expect
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import EXECUTION
from sitrig.emulators.protocol.gbcs.use_cases.future_dated_instruction import (
    SECONDARY_TARIFF,
    FutureDatedInstruction,
)

NAME = "ECS01c"
INSTRUCTIONS = SECONDARY_TARIFF
FutureDatedTariff = FutureDatedInstruction


class SecondaryTariff(Struct, frozen=True):
    """The tariff as the meter's objects hold it."""

    prices: UnitCharge
    seasons: tuple[Season, ...]
    weeks: tuple[Week, ...]
    days: tuple[Day, ...]
    special_days: tuple[SpecialDay, ...]


class UpdateSecondaryTariff(UseCaseBody, frozen=True, tag="ECS01c.command"):
    """The tariff; `execution_time` in Unix milliseconds, None at once."""

    tariff: SecondaryTariff
    execution_time: int | None = None


class UpdateSecondaryTariffResult(UseCaseBody, frozen=True, tag="ECS01c.response"):
    """`success` false is an access failure: the meter has no secondary element."""

    success: bool
    results: tuple[int, ...] = ()


def _part(name: str, datum: Datum) -> Datum:
    """A part of the tariff, as a datum of the whole command."""

    def write(body: object) -> Data:
        return datum.write(getattr(expect(UpdateSecondaryTariff, body).tariff, name))

    return Datum(write, lambda data: {name: datum.read(data)})


def _build(execution_time: int | None = None, **parts: object) -> UpdateSecondaryTariff:
    tariff: type = SecondaryTariff
    return UpdateSecondaryTariff(tariff(**parts), execution_time)


_PRICES, _CALENDAR, _DATES = "0000131405FF", "00000D0001FF", "00005E2C801E"
_OBJECTS = (
    accesses.write(accesses.WHOLE, _part("prices", UNIT_CHARGE), 113, _PRICES, 6),
    accesses.write(accesses.WHOLE, _part("seasons", SEASONS), 20, _CALENDAR, 7),
    accesses.write(accesses.WHOLE, _part("weeks", WEEKS), 20, _CALENDAR, 8),
    accesses.write(accesses.WHOLE, _part("days", DAYS), 20, _CALENDAR, 9),
    accesses.write(accesses.WHOLE, _part("special_days", SPECIAL_DAYS), 11, "00010B0001FF"),
    accesses.write("execution_time", EXECUTION, 20, _CALENDAR, 10),
    accesses.write("execution_time", EXECUTION, 113, _PRICES, 7),
    accesses.write("execution_time", EXECUTION, 9000, _DATES, 6),
)


USE_CASE = accesses.use_case(
    NAME,
    0x00B7,
    (_build, UpdateSecondaryTariffResult),
    *_OBJECTS,
    signed=True,
    dated=True,
    verdict=True,
)
