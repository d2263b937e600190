"""7.2 Disable Supply."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class DisableSupply(RequestBody):
    """Turns the supply off."""

    srv: ClassVar[str] = "7.2"
    root_element: ClassVar[str] = "DisableSupply"
