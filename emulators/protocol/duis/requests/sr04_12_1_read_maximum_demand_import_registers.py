"""4.12.1 Read Maximum Demand Import Registers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMaximumDemandImportRegisters(FutureDatedBody):
    """Asks a meter for its highest import in a half hour."""

    srv: ClassVar[str] = "4.12.1"
    root_element: ClassVar[str] = "ReadMaximumDemandImportRegisters"
