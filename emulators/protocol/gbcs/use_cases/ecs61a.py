"""ECS61a Read Auxiliary Load Switch Data (SR 7.7)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.calendars import (
    SPECIAL_DAYS,
    SWITCH_SCHEDULE,
    ScheduleEntry,
    SpecialDay,
)
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import BOOLEAN, EUI, VISIBLE
from sitrig.emulators.protocol.identifiers import Eui

NAME = "ECS61a"
_LOADS = range(1, 6)


class ReadSwitches(UseCaseBody, frozen=True, tag="ECS61a.command"):
    """Ask for the switches and their calendar."""


class Switches(UseCaseBody, frozen=True, tag="ECS61a.response"):
    """Each switch's description, device (all zero: the meter itself) and whether it is closed; their calendar."""

    description_1: str = ""
    description_2: str = ""
    description_3: str = ""
    description_4: str = ""
    description_5: str = ""
    device_1: Eui | None = None
    device_2: Eui | None = None
    device_3: Eui | None = None
    device_4: Eui | None = None
    device_5: Eui | None = None
    special_days: tuple[SpecialDay, ...] = ()
    schedule: tuple[ScheduleEntry, ...] = ()
    closed_1: bool = False
    closed_2: bool = False
    closed_3: bool = False
    closed_4: bool = False
    closed_5: bool = False
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x00BB,
    (ReadSwitches, Switches),
    *(
        accesses.read(f"description_{at}", VISIBLE, 1, f"00005E2C00{0x0A + at:02X}")
        for at in _LOADS
    ),
    *(accesses.read(f"device_{at}", EUI, 1, f"00005E2C00{0x14 + at:02X}") for at in _LOADS),
    accesses.read("special_days", SPECIAL_DAYS, 11, "00000B0003FF"),
    accesses.read("schedule", SWITCH_SCHEDULE, 10, "00000C0002FF"),
    *(accesses.read(f"closed_{at}", BOOLEAN, 70, f"000{at}60030AFF") for at in _LOADS),
)
