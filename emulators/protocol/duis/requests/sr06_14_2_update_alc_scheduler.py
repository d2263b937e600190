"""6.14.2 Update Device Configuration (Auxiliary Load Control Scheduler)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import (
    Attribute,
    Child,
    Choice,
    Content,
    Repeated,
    Wrapped,
)
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody
from sitrig.emulators.protocol.duis.requests.load_schedules import (
    SPECIAL_DAY,
    SWITCH,
    DaysOfWeekApplicability,
    ScheduleDatesAndTime,
)
from sitrig.emulators.protocol.duis.requests.secondary_tariff import CalendarDate
from sitrig.emulators.protocol.duis.simple_types import EUI
from sitrig.emulators.protocol.identifiers import Eui


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivateSwitch:
    """The switch is closed."""

    element_name: ClassVar[str] = "ActivateSwitch"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeactivateSwitch:
    """The switch is opened."""

    element_name: ClassVar[str] = "DeactivateSwitch"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivateDeactivateSwitch:
    """What happens to which switch."""

    element_name: ClassVar[str] = "ActivateDeactivateSwitch"
    index: Annotated[int, Attribute("index", SWITCH)]
    choice: Annotated[ActivateSwitch | DeactivateSwitch, Choice()]


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchOnSpecialDay:
    """A special day on which an entry applies."""

    element_name: ClassVar[str] = "SpecialDaysApplicability"
    index: Annotated[int, Attribute("index", SPECIAL_DAY)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionSchedule:
    """One entry of the schedule."""

    element_name: ClassVar[str] = "ALCSHCALCSConnectionSchedule"
    switch: Annotated[ActivateDeactivateSwitch, Child()]
    special_days: Annotated[tuple[SwitchOnSpecialDay, ...], Repeated(None, None, 0, 20)]
    days_of_week: Annotated[DaysOfWeekApplicability | None, Child()] = None
    when: Annotated[ScheduleDatesAndTime, Child("ALCSScheduleDatesAndTime")]


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchSpecialDay(CalendarDate):
    """A date that a schedule may name by its index."""

    element_name: ClassVar[str] = "ALCSHCALCSSpecialDay"
    index: Annotated[int, Attribute("index", SPECIAL_DAY)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alcs:
    """A switch inside the meter."""

    element_name: ClassVar[str] = "ALCS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hcalcs:
    """A switch that is a device of its own."""

    element_name: ClassVar[str] = "HCALCS"
    value: Annotated[Eui, Content(EUI)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchTypeAndId:
    """What one of the five switches is."""

    element_name: ClassVar[str] = "SwitchTypeAndId"
    index: Annotated[int, Attribute("index", SWITCH)]
    choice: Annotated[Alcs | Hcalcs, Choice()]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateDeviceConfigurationAlcScheduler(FutureDatedBody):
    """The whole calendar of the switches anew, and what the switches are."""

    srv: ClassVar[str] = "6.14.2"
    root_element: ClassVar[str] = "UpdateDeviceConfigurationALCScheduler"
    schedules: Annotated[tuple[ConnectionSchedule, ...], Repeated(None, None, 1, 48)]
    special_days: Annotated[
        tuple[SwitchSpecialDay, ...], Wrapped("ALCSHCALCSSpecialDays", Repeated(None, None, 0, 20))
    ]
    switches: Annotated[tuple[SwitchTypeAndId, ...], Repeated(None, None, 0, 5)]
