"""ECS26d Read Device Configuration, billing calendar of one date (SR 6.2.3)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.calendars import BILLING, BillingPeriod
from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS26d"


class ReadBillingCalendar(UseCaseBody, frozen=True, tag="ECS26d.command"):
    """Ask when billing periods start."""


class BillingCalendar(UseCaseBody, frozen=True, tag="ECS26d.response"):
    """When billing periods start."""

    periods: tuple[BillingPeriod, ...] = ()
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x003E,
    (ReadBillingCalendar, BillingCalendar),
    accesses.read("periods", BILLING, 22, "00000F0000FF", 4),
)
