"""ECS46d Update Device Configuration, auxiliary controller scheduler (SR 6.14.3)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.calendars import (
    CONTROLLER_SCHEDULE,
    SPECIAL_DAYS,
    ScheduleEntry,
    SpecialDay,
)
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import EXECUTION

NAME = "ECS46d"


class ScheduleControllers(UseCaseBody, frozen=True, tag="ECS46d.command"):
    """When the controllers take which level; `execution_time` in Unix milliseconds, None at once."""

    special_days: tuple[SpecialDay, ...]
    schedule: tuple[ScheduleEntry, ...]
    execution_time: int | None = None


class ScheduleControllersResult(UseCaseBody, frozen=True, tag="ECS46d.response"):
    """Whether the calendar was written."""

    success: bool
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x011A,
    (ScheduleControllers, ScheduleControllersResult),
    accesses.write("special_days", SPECIAL_DAYS, 11, "00010B0003FF"),
    accesses.write("schedule", CONTROLLER_SCHEDULE, 10, "00010C0002FF"),
    accesses.write("execution_time", EXECUTION, 9000, "00005E2C801A", 6),
    accesses.write("execution_time", EXECUTION, 9000, "00005E2C8023", 6),
    signed=True,
    dated=True,
    verdict=True,
)
