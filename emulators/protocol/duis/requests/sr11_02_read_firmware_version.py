"""11.2 Read Firmware Version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFirmwareVersion(FutureDatedBody):
    """Asks a device which firmware it runs."""

    srv: ClassVar[str] = "11.2"
    root_element: ClassVar[str] = "ReadFirmwareVersion"
