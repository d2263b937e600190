"""Owns what the SM WAN does to messages: each CSP region's delay, and outages.

An outage holds what would arrive while it lasts, both ways, and lets it go at its end in order.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sitrig.emulators.network.link import LinkProfile
from sitrig.emulators.protocol.effects import Address, Send
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import CspRegion

_RADIO = LinkProfile(base=3_000, jitter=1_000)
_CELLULAR = LinkProfile(base=1_500, jitter=500)
_LTE = LinkProfile(base=400, jitter=100)

WAN_PROFILES: Mapping[CspRegion, LinkProfile] = {
    # Assumptions: long-range radio in the North, cellular elsewhere; no figure is published.
    CspRegion.NORTH: _RADIO,
    CspRegion.CENTRAL: _CELLULAR,
    CspRegion.SOUTH: _CELLULAR,
    CspRegion.NORTH_4G: _LTE,
    CspRegion.CENTRAL_4G: _LTE,
    CspRegion.SOUTH_4G: _LTE,
    CspRegion.UNKNOWN: _CELLULAR,
    CspRegion.SMETS1: _CELLULAR,
}


class Outage(Struct, frozen=True):
    """The WAN of one hub or of one region is down from `start` to `end`; None: until restored."""

    scope: Eui | CspRegion
    start: int
    end: int | None = None


class Held(Struct, frozen=True):
    """A message that came while its hub had no WAN."""

    hub: Address
    send: Send
    sender: Address
    sent: int


class Outages:
    """The outages declared and not over, and what they hold, in order of arrival."""

    __slots__ = ("_held", "_number", "current")

    def __init__(self) -> None:
        self._number = 0
        self.current: dict[int, Outage] = {}
        self._held: list[Held] = []

    def declare(self, outage: Outage) -> int:
        """Note an outage; gives the number to end it by."""
        self._number += 1
        self.current[self._number] = outage
        return self._number

    def end(self, number: int) -> Outage | None:
        """Forget an outage; None when it is over already."""
        return self.current.pop(number, None)

    def of(self, scope: Eui | CspRegion) -> list[int]:
        """The numbers of the outages declared for exactly this hub or region."""
        return [number for number, outage in self.current.items() if outage.scope == scope]

    def down(self, hub: Address, region: CspRegion, now: int) -> bool:
        """Whether a hub of that region has no WAN at this instant."""
        return any(
            outage.start <= now and outage.scope in (hub, region)
            for outage in self.current.values()
        )

    def hold(self, held: Held) -> None:
        """Keep a message until its hub has WAN again."""
        self._held.append(held)

    def release(self, regions: Mapping[Address, CspRegion], now: int) -> list[Held]:
        """Give up the messages whose hub has WAN again, in order of arrival."""
        still: list[Held] = []
        free: list[Held] = []
        for held in self._held:
            region = regions.get(held.hub, CspRegion.UNKNOWN)
            (still if self.down(held.hub, region, now) else free).append(held)
        self._held = still
        return free
