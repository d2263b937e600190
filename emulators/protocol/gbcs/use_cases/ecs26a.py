"""ECS26a Read Prepayment Configuration (SR 4.13)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.calendars import (
    NON_DISABLEMENT_SCHEDULE,
    SPECIAL_DAYS,
    ScheduleEntry,
    SpecialDay,
)
from sitrig.emulators.protocol.gbcs.charges import UNIT_CHARGE, UnitCharge
from sitrig.emulators.protocol.gbcs.datum import row, table
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import FLAGS, INT32, UINT16, UINT32, octets

NAME = "ECS26a"


class CreditCharge(Struct, frozen=True):
    """A charge collected of a credit."""

    credit: str
    charge: str
    collection: str


class ReadPrepayment(UseCaseBody, frozen=True, tag="ECS26a.command"):
    """Ask for the prepayment settings."""


class Prepayment(UseCaseBody, frozen=True, tag="ECS26a.response"):
    """Debts, limits and when the supply is not cut; amounts are in 10 to the -5 of a pound.

    Periods are in seconds; `recovery_per_payment` in hundredths of a per cent. `charges` say which charge is
    collected of which credit, as two logical names (hex) and flags.
    """

    debt_1: UnitCharge | None = None
    suspend_days: tuple[SpecialDay, ...] = ()
    debt_1_period: int = 0
    debt_2: UnitCharge | None = None
    debt_2_period: int = 0
    recovery_per_payment: int = 0
    recovery_rate_cap: int = 0
    disablement_threshold: tuple[int, ...] = ()
    max_meter_balance: int = 0
    low_credit_threshold: int = 0
    max_credit_threshold: int = 0
    recovery_cap_period: int = 0
    emergency_credit_limit: int = 0
    emergency_credit_threshold: int = 0
    non_disablement: tuple[ScheduleEntry, ...] = ()
    charges: tuple[CreditCharge, ...] = ()
    results: tuple[int, ...] = ()


_CHARGES = table(row(CreditCharge, credit=octets(6), charge=octets(6), collection=FLAGS))

USE_CASE = accesses.use_case(
    NAME,
    0x003B,
    (ReadPrepayment, Prepayment),
    accesses.read("debt_1", UNIT_CHARGE, 113, "0000131401FF", 5),
    accesses.read("suspend_days", SPECIAL_DAYS, 11, "00000B0002FF"),
    accesses.read("debt_1_period", UINT32, 113, "0000131401FF", 8),
    accesses.read("debt_1", UNIT_CHARGE, 113, "0000131401FF", 5),
    accesses.read("debt_2", UNIT_CHARGE, 113, "0000131402FF", 5),
    accesses.read("debt_2_period", UINT32, 113, "0000131402FF", 8),
    accesses.read("debt_2", UNIT_CHARGE, 113, "0000131402FF", 5),
    accesses.read("recovery_per_payment", UINT16, 113, "0000131403FF", 13),
    accesses.read("recovery_rate_cap", INT32, 9000, "00005E2C020A"),
    accesses.read("disablement_threshold", table(INT32), 21, "0000100001FF"),
    accesses.read("max_meter_balance", INT32, 9000, "00005E2C0214"),
    accesses.read("low_credit_threshold", INT32, 111, "0000130000FF", 16),
    accesses.read("max_credit_threshold", UINT16, 111, "0000130000FF", 18),
    accesses.read("recovery_cap_period", INT32, 111, "0000130000FF", 19),
    accesses.read("emergency_credit_limit", INT32, 112, "0000130A01FF", 9),
    accesses.read("emergency_credit_threshold", INT32, 112, "0000130A01FF", 10),
    accesses.read("non_disablement", NON_DISABLEMENT_SCHEDULE, 10, "00000C0001FF"),
    accesses.read("charges", _CHARGES, 111, "0000130000FF", 11),
)
