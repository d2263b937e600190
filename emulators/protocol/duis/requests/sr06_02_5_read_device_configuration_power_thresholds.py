"""6.2.5 Read Device Configuration (Instantaneous Power Thresholds)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDeviceConfigurationInstantaneousPowerThresholds(RequestBody):
    """Asks a meter from which power on it shows medium and high; an empty element."""

    srv: ClassVar[str] = "6.2.5"
    root_element: ClassVar[str] = "ReadDeviceConfigurationInstantaneousPowerThresholds"
