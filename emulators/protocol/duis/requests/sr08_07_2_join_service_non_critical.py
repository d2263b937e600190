"""8.7.2 Join Service (Non-Critical)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import EUI
from sitrig.emulators.protocol.identifiers import Eui


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinServiceNonCritical(RequestBody):
    """Joins the device addressed with another one of its HAN."""

    srv: ClassVar[str] = "8.7.2"
    root_element: ClassVar[str] = "JoinServiceNonCritical"
    other_device_id: Annotated[Eui, Element("OtherDeviceID", EUI)]
