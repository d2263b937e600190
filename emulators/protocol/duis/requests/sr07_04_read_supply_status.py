"""7.4 Read Supply Status."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSupplyStatus(RequestBody):
    """Asks whether the supply is on."""

    srv: ClassVar[str] = "7.4"
    root_element: ClassVar[str] = "ReadSupplyStatus"
