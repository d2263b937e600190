"""ECS26l Read Device Configuration, billing calendar of several dates (SR 6.2.3)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.calendars import BILLING, BillingPeriod
from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS26l"


class ReadBillingCalendars(UseCaseBody, frozen=True, tag="ECS26l.command"):
    """Ask when billing periods start."""


class BillingCalendars(UseCaseBody, frozen=True, tag="ECS26l.response"):
    """When billing periods start."""

    periods: tuple[BillingPeriod, ...] = ()
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x00D9,
    (ReadBillingCalendars, BillingCalendars),
    accesses.read("periods", BILLING, 22, "00000F0000FF", 4),
)
