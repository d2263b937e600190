"""8.3 Decommission Device."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import EUI
from sitrig.emulators.protocol.identifiers import Eui


@dataclass(frozen=True, slots=True, kw_only=True)
class DecommissionDevice(RequestBody):
    """Ends the life of a device in the inventory."""

    srv: ClassVar[str] = "8.3"
    root_element: ClassVar[str] = "DecommissionDevice"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
