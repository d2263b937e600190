"""4.2 Read Instantaneous Export Registers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadInstantaneousExportRegisters(FutureDatedBody):
    """Asks a meter for its export registers."""

    srv: ClassVar[str] = "4.2"
    root_element: ClassVar[str] = "ReadInstantaneousExportRegisters"
