"""7.16 Limit APC Level."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.controller_levels import ControllerLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitApcLevel(ControllerLevel):
    """Limits the level of an auxiliary proportional controller for a while."""

    srv: ClassVar[str] = "7.16"
    root_element: ClassVar[str] = "LimitAPCLevel"
