"""11.3 Activate Firmware."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody
from sitrig.emulators.protocol.duis.values import Octets


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivateFirmware(FutureDatedBody):
    """Asks a meter to run the stored image of this hash."""

    srv: ClassVar[str] = "11.3"
    root_element: ClassVar[str] = "ActivateFirmware"
    firmware_hash: Annotated[bytes, Element("FirmwareHash", Octets(32, 32, hexadecimal=True))]
