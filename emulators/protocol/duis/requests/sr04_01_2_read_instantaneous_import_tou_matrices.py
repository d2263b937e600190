"""4.1.2 Read Instantaneous Import TOU Matrices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadInstantaneousImportTouMatrices(FutureDatedBody):
    """Asks a meter for what it counted in each time of use."""

    srv: ClassVar[str] = "4.1.2"
    root_element: ClassVar[str] = "ReadInstantaneousImportTOUMatrices"
