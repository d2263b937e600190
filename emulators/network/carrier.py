"""Owns where every device hangs and what the links do to a message; knows no core and no agenda."""

from __future__ import annotations

from collections.abc import Mapping

from sitrig.emulators.network.draws import Draws
from sitrig.emulators.network.faults import LinkFaults
from sitrig.emulators.network.han import HAN_PROFILE
from sitrig.emulators.network.link import LinkProfile
from sitrig.emulators.network.wan import WAN_PROFILES, Held, Outages
from sitrig.emulators.protocol.effects import DSP, Address, Link, Send
from sitrig.emulators.protocol.vocabulary import CspRegion

_HAN = Link.HAN  # looking a member up costs more than everything else that `delay` does


class Network:
    """The SM WAN and all HANs of one world; its world gives it the draws."""

    __slots__ = (
        "_han",
        "_hubs",
        "_regions",
        "_wan",
        "_wan_elsewhere",
        "_wan_of",
        "draws",
        "faults",
        "outages",
    )

    def __init__(
        self,
        *,
        wan: Mapping[CspRegion, LinkProfile] = WAN_PROFILES,
        han: LinkProfile = HAN_PROFILE,
    ) -> None:
        self._wan = dict(wan)
        self._wan_of: dict[Address, LinkProfile] = {}
        self._wan_elsewhere = wan[CspRegion.UNKNOWN]
        self._han = han
        self._hubs: dict[Address, Address] = {}
        self._regions: dict[Address, CspRegion] = {}
        self.draws = Draws("")
        self.faults = LinkFaults()
        self.outages = Outages()

    def place(self, hub: Address, region: CspRegion) -> None:
        """Put a hub in a CSP region; one that was never placed counts as `Unknown`."""
        self._regions[hub] = region
        self._wan_of[hub] = self._wan[region]

    def attach(self, device: Address, hub: Address) -> None:
        """Hang a device on a hub, off any other."""
        self._hubs[device] = hub

    def detach(self, address: Address) -> None:
        """Forget a device or hub."""
        self._hubs.pop(address, None)
        self._regions.pop(address, None)
        self._wan_of.pop(address, None)

    def hub_of(self, address: Address) -> Address:
        """The hub a device hangs on; a hub, or a device of none, is its own."""
        return self._hubs.get(address, address)

    def delay(self, send: Send, sender: Address) -> int | None:
        """Milliseconds until a message sent now arrives; None when it is lost on the way."""
        if send.link is _HAN:
            profile = self._han
        else:
            profile = self._wan_of.get(self._hub_crossed(send, sender), self._wan_elsewhere)
        if not profile.jitter and not profile.lost_per_million:
            return profile.base
        draw = self.draws.next(send.link.value, self._hub_crossed(send, sender))
        return profile.crossing(draw)

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

    def _hub_crossed(self, send: Send, sender: Address) -> Address:
        party = sender if send.to == DSP else send.to
        return self._hubs.get(party, party)
