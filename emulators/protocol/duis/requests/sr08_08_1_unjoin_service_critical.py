"""8.8.1 Unjoin Service (Critical)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import EUI
from sitrig.emulators.protocol.identifiers import Eui


@dataclass(frozen=True, slots=True, kw_only=True)
class UnjoinServiceCritical(RequestBody):
    """Has the device addressed forget another one, by a command that a Supplier signs."""

    srv: ClassVar[str] = "8.8.1"
    root_element: ClassVar[str] = "UnjoinServiceCritical"
    other_device_id: Annotated[Eui, Element("OtherDeviceID", EUI)]
