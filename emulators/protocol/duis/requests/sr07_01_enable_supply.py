"""7.1 Enable Supply."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class EnableSupply(RequestBody):
    """Turns the electricity on."""

    srv: ClassVar[str] = "7.1"
    root_element: ClassVar[str] = "EnableSupply"
