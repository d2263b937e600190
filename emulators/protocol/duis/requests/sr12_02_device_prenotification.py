"""12.2 Device Pre-notification."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import (
    DEVICE_MANUFACTURER,
    DEVICE_MODEL,
    DEVICE_TYPE,
    ESME_VARIANT,
    EUI,
    FIRMWARE_VERSION,
    SMETS_CHTS_VERSION,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant


@dataclass(frozen=True, slots=True, kw_only=True)
class DevicePrenotification(RequestBody):
    """Tells the DSP of a device before it is installed."""

    srv: ClassVar[str] = "12.2"
    root_element: ClassVar[str] = "DevicePrenotification"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    device_manufacturer: Annotated[str, Element("DeviceManufacturer", DEVICE_MANUFACTURER)]
    device_model: Annotated[str, Element("DeviceModel", DEVICE_MODEL)]
    device_type: Annotated[DeviceType, Element("DeviceType", DEVICE_TYPE)]
    smets_chts_version: Annotated[str | None, Element("SMETSCHTSVersion", SMETS_CHTS_VERSION)] = (
        None
    )
    firmware_version: Annotated[str | None, Element("FirmwareVersion", FIRMWARE_VERSION)] = None
    esme_variant: Annotated[EsmeVariant | None, Element("ESMEVariant", ESME_VARIANT)] = None
    associated_gpf_device_id: Annotated[Eui | None, Element("AssociatedGPFDeviceID", EUI)] = None
