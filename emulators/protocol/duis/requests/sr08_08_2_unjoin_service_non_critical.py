"""8.8.2 Unjoin Service (Non-Critical)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import EUI
from sitrig.emulators.protocol.identifiers import Eui


@dataclass(frozen=True, slots=True, kw_only=True)
class UnjoinServiceNonCritical(RequestBody):
    """Has the device addressed forget another one."""

    srv: ClassVar[str] = "8.8.2"
    root_element: ClassVar[str] = "UnjoinServiceNonCritical"
    other_device_id: Annotated[Eui, Element("OtherDeviceID", EUI)]
