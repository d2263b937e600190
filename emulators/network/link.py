"""Owns how one crossing of a link turns out: time and loss, never by the length of a message."""

from __future__ import annotations

from msgspec import Struct

MILLION = 1_000_000


class LinkProfile(Struct, frozen=True):
    """Milliseconds per crossing, up to `jitter` more by chance, and how many in a million fail."""

    base: int
    jitter: int = 0
    lost_per_million: int = 0
