"""6.20.2 Set Device Configuration (Export MPAN)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody
from sitrig.emulators.protocol.duis.simple_types import MPAN


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDeviceConfigurationExportMpan(FutureDatedBody):
    """Writes the Export MPAN into the meter."""

    srv: ClassVar[str] = "6.20.2"
    root_element: ClassVar[str] = "SetDeviceConfigurationExportMPAN"
    export_mpan: Annotated[str, Element("ExportMPAN", MPAN)]
