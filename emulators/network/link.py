"""Owns how one crossing of a link turns out: time and loss, never by the length of a message."""

from __future__ import annotations

from msgspec import Struct

MILLION = 1_000_000


class LinkProfile(Struct, frozen=True):
    """Milliseconds per crossing, up to `jitter` more by chance, and how many in a million fail."""

    base: int
    jitter: int = 0
    lost_per_million: int = 0

    def crossing(self, draw: int) -> int | None:
        """The delay that one draw stands for; None when the message is lost."""
        if (draw >> 32) % MILLION < self.lost_per_million:
            return None
        return self.base + (draw & 0xFFFFFFFF) % (self.jitter + 1)
