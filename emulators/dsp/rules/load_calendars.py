"""A calendar of auxiliary loads in DUIS words as the meter's objects hold it. Knows no request and no case.

Source: the published messages. Special days stand in the order in which the request defines them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sitrig.emulators.dsp.rules.secondary_tariffs import date
from sitrig.emulators.protocol.duis.requests.load_schedules import (
    DayName,
    DaysOfWeekApplicability,
    ScheduleDatesAndTime,
)
from sitrig.emulators.protocol.duis.requests.secondary_tariff import CalendarDate
from sitrig.emulators.protocol.gbcs.calendars import ScheduleEntry, SpecialDay
from sitrig.emulators.protocol.gbcs.load_control import ControllerAction, SwitchAction
from sitrig.emulators.protocol.gbcs.moments import TimePattern


def special_days(found: Iterable[tuple[int, CalendarDate]]) -> tuple[SpecialDay, ...]:
    """The dates, each by its number."""
    return tuple(SpecialDay(number, date(day), number) for number, day in found)


def entry(
    index: int,
    action: SwitchAction | ControllerAction,
    when: ScheduleDatesAndTime,
    weekdays: DaysOfWeekApplicability | None,
    chosen: Iterable[int],
    defined: Sequence[SpecialDay],
) -> ScheduleEntry:
    """An entry of the calendar; `chosen` are the numbers of the special days on which it applies."""
    on = set(chosen)
    return ScheduleEntry(
        index=index,
        action=action,
        time=_time(when.switch_time),
        weekdays=_weekdays(weekdays),
        special_days=_flags(day.index in on for day in defined),
        begin=date(when.start_date),
        end=date(when.end_date),
    )


def _weekdays(found: DaysOfWeekApplicability | None) -> str:
    named = {day.day_of_week_id for day in found.days} if found is not None else set()
    return _flags(name in named for name in DayName)


def _flags(bits: Iterable[bool]) -> str:
    return "".join("1" if bit else "0" for bit in bits)


def _time(milliseconds: int) -> TimePattern:
    minutes, rest = divmod(milliseconds, 60_000)
    second, thousandths = divmod(rest, 1000)
    return TimePattern(*divmod(minutes, 60), second, thousandths // 10)
