"""What was right when each score was last raised: fewer is a step back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FLOORS: Mapping[str, int] = MappingProxyType(
    {"messages": 501, "commands": 113, "acceptance": 180, "mmc": 253}
)
"""By the name of the score."""
