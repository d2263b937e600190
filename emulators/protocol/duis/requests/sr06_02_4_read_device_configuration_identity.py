"""6.2.4 Read Device Configuration (Identity Exc MPxN): the meter's own base letter among others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDeviceConfigurationIdentityExcMpxn(RequestBody):
    """An empty element: all the request says is in its header."""

    srv: ClassVar[str] = "6.2.4"
    root_element: ClassVar[str] = "ReadDeviceConfigurationIdentityExcMPxN"
