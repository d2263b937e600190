"""What was right when each score was last raised: fewer is a step back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FLOORS: Mapping[str, int] = MappingProxyType(
    {"messages": 516, "commands": 113, "acceptance": 185, "mmc": 268}
)
"""By the name of the score."""
