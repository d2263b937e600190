"""What a gas meter counts, and tells the Gas Proxy that stands in for it. Knows no device and no use case."""

from __future__ import annotations

from msgspec import Struct

CUBIC_METRES = 1
"""ZigBee unit of measure."""


class GasReading(Struct, frozen=True):
    """Volumes to be multiplied by `multiplier` and divided by `divisor`; tiers and blocks in their order."""

    volume: int
    tiers: tuple[int, int, int, int]
    blocks: tuple[int, int, int, int]
    multiplier: int = 1
    divisor: int = 1_000
    unit: int = CUBIC_METRES
