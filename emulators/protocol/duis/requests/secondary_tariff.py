"""The tables inside a secondary element tariff (1.1.2). Knows no Service Request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import (
    Attribute,
    Child,
    Choice,
    Content,
    Element,
    Repeated,
    Wrapped,
)
from sitrig.emulators.protocol.duis.simple_types import TIME_OF_DAY
from sitrig.emulators.protocol.duis.values import Number, Text

DAY_NAME = Number(1, 16)
WEEK_NAME = Number(1, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileSchedule:
    """From this time of the day, this time-of-use register."""

    element_name: ClassVar[str] = "ProfileSchedule"
    start_time: Annotated[int, Element("StartTime", TIME_OF_DAY)]
    tou_tariff_action: Annotated[int, Element("TOUTariffAction", Number(1, 4, width=2))]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayProfile:
    """One kind of day."""

    element_name: ClassVar[str] = "DayProfile"
    day_name: Annotated[int, Element("DayName", DAY_NAME)]
    schedules: Annotated[tuple[ProfileSchedule, ...], Repeated(None, None, 1, 48)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferencedDayName:
    """The kind of day that one weekday is; `index` 1 is Monday."""

    element_name: ClassVar[str] = "ReferencedDayName"
    index: Annotated[int, Attribute("index", Number(1, 7))]
    day_name: Annotated[int, Content(DAY_NAME)]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekProfile:
    """One kind of week: seven weekdays."""

    element_name: ClassVar[str] = "WeekProfile"
    week_name: Annotated[int, Element("WeekName", WEEK_NAME)]
    days: Annotated[tuple[ReferencedDayName, ...], Repeated(None, None, 7, 7)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecifiedYear:
    """A year of the calendar, from 2014."""

    element_name: ClassVar[str] = "SpecifiedYear"
    value: Annotated[int, Content(Number(2014, 9999))]


@dataclass(frozen=True, slots=True, kw_only=True)
class NonSpecifiedYear:
    """Every year."""

    element_name: ClassVar[str] = "NonSpecifiedYear"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecifiedMonth:
    """A month of the year."""

    element_name: ClassVar[str] = "SpecifiedMonth"
    value: Annotated[int, Content(Number(1, 12, width=2))]


@dataclass(frozen=True, slots=True, kw_only=True)
class NonSpecifiedMonth:
    """Every month."""

    element_name: ClassVar[str] = "NonSpecifiedMonth"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecifiedDayOfMonth:
    """A day of the month."""

    element_name: ClassVar[str] = "SpecifiedDayOfMonth"
    value: Annotated[int, Content(Number(1, 31, width=2))]


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDayOfMonth:
    """The last day of the month."""

    element_name: ClassVar[str] = "LastDayOfMonth"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondLastDayOfMonth:
    """The last day of the month but one."""

    element_name: ClassVar[str] = "SecondLastDayOfMonth"


@dataclass(frozen=True, slots=True, kw_only=True)
class NonSpecifiedDayOfMonth:
    """Every day of the month."""

    element_name: ClassVar[str] = "NonSpecifiedDayOfMonth"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecifiedDayOfWeek:
    """A weekday; 1 is Monday."""

    element_name: ClassVar[str] = "SpecifiedDayOfWeek"
    value: Annotated[int, Content(Number(1, 7))]


@dataclass(frozen=True, slots=True, kw_only=True)
class NonSpecifiedDayOfWeek:
    """Every weekday."""

    element_name: ClassVar[str] = "NonSpecifiedDayOfWeek"


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """`Year`."""

    element_name: ClassVar[str] = "Year"
    choice: Annotated[SpecifiedYear | NonSpecifiedYear, Choice()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """`Month`."""

    element_name: ClassVar[str] = "Month"
    choice: Annotated[SpecifiedMonth | NonSpecifiedMonth, Choice()]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfMonth:
    """`DayOfMonth`."""

    element_name: ClassVar[str] = "DayOfMonth"
    choice: Annotated[
        SpecifiedDayOfMonth | LastDayOfMonth | SecondLastDayOfMonth | NonSpecifiedDayOfMonth,
        Choice(),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfWeek:
    """`DayOfWeek`."""

    element_name: ClassVar[str] = "DayOfWeek"
    choice: Annotated[SpecifiedDayOfWeek | NonSpecifiedDayOfWeek, Choice()]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDate:
    """A date any part of which may stand for all."""

    year: Annotated[Year, Child()]
    month: Annotated[Month, Child()]
    day_of_month: Annotated[DayOfMonth, Child()]
    day_of_week: Annotated[DayOfWeek, Child()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """From this date, this kind of week."""

    element_name: ClassVar[str] = "Season"
    season_name: Annotated[str, Element("SeasonName", Text(0, 8))]
    season_start_date: Annotated[CalendarDate, Child("SeasonStartDate")]
    referenced_week_name: Annotated[int, Element("ReferencedWeekName", WEEK_NAME)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchingTable:
    """Days, weeks and seasons."""

    element_name: ClassVar[str] = "SwitchingTable"
    day_profiles: Annotated[
        tuple[DayProfile, ...], Wrapped("DayProfiles", Repeated(None, None, 1, 16))
    ]
    week_profiles: Annotated[
        tuple[WeekProfile, ...], Wrapped("WeekProfiles", Repeated(None, None, 1, 4))
    ]
    seasons: Annotated[tuple[Season, ...], Wrapped("Seasons", Repeated(None, None, 1, 4))]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialDay:
    """A date that is another kind of day."""

    element_name: ClassVar[str] = "SpecialDay"
    date: Annotated[CalendarDate, Child("Date")]
    referenced_day_name: Annotated[int, Element("ReferencedDayName", DAY_NAME)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectricityPriceElement:
    """The price of one time-of-use register, before the scale."""

    element_name: ClassVar[str] = "ElectricityPriceElement"
    index: Annotated[int, Attribute("index", Number(1, 4))]
    price: Annotated[int, Content(Number(-32_768, 32_767))]


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceElements:
    """Prices of the registers of the secondary element."""

    element_name: ClassVar[str] = "PriceElements"
    price_scale: Annotated[int, Element("PriceScale", Number(-128, 127))]
    prices: Annotated[tuple[ElectricityPriceElement, ...], Repeated(None, None, 1, 4)]
