"""Days, dates and times at which auxiliary loads switch (6.14.2 and 6.14.3). Knows no Service Request."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Element, Repeated
from sitrig.emulators.protocol.duis.requests.secondary_tariff import CalendarDate
from sitrig.emulators.protocol.duis.simple_types import TIME_OF_DAY
from sitrig.emulators.protocol.duis.values import Enumerated, Number
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.vocabulary import WireText

SWITCH = Number(1, 5)
_NAME = re.compile(r"[ -~]{1,22}")
SPECIAL_DAY = Number(1, 20)


@dataclass(frozen=True, slots=True)
class SwitchName:
    """The codec of a switch's description: up to 22 printable characters of ASCII."""

    plain: ClassVar[bool] = False

    def read(self, text: str) -> str:
        if not _NAME.fullmatch(text):
            raise InvalidValueError(f"{text[:60]!r} is not 1 to 22 printable characters")
        return text

    def write(self, value: object) -> str:
        return self.read(str(value))


class DayName(WireText):
    """`DayOfWeekID`."""

    MONDAY = "Monday"
    TUESDAY = "Tuesday"
    WEDNESDAY = "Wednesday"
    THURSDAY = "Thursday"
    FRIDAY = "Friday"
    SATURDAY = "Saturday"
    SUNDAY = "Sunday"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfWeekApplicability:
    """One weekday on which a schedule applies."""

    element_name: ClassVar[str] = "DayOfWeekApplicability"
    day_of_week_id: Annotated[DayName, Element("DayOfWeekID", Enumerated(DayName))]


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysOfWeekApplicability:
    """The weekdays on which a schedule applies."""

    element_name: ClassVar[str] = "DaysOfWeekApplicability"
    days: Annotated[tuple[DayOfWeekApplicability, ...], Repeated(None, None, 0, 7)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleDatesAndTime:
    """At which time of the day, from which date to which."""

    switch_time: Annotated[int, Element("SwitchTime", TIME_OF_DAY)]
    start_date: Annotated[CalendarDate, Child("StartDate")]
    end_date: Annotated[CalendarDate, Child("EndDate")]
