"""6.2.9 Read Device Configuration (Payment Mode)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDeviceConfigurationPaymentMode(RequestBody):
    """Asks a meter how its supply is paid; an empty element."""

    srv: ClassVar[str] = "6.2.9"
    root_element: ClassVar[str] = "ReadDeviceConfigurationPaymentMode"
