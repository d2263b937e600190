"""4.12.2 Read Maximum Demand Export Registers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMaximumDemandExportRegisters(FutureDatedBody):
    """Asks a meter for its highest export in a half hour."""

    srv: ClassVar[str] = "4.12.2"
    root_element: ClassVar[str] = "ReadMaximumDemandExportRegisters"
