"""8.9 Read Device Log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSecurityDetails:
    """Asks a Comms Hub for the keys along with its logs."""

    element_name: ClassVar[str] = "ReadSecurityDetails"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDeviceLog(FutureDatedBody):
    """Reads the device log of a Comms Hub, or a device's own."""

    srv: ClassVar[str] = "8.9"
    root_element: ClassVar[str] = "ReadDeviceLog"
    security_details: Annotated[ReadSecurityDetails | None, Child()] = None
