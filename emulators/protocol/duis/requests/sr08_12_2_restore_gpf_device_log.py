"""8.12.2 Restore Gas Proxy Function Device Log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import EUI
from sitrig.emulators.protocol.identifiers import Eui


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreGpfDeviceLog(RequestBody):
    """Gives the GPF addressed the device log that the DSP has of the one it replaces."""

    srv: ClassVar[str] = "8.12.2"
    root_element: ClassVar[str] = "RestoreGPFDeviceLog"
    old_gpf_id: Annotated[Eui, Element("OldGPFID", EUI)]
