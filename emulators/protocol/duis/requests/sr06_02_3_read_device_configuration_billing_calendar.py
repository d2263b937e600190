"""6.2.3 Read Device Configuration (Billing Calendar)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDeviceConfigurationBillingCalendar(RequestBody):
    """Asks a meter when its billing periods start; an empty element."""

    srv: ClassVar[str] = "6.2.3"
    root_element: ClassVar[str] = "ReadDeviceConfigurationBillingCalendar"
