"""What was right when each score was last raised: fewer is a step back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Floor:
    """So many right of a set of so many; it says nothing about a smaller set."""

    right: int
    of: int = 0


FLOORS: Mapping[str, Floor] = MappingProxyType(
    {
        "messages": Floor(516, 940),
        "commands": Floor(113, 235),
        "acceptance": Floor(185, 362),
        "mmc": Floor(268, 457),
    }
)
"""By the name of the score."""
