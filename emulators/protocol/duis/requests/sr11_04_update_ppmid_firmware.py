"""11.4 Update PPMID Firmware."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.sr11_01_update_firmware import UpdateFirmware


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatePpmidFirmware(UpdateFirmware):
    """An image, its version, and the PPMIDs or HCALCSs it is for: the same content as 11.1 has."""

    srv: ClassVar[str] = "11.4"
    root_element: ClassVar[str] = "UpdatePPMIDFirmware"
