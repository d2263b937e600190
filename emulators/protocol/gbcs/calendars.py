"""Calendars as an ESME keeps them: special days, seasons, weeks, days, schedules of scripts.

Rows that the tariff, prepayment, billing and load control use cases share. Source: the published messages.
"""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs.axdr import Data, Tag, octets
from sitrig.emulators.protocol.gbcs.datum import Datum, fixed, row, table
from sitrig.emulators.protocol.gbcs.load_control import (
    CONTROLLER_SCHEDULED,
    SWITCH_ACTION,
    ControllerAction,
    SwitchAction,
)
from sitrig.emulators.protocol.gbcs.moments import DatePattern, MomentPattern, TimePattern
from sitrig.emulators.protocol.gbcs.simple_data import (
    BOOLEAN,
    DATE,
    FLAGS,
    HEX,
    PATTERN,
    TEXT,
    TIME,
    UINT8,
    UINT16,
)

_ANY_MOMENT = 0xFFFF


class SpecialDay(Struct, frozen=True):
    """On `date` the day `day_id` applies."""

    index: int
    date: DatePattern
    day_id: int


class Season(Struct, frozen=True):
    """From `start` the week `week` (hex) applies."""

    name: str
    start: MomentPattern
    week: str


class Week(Struct, frozen=True):
    """Which day applies on each weekday; `name` is hex."""

    name: str
    monday: int
    tuesday: int
    wednesday: int
    thursday: int
    friday: int
    saturday: int
    sunday: int


class TariffAction(Struct, frozen=True):
    """At `time` the tariff's script `selector` runs."""

    time: TimePattern
    selector: int


class Day(Struct, frozen=True):
    """What happens on a day."""

    day_id: int
    actions: tuple[TariffAction, ...]


class ScheduleEntry(Struct, frozen=True):
    """From `begin` to `end` an `action` is run at `time`.

    `weekdays` (Monday first) and `special_days` (in their order) are text of 0 and 1. The action is a
    script's selector, or what it does to an auxiliary load where that is known.
    """

    index: int
    action: int | SwitchAction | ControllerAction
    time: TimePattern
    weekdays: str
    special_days: str
    begin: DatePattern
    end: DatePattern
    enabled: bool = True


class BillingPeriod(Struct, frozen=True):
    """A billing calendar's date and time of day."""

    time: TimePattern
    date: DatePattern


SPECIAL_DAYS = table(row(SpecialDay, index=UINT16, date=DATE, day_id=UINT8))
SEASONS = table(row(Season, name=TEXT, start=PATTERN, week=HEX))
WEEKS = table(
    row(
        Week,
        name=HEX,
        monday=UINT8,
        tuesday=UINT8,
        wednesday=UINT8,
        thursday=UINT8,
        friday=UINT8,
        saturday=UINT8,
        sunday=UINT8,
    )
)
BILLING = table(row(BillingPeriod, time=TIME, date=DATE))


def script_table(logical_name: str) -> Datum:
    """The script table that a calendar runs scripts of."""
    return fixed(octets(bytes.fromhex(logical_name)))


DAYS = table(
    row(
        Day,
        day_id=UINT8,
        actions=table(
            row(TariffAction, time=TIME, _table=script_table("00000A0064FF"), selector=UINT16)
        ),
    )
)


def _schedule(scripts: str, action: Datum) -> Datum:
    return table(
        row(
            ScheduleEntry,
            index=UINT16,
            enabled=BOOLEAN,
            _table=script_table(scripts),
            action=action,
            time=TIME,
            _window=fixed(Data(Tag.UINT16, _ANY_MOMENT)),
            weekdays=FLAGS,
            special_days=FLAGS,
            begin=DATE,
            end=DATE,
        )
    )


DEMAND_SCHEDULE = _schedule("00000A8064FF", UINT16)
NON_DISABLEMENT_SCHEDULE = _schedule("00000A006AFF", UINT16)
SWITCH_SCHEDULE = _schedule("00000A0067FF", SWITCH_ACTION)
CONTROLLER_SCHEDULE = _schedule("00000A0067FF", CONTROLLER_SCHEDULED)
