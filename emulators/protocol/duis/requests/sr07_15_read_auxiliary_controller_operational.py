"""7.15 Read Auxiliary Controller Operational Data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAuxiliaryControllerOperationalData(FutureDatedBody):
    """Asks what the Auxiliary Controllers are and do."""

    srv: ClassVar[str] = "7.15"
    root_element: ClassVar[str] = "ReadAuxiliaryControllerOperationalData"
