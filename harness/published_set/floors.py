"""What was right when each score was last raised: fewer is a step back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FLOORS: Mapping[str, int] = MappingProxyType(
    {"messages": 481, "commands": 100, "acceptance": 160, "mmc": 250}
)
"""By the name of the score."""
