"""ECS46c Update Device Configuration, auxiliary load control scheduler (SR 6.14.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.calendars import (
    SPECIAL_DAYS,
    SWITCH_SCHEDULE,
    ScheduleEntry,
    SpecialDay,
)
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.optional_writes import write_results, writes_given
from sitrig.emulators.protocol.gbcs.simple_data import EUI, EXECUTION
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.identifiers import Eui

NAME = "ECS46c"
_SWITCHES = range(1, 6)
_WRITES = 9


class ScheduleSwitches(UseCaseBody, frozen=True, tag="ECS46c.command"):
    """When the switches change their state; None leaves a switch's device as it is.

    A switch in the meter has the device 00-00-00-00-00-00-00-00, a HCALCS its own EUI. `execution_time`: Unix
    milliseconds, None at once.
    """

    special_days: tuple[SpecialDay, ...]
    schedule: tuple[ScheduleEntry, ...]
    device_1: Eui | None = None
    device_2: Eui | None = None
    device_3: Eui | None = None
    device_4: Eui | None = None
    device_5: Eui | None = None
    execution_time: int | None = None


class ScheduleSwitchesResult(UseCaseBody, frozen=True, tag="ECS46c.response"):
    """Whether all was written; `results` of each write, unless it was all nine or none."""

    success: bool
    results: tuple[int, ...] = ()


USE_CASE = UseCase(
    name=NAME,
    message_code=0x0054,
    command=writes_given(
        ScheduleSwitches,
        *(accesses.write(f"device_{at}", EUI, 1, f"00005E2C00{0x14 + at:02X}") for at in _SWITCHES),
        accesses.write("special_days", SPECIAL_DAYS, 11, "00010B0003FF"),
        accesses.write("schedule", SWITCH_SCHEDULE, 10, "00010C0002FF"),
        accesses.write("execution_time", EXECUTION, 9000, "00005E2C801A", 6),
        accesses.write("execution_time", EXECUTION, 9000, "00005E2C8023", 6),
        always=("special_days", "schedule", "execution_time"),
    ),
    response=write_results(ScheduleSwitchesResult, _WRITES),
    signed=True,
    response_is_dated=True,
)
