"""A secondary element's tariff in DUIS words as the meter's objects hold it. Knows no request and no case.

Source: the published messages. Days are scripts 201 to 204, one for each time-of-use register.
"""

from __future__ import annotations

from sitrig.emulators.protocol.duis.requests import secondary_tariff as duis
from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.calendars import Day, Season, SpecialDay, TariffAction, Week
from sitrig.emulators.protocol.gbcs.charges import ChargeScale, Commodity, Price, UnitCharge
from sitrig.emulators.protocol.gbcs.moments import DatePattern, MomentPattern, TimePattern

_SCRIPTS = 200
_KILOWATT_HOUR = 3
_SECONDARY_IMPORT = Commodity(3, "0114010800ff", 2)
_LAST_DAY, _LAST_DAY_BUT_ONE = 0xFE, 0xFD
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def prices(found: duis.PriceElements) -> UnitCharge:
    """The prices of the registers, per kWh of the secondary element."""
    return UnitCharge(
        ChargeScale(_KILOWATT_HOUR, found.price_scale),
        _SECONDARY_IMPORT,
        tuple(Price(f"{one.index:02x}", one.price) for one in found.prices),
    )


def days(table: duis.SwitchingTable) -> tuple[Day, ...]:
    """What happens on each kind of day."""
    return tuple(
        Day(profile.day_name, tuple(map(_action, profile.schedules)))
        for profile in table.day_profiles
    )


def weeks(table: duis.SwitchingTable) -> tuple[Week, ...]:
    """Which kind of day each weekday is."""
    return tuple(map(_week, table.week_profiles))


def seasons(table: duis.SwitchingTable) -> tuple[Season, ...]:
    """From when each kind of week applies."""
    return tuple(
        Season(
            season.season_name,
            MomentPattern(date(season.season_start_date), TimePattern()),
            f"{season.referenced_week_name:02x}",
        )
        for season in table.seasons
    )


def special_days(found: tuple[duis.SpecialDay, ...]) -> tuple[SpecialDay, ...]:
    """The dates that are another kind of day, numbered from 1."""
    return tuple(
        SpecialDay(at, date(day.date), day.referenced_day_name) for at, day in enumerate(found, 1)
    )


def date(found: duis.CalendarDate) -> DatePattern:
    """A date any part of which may stand for all."""
    return DatePattern(
        year=getattr(found.year.choice, "value", None),
        month=getattr(found.month.choice, "value", None),
        day=_day_of_month(found.day_of_month.choice),
        weekday=getattr(found.day_of_week.choice, "value", None),
    )


def _day_of_month(choice: object) -> int | None:
    match choice:
        case duis.SpecifiedDayOfMonth(value=day):
            return day
        case duis.LastDayOfMonth():
            return _LAST_DAY
        case duis.SecondLastDayOfMonth():
            return _LAST_DAY_BUT_ONE
    return None


def _action(schedule: duis.ProfileSchedule) -> TariffAction:
    minutes, rest = divmod(schedule.start_time, 60_000)
    hour, minute = divmod(minutes, 60)
    second, thousandths = divmod(rest, 1000)
    time = TimePattern(hour, minute, second, thousandths // 10)
    return TariffAction(time, _SCRIPTS + schedule.tou_tariff_action)


def _week(profile: duis.WeekProfile) -> Week:
    by_weekday = {
        _WEEKDAYS[found.index - 1]: found.day_name
        for found in sorted(profile.days, key=lambda found: found.index)
    }
    if len(by_weekday) < len(_WEEKDAYS):  # seven days by the schema, one of them named twice
        raise PayloadError(f"week {profile.week_name} says nothing but of {', '.join(by_weekday)}")
    return Week(name=f"{profile.week_name:02x}", **by_weekday)
