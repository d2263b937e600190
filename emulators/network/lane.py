"""Owns one direction of one hub's link: what crosses it arrives in the order it was sent in."""

from __future__ import annotations

from sitrig.emulators.network.draws import draw_after
from sitrig.emulators.network.link import MILLION, LinkProfile


class Lane:
    """One way over one link; `draw` is its last draw, `last` when its last message arrives."""

    __slots__ = ("draw", "last", "profile")

    def __init__(self, profile: LinkProfile, draw: int) -> None:
        self.profile = profile
        self.draw = draw
        self.last = 0

    def delay(self, now: int) -> int | None:
        """How long a message sent now takes, the way of those before it kept; None: it is lost."""
        profile = self.profile
        arrival = now + profile.base
        if profile.lost_per_million:
            self.draw = draw = draw_after(self.draw)
            if draw % MILLION < profile.lost_per_million:
                return None
        if profile.jitter:
            self.draw = draw = draw_after(self.draw)
            arrival += draw % (profile.jitter + 1)
        if arrival < self.last:
            return self.last - now
        self.last = arrival
        return arrival - now
