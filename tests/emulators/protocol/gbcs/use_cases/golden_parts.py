"""What the golden payloads share; times are 2024-03-01T10:20:30Z unless said otherwise."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.calendars import (
    Day,
    ScheduleEntry,
    Season,
    SpecialDay,
    TariffAction,
    Week,
)
from sitrig.emulators.protocol.gbcs.charges import ChargeScale, Commodity, Price, UnitCharge
from sitrig.emulators.protocol.gbcs.load_control import (
    ControllerAction,
    Direction,
    SwitchAction,
    SwitchState,
)
from sitrig.emulators.protocol.gbcs.moments import DatePattern, MomentPattern, TimePattern
from sitrig.emulators.protocol.gbcs.protected_data import Protection, Sealed, SealedReading
from sitrig.emulators.protocol.identifiers import Eui
from tests.emulators.protocol.gbcs.use_cases.golden import COUNTER

SUPPLIER = Eui("90-B3-D5-1F-30-01-00-00")
METER = Eui("00-DB-12-34-56-78-90-A0")
MOMENT = 1_709_288_430_000
MOMENT_HEX = "090C 07E8 03 01 FF 0A 14 1E 00 8000FF"
SECONDS = "2D74686E"  # since 2000-01-01
CLOCK = "0204 12 0001 09 06 00005E2C64FF 0F 02 12 0000"
START, END = MOMENT, MOMENT + 60_000
RANGE = f"01 0204 {CLOCK} 06 2D74686E 06 2D7468AA 0100"
COUNT = "0202 0F00 16FF"
PROTECTED = (
    "0101 0202 1602 0205 09 09 04 00000000050007D1 09 08 90B3D51F30010000"
    " 09 08 00DB1234567890A0 0900 0202 1602 0202 09 01 02 0900"
)
ANSWERED = (
    "0202 0101 0202 1602 0205 09 09 04 00000000050007D1 09 08 00DB1234567890A0"
    " 09 08 90B3D51F30010000 0900 0202 1602 0202 09 01 02 0900 09 06 31 00000000 AB"
)
PROTECTION = Protection(SUPPLIER, METER, COUNTER)
SEALED = SealedReading(Protection(METER, SUPPLIER, COUNTER), Sealed(bytes.fromhex("3100000000AB")))
CHARGE = UnitCharge(
    ChargeScale(3, -5), Commodity(3, "0100010800ff", 2), (Price("01", 2_121), Price("a1", -7))
)
CHARGE_HEX = (
    "0203 0202 0F03 0FFB 0203 12 0003 09 06 0100010800FF 0F02"
    " 0102 0202 09 01 01 10 0849 0202 09 01 A1 10 FFF9"
)
SEASONS = (Season("all", MomentPattern(DatePattern(2024, 3, 1), TimePattern()), "01"),)
SEASONS_HEX = "0101 0203 09 03 616C6C 09 0C 07E80301FF 00000000 8000FF 09 01 01"
WEEKS = (Week("01", 1, 1, 1, 1, 1, 2, 3),)
WEEKS_HEX = "0101 0208 09 01 01 1101 1101 1101 1101 1101 1102 1103"
DAYS = (Day(1, (TariffAction(TimePattern(7), 101),)),)
DAYS_HEX = "0101 0202 1101 0101 0203 09 04 07000000 09 06 00000A0064FF 12 0065"
SPECIAL = (SpecialDay(4, DatePattern(None, 12, 25), 2),)
SPECIAL_HEX = "0101 0203 12 0004 09 05 FFFF0C19FF 1102"
SWITCHED = (
    ScheduleEntry(
        1,
        SwitchAction(2, SwitchState.DEACTIVATE),
        TimePattern(6, 30),
        "1111100",
        "010",
        DatePattern(),
        DatePattern(2025, 6, 21),
    ),
)
SWITCHED_HEX = (
    "0101 020A 12 0001 03FF 09 06 00000A0067FF 12 0202 09 04 061E0000 12 FFFF"
    " 04 07 F8 04 03 40 09 05 FFFFFFFFFF 09 05 07E90615FF"
)

CONTROLLED = (
    ScheduleEntry(
        9,
        ControllerAction(1, Direction.INPUT, 50),
        TimePattern(9),
        "1111111",
        "",
        DatePattern(),
        DatePattern(),
    ),
)
CONTROLLED_HEX = (
    "0101 020A 12 0009 03FF 09 06 00000A0067FF 12 21B2 09 04 09000000 12 FFFF"
    " 04 07 FE 04 00 09 05 FFFFFFFFFF 09 05 FFFFFFFFFF"
)


def get(logical_name: str, member: str = "02", interface_class: str = "0001") -> str:
    """The specification of a read."""
    return f"01 {interface_class} {logical_name} {member}"


def action(logical_name: str) -> str:
    """The specification of a protected read."""
    return f"03 001E {logical_name} 01"


def protected(logical_name: str) -> str:
    """Its datum."""
    return f"0202 0101 0205 12 0001 09 06 {logical_name} 0F02 12 0000 0202 1600 00 {PROTECTED}"
