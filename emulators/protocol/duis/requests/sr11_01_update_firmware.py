"""11.1 Update Firmware."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import FIRMWARE_VERSION
from sitrig.emulators.protocol.duis.values import EuiList, Octets
from sitrig.emulators.protocol.identifiers import Eui

MAX_IMAGE_BYTES = 10_240_000
MAX_DEVICES = 50_000
"""1,199,999 characters of the schema: 50,000 EUIs of 23 with commas between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateFirmware(RequestBody):
    """An image, its version, and the meters it is for."""

    srv: ClassVar[str] = "11.1"
    root_element: ClassVar[str] = "UpdateFirmware"
    firmware_image: Annotated[bytes, Element("FirmwareImage", Octets(0, MAX_IMAGE_BYTES))]
    firmware_version: Annotated[str, Element("FirmwareVersion", FIRMWARE_VERSION)]
    device_id_list: Annotated[tuple[Eui, ...], Element("DeviceIDList", EuiList(MAX_DEVICES))]
