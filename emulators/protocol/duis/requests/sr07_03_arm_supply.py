"""7.3 Arm Supply."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmSupply(RequestBody):
    """Lets the consumer turn the supply on."""

    srv: ClassVar[str] = "7.3"
    root_element: ClassVar[str] = "ArmSupply"
