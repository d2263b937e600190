"""6.2.2 Read Device Configuration (Randomisation)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDeviceConfigurationRandomisation(RequestBody):
    """Asks a meter how its switching times are randomised; an empty element."""

    srv: ClassVar[str] = "6.2.2"
    root_element: ClassVar[str] = "ReadDeviceConfigurationRandomisation"
