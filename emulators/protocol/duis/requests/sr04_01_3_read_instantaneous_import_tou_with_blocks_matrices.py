"""4.1.3 Read Instantaneous Import TOU With Blocks Matrices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadInstantaneousImportTouWithBlocksMatrices(FutureDatedBody):
    """Asks a meter for what it counted in each time of use and block."""

    srv: ClassVar[str] = "4.1.3"
    root_element: ClassVar[str] = "ReadInstantaneousImportTOUWithBlocksMatrices"
