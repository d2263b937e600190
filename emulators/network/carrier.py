"""Owns where every device hangs and what the links do to a message; knows no core and no agenda."""

from __future__ import annotations

from collections.abc import Mapping

from sitrig.emulators.network.draws import first_draw
from sitrig.emulators.network.faults import LinkFaults
from sitrig.emulators.network.han import HAN_PROFILE
from sitrig.emulators.network.lane import Lane
from sitrig.emulators.network.link import LinkProfile
from sitrig.emulators.network.wan import WAN_PROFILES, Held, Outages
from sitrig.emulators.protocol.effects import DSP, Address, Link, Send
from sitrig.emulators.protocol.vocabulary import CspRegion

_HAN = Link.HAN  # looking a member up costs more than everything else that `delay` does


class Network:
    """The SM WAN and all HANs of one world; its world gives it the seed of its chance."""

    __slots__ = (
        "_han",
        "_han_lanes",
        "_han_steady",
        "_hubs",
        "_regions",
        "_wan",
        "_wan_down",
        "_wan_up",
        "faults",
        "outages",
        "seed",
    )

    def __init__(
        self,
        *,
        wan: Mapping[CspRegion, LinkProfile] = WAN_PROFILES,
        han: LinkProfile = HAN_PROFILE,
    ) -> None:
        self._wan = dict(wan)
        self._han = han
        self._han_steady = not han.jitter and not han.lost_per_million
        self._hubs: dict[Address, Address] = {}
        self._regions: dict[Address, CspRegion] = {}
        self._wan_up: dict[Address, Lane] = {}
        self._wan_down: dict[Address, Lane] = {}
        self._han_lanes: dict[tuple[str, Address], Lane] = {}
        self.seed = ""
        self.faults = LinkFaults()
        self.outages = Outages()

    def place(self, hub: Address, region: CspRegion) -> None:
        """Put a hub in a CSP region; one that was never placed counts as `Unknown`."""
        self._regions[hub] = region
        for lanes in (self._wan_up, self._wan_down):
            if hub in lanes:
                lanes[hub].profile = self._wan[region]

    def attach(self, device: Address, hub: Address) -> None:
        """Hang a device on a hub, off any other."""
        self._hubs[device] = hub

    def detach(self, address: Address) -> None:
        """Forget where a device or hub is; what it sent before still keeps its order."""
        self._hubs.pop(address, None)
        self._regions.pop(address, None)

    def hub_of(self, address: Address) -> Address:
        """The hub a device hangs on; a hub, or a device of none, is its own."""
        return self._hubs.get(address, address)

    def delay(self, send: Send, sender: Address, now: int) -> int | None:
        """Milliseconds until a message sent now arrives; None when it is lost on the way.

        What one hub sends or is sent over one network arrives in that order.
        """
        if send.link is _HAN:
            return self._han_delay(send, sender, now)
        lanes, party = (self._wan_up, sender) if send.to == DSP else (self._wan_down, send.to)
        hub = self._hubs.get(party, party)
        lane = lanes.get(hub)
        if lane is None:
            lane = lanes[hub] = self._wan_lane(hub, "up" if send.to == DSP else "down")
        return lane.delay(now)

    def held(self, send: Send, sender: Address, sent: int, now: int) -> bool:
        """Keep a message that arrives now if an outage stands in its way; tells whether it does."""
        if send.link is _HAN:
            return False
        hub = self._hub_crossed(send, sender)
        if not self.outages.down(hub, self._regions.get(hub, CspRegion.UNKNOWN), now):
            return False
        self.outages.hold(Held(hub, send, sender, sent))
        return True

    def released(self, now: int) -> list[Held]:
        """Messages held for hubs that have WAN again, in order of arrival."""
        return self.outages.release(self._regions, now)

    def _han_delay(self, send: Send, sender: Address, now: int) -> int | None:
        if self._han_steady:
            return self._han.base  # what is sent first arrives first without a lane
        hub = self._hubs.get(sender)
        key = ("HAN down", sender) if hub is None else ("HAN up", hub)
        lane = self._han_lanes.get(key)
        if lane is None:
            lane = self._han_lanes[key] = Lane(self._han, first_draw(self.seed, *key))
        return lane.delay(now)

    def _wan_lane(self, hub: Address, direction: str) -> Lane:
        profile = self._wan[self._regions.get(hub, CspRegion.UNKNOWN)]
        return Lane(profile, first_draw(self.seed, f"WAN {direction}", hub))

    def _hub_crossed(self, send: Send, sender: Address) -> Address:
        party = sender if send.to == DSP else send.to
        return self._hubs.get(party, party)
