"""8.7.1 Join Service (Critical)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import EUI
from sitrig.emulators.protocol.identifiers import Eui


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinServiceCritical(RequestBody):
    """Joins the device addressed with another one of its HAN, by a command that a Supplier signs."""

    srv: ClassVar[str] = "8.7.1"
    root_element: ClassVar[str] = "JoinServiceCritical"
    other_device_id: Annotated[Eui, Element("OtherDeviceID", EUI)]
