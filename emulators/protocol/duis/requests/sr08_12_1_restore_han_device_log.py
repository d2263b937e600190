"""8.12.1 Restore HAN Device Log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import EUI
from sitrig.emulators.protocol.identifiers import Eui


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreHanDeviceLog(RequestBody):
    """Gives the Comms Hub addressed the device log that the DSP has of the one it replaces."""

    srv: ClassVar[str] = "8.12.1"
    root_element: ClassVar[str] = "RestoreHANDeviceLog"
    old_chf_id: Annotated[Eui, Element("OldCHFID", EUI)]
