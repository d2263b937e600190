"""Special days, day, week and season tables, and schedules: shared by tariffs, prepayment and auxiliary loads."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.calendars import (
    Day,
    ScheduleEntry,
    Season,
    TariffAction,
    Week,
)
from sitrig.harness.parse_and_correlate.elements import (
    Node,
    Part,
    each,
    group,
    some,
    value,
)
from sitrig.harness.parse_and_correlate.errors import UnmappedError
from sitrig.harness.parse_and_correlate.texts import date, date_parts, time_of_day

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEK_DAYS = tuple(name.lower() for name in WEEKDAYS)
# Selectors of a tariff's scripts, as the published messages have them.
_TIMES_OF_USE, _BLOCKS = range(1, 49), range(101, 109)
_SECONDARY_TIMES_OF_USE = range(201, 205)


def indexed_days(name: str, field: str, index: str = "index") -> Part:
    """Special days by number, as the calendars of loads have them."""
    return each(name, field, date(None, "date"), **{index: lambda day: getattr(day, "index")})  # noqa: B009


SPECIAL_DAYS = some(
    "TariffSwitchingTableSpecialDays",
    each("SpecialDay", "special_days", date("Date", "date"), value("ReferencedDay", "day_id")),
)
SWITCHING_TABLE = group(
    "TariffSwitchingTable",
    some("DayProfiles", each("DayProfile", "days", lambda day: iter(_day(day)))),
    some("WeekProfiles", lambda told: iter(_weeks(told))),
    some("Seasons", lambda told: iter(_seasons(told))),
)
"""Day profiles, weeks and seasons of a tariff."""


def _day(day: object) -> tuple[Node, ...]:
    assert isinstance(day, Day)
    return (Node("Day", str(day.day_id)), *map(_action, day.actions))


def _action(action: TariffAction) -> Node:
    time = Node("StartTime", time_of_day(action.time))
    return Node("ProfileSchedule", children=(time, *_selected(action.selector)))


def _selected(selector: int) -> tuple[Node, ...]:
    """The time of use or the block that a script of the primary or secondary element starts."""
    for name, selectors in (
        ("TOUTariffAction", _TIMES_OF_USE),
        ("BlockTariffAction", _BLOCKS),
        ("TOUTariffAction", _SECONDARY_TIMES_OF_USE),
    ):
        if selector in selectors:
            return (Node(name, str(selector - selectors.start + 1)),)
    raise UnmappedError(f"{selector} is no script of a tariff")


def _number(name: str) -> int:
    """A week's number: its name is hex of one octet, or of a digit in text."""
    octets = bytes.fromhex(name)
    text = octets.decode("ascii", "replace")
    return int(text) if text.isdecimal() else int.from_bytes(octets, "big")


def _weeks(told: object) -> tuple[Node, ...]:
    weeks: tuple[Week, ...] = getattr(told, "weeks")  # noqa: B009
    return tuple(
        Node(
            "WeekProfile",
            children=(
                Node("WeekName", str(_number(week.name))),
                *(
                    Node("ReferencedElecDay", str(getattr(week, day)), (("index", str(at)),))
                    for at, day in enumerate(_WEEK_DAYS, 1)
                ),
            ),
        )
        for week in weeks
    )


def _seasons(told: object) -> tuple[Node, ...]:
    seasons: tuple[Season, ...] = getattr(told, "seasons")  # noqa: B009
    return tuple(
        Node(
            "Season",
            children=(
                Node("SeasonName", season.name),
                Node("SeasonStartDate", children=date_parts(season.start.date)),
                Node("ReferencedWeekName", str(_number(season.week))),
            ),
        )
        for season in seasons
    )


def days_of_week(entry: ScheduleEntry) -> Node:
    """The weekdays on which a schedule's entry applies."""
    chosen = (name for name, flag in zip(WEEKDAYS, entry.weekdays, strict=False) if flag == "1")
    rows = (Node("DayOfWeekApplicability", children=(Node("DayOfWeekID", day),)) for day in chosen)
    return Node("DaysOfWeekApplicability", children=tuple(rows))


def chosen_special_days(entry: ScheduleEntry) -> tuple[int, ...]:
    """The numbers of the special days on which it applies."""
    return tuple(at for at, flag in enumerate(entry.special_days, 1) if flag == "1")


def period(name: str, entry: ScheduleEntry) -> Node:
    """Between which dates, and at what time."""
    return Node(
        name,
        children=(
            Node("SwitchTime", time_of_day(entry.time)),
            Node("StartDate", children=date_parts(entry.begin)),
            Node("EndDate", children=date_parts(entry.end)),
        ),
    )
