"""6.14.3 Update Device Configuration (Auxiliary Controller Scheduler)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Attribute, Child, Element, Repeated, Wrapped
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody
from sitrig.emulators.protocol.duis.requests.load_schedules import (
    SPECIAL_DAY,
    SWITCH,
    DaysOfWeekApplicability,
    ScheduleDatesAndTime,
)
from sitrig.emulators.protocol.duis.requests.secondary_tariff import CalendarDate
from sitrig.emulators.protocol.duis.values import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class InputFromControlledLoad:
    """The level is of what the load gives, not of what it takes."""

    element_name: ClassVar[str] = "InputFromControlledLoad"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuxiliaryControllerAction:
    """Which level, in per cent, which controller takes; a switch is closed by 100 and opened by any other."""

    element_name: ClassVar[str] = "AuxiliaryControllerAction"
    controller: Annotated[int, Attribute("auxiliaryControllerN", SWITCH)]
    commanded_state_level: Annotated[int, Element("CommandedStateLevel", Number(0, 100))]
    input_from_controlled_load: Annotated[InputFromControlledLoad | None, Child()] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ControllerOnSpecialDay:
    """A special day on which an entry applies."""

    element_name: ClassVar[str] = "SpecialDaysApplicability"
    identifier: Annotated[int, Attribute("identifier", SPECIAL_DAY)]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuxiliaryControllerSchedule:
    """One entry of the schedule."""

    element_name: ClassVar[str] = "AuxiliaryControllerSchedule"
    action: Annotated[AuxiliaryControllerAction, Child()]
    special_days: Annotated[tuple[ControllerOnSpecialDay, ...], Repeated(None, None, 0, 20)]
    days_of_week: Annotated[DaysOfWeekApplicability | None, Child()] = None
    when: Annotated[ScheduleDatesAndTime, Child("AuxiliaryControllerSchedulePeriodAndTime")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ControllerSpecialDay(CalendarDate):
    """A date that a schedule may name by its identifier."""

    element_name: ClassVar[str] = "AuxiliaryControllerSpecialDayDefinition"
    identifier: Annotated[int, Attribute("identifier", SPECIAL_DAY)]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateDeviceConfigurationAuxiliaryControllerScheduler(FutureDatedBody):
    """The whole calendar of the controllers anew."""

    srv: ClassVar[str] = "6.14.3"
    root_element: ClassVar[str] = "UpdateDeviceConfigurationAuxiliaryControllerScheduler"
    schedules: Annotated[tuple[AuxiliaryControllerSchedule, ...], Repeated(None, None, 0, 120)]
    special_days: Annotated[
        tuple[ControllerSpecialDay, ...],
        Wrapped("AuxiliaryControllerSpecialDayDefinitions", Repeated(None, None, 0, 20)),
    ]
