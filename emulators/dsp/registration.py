"""Registration data: who supplies, distributes and acts for a metering point, and from which day.

The Responsible Supplier is computed from here at the instant asked and stored nowhere.
Instants are milliseconds since the Unix epoch.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from zoneinfo import ZoneInfo

from msgspec import Struct


class Fuel(Enum):
    """Which register a metering point stands in."""

    IMPORT = "import"
    EXPORT = "export"
    GAS = "gas"


class Registration(Struct, frozen=True, kw_only=True):
    """From the start of `effective_from` this party supplies the metering point."""

    party: str
    effective_from: date


class MeteringPoint(Struct, frozen=True, kw_only=True):
    """An MPAN or MPRN; of two registrations of one day the later in `registrations` holds."""

    mpxn: str
    fuel: Fuel
    registrations: tuple[Registration, ...]
    network_party: str | None = None
    agent_party: str | None = None

    def supplier_at(self, instant: int, day_zone: str) -> str | None:
        """The party registered at that instant; the day starts at midnight in `day_zone`."""
        # Of equals max takes the first: read backwards, the last listed of one day.
        effective = (
            registration
            for registration in reversed(self.registrations)
            if start_of_day(registration.effective_from, day_zone) <= instant
        )
        latest = max(effective, key=attrgetter("effective_from"), default=None)
        return latest.party if latest else None

    def suppliers_after(self, instant: int, day_zone: str) -> frozenset[str]:
        """Parties whose registration has still to take effect."""
        return frozenset(
            registration.party
            for registration in self.registrations
            if start_of_day(registration.effective_from, day_zone) > instant
        )


@lru_cache(maxsize=4096)
def start_of_day(day: date, zone: str) -> int:
    """The instant at which that day starts in that zone."""
    tz = UTC if zone == "UTC" else ZoneInfo(zone)
    return round(datetime.combine(day, time(), tz).timestamp()) * 1000
