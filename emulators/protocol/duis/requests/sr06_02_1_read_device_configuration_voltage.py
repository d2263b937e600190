"""6.2.1 Read Device Configuration (Voltage)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDeviceConfigurationVoltage(RequestBody):
    """Asks a meter for its voltage thresholds; an empty element."""

    srv: ClassVar[str] = "6.2.1"
    root_element: ClassVar[str] = "ReadDeviceConfigurationVoltage"
