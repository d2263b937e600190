"""4.16 Read Active Power Import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadActivePowerImport(RequestBody):
    """Asks a meter for the power that it imports now; an empty element."""

    srv: ClassVar[str] = "4.16"
    root_element: ClassVar[str] = "ReadActivePowerImport"
