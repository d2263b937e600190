"""6.2.7 Read Device Configuration (MPxN)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDeviceConfigurationMpxn(RequestBody):
    """Asks a meter for the metering point numbers that it holds; an empty element."""

    srv: ClassVar[str] = "6.2.7"
    root_element: ClassVar[str] = "ReadDeviceConfigurationMPxN"
