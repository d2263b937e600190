"""4.1.1 Read Instantaneous Import Registers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadInstantaneousImportRegisters(FutureDatedBody):
    """Asks a meter for its import registers."""

    srv: ClassVar[str] = "4.1.1"
    root_element: ClassVar[str] = "ReadInstantaneousImportRegisters"
