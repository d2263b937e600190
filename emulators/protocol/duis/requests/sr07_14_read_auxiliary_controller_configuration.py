"""7.14 Read Auxiliary Controller Configuration Data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAuxiliaryControllerConfigurationData(FutureDatedBody):
    """Asks which Auxiliary Controllers a meter has, and for their calendar."""

    srv: ClassVar[str] = "7.14"
    root_element: ClassVar[str] = "ReadAuxiliaryControllerConfigurationData"
