"""`DSPInventory`: how the Smart Metering Inventory shows itself to a User (8.2)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Element, Repeated
from sitrig.emulators.protocol.duis.simple_types import (
    ADDRESS_IDENTIFIER,
    CSP_REGION,
    DATE,
    DEVICE_MANUFACTURER,
    DEVICE_MODEL,
    DEVICE_STATUS,
    DEVICE_TYPE,
    ESME_VARIANT,
    EUI,
    FIRMWARE_VERSION,
    IMPORT_MPXN,
    MPAN,
    POST_CODE,
    SMETS_CHTS_VERSION,
    UPRN,
    Connectivity,
    ProductStatus,
)
from sitrig.emulators.protocol.duis.values import Enumerated, Text
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import CspRegion, DeviceType, EsmeVariant, SmiStatus

MAX_DEVICES = 17
"""The schema's limit of `Device` elements in one answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyFilter:
    """Where a device is."""

    element_name: ClassVar[str] = "PropertyFilter"
    post_code: Annotated[str, Element("PostCode", POST_CODE)]
    address_identifier: Annotated[str, Element("AddressIdentifier", ADDRESS_IDENTIFIER)]


@dataclass(frozen=True, slots=True, kw_only=True)
class InventoryDevice:
    """One device's record. A Type 2 Device has no status."""

    element_name: ClassVar[str] = "Device"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    device_type: Annotated[DeviceType, Element("DeviceType", DEVICE_TYPE)]
    device_status: Annotated[SmiStatus | None, Element("DeviceStatus", DEVICE_STATUS)] = None
    device_manufacturer: Annotated[str, Element("DeviceManufacturer", DEVICE_MANUFACTURER)]
    device_model: Annotated[str, Element("DeviceModel", DEVICE_MODEL)]
    smets_chts_version: Annotated[str | None, Element("SMETSCHTSVersion", SMETS_CHTS_VERSION)] = (
        None
    )
    device_firmware_version: Annotated[
        str | None, Element("DeviceFirmwareVersion", FIRMWARE_VERSION)
    ] = None
    device_firmware_version_status: Annotated[
        ProductStatus | None, Element("DeviceFirmwareVersionStatus", Enumerated(ProductStatus))
    ] = None
    cpl_status: Annotated[ProductStatus | None, Element("CPLStatus", Enumerated(ProductStatus))] = (
        None
    )
    date_commissioned: Annotated[datetime.date | None, Element("DateCommissioned", DATE)] = None
    import_mpxn: Annotated[str | None, Element("ImportMPxN", IMPORT_MPXN)] = None
    secondary_import_mpan: Annotated[str | None, Element("SecondaryImportMPAN", MPAN)] = None
    export_mpan: Annotated[str | None, Element("ExportMPAN", MPAN)] = None
    esme_variant: Annotated[EsmeVariant | None, Element("ESMEVariant", ESME_VARIANT)] = None
    uprn: Annotated[int | None, Element("UPRN", UPRN)] = None
    property_filter: Annotated[PropertyFilter | None, Child()] = None
    csp_region: Annotated[CspRegion | None, Element("CSPRegion", CSP_REGION)] = None
    device_gbcs_version: Annotated[str | None, Element("DeviceGBCSVersion", Text(0, None))] = None
    han_variant: Annotated[str | None, Element("HANVariant", Text(0, None))] = None
    s1sp: Annotated[str | None, Element("S1SP", Text(0, None))] = None
    connectivity: Annotated[
        Connectivity | None, Element("Connectivity", Enumerated(Connectivity))
    ] = None


@dataclass(frozen=True, slots=True)
class DspInventory:
    """The devices that a Read Inventory found."""

    element_name: ClassVar[str] = "DSPInventory"
    devices: Annotated[tuple[InventoryDevice, ...], Repeated(None, None, 1, MAX_DEVICES)]
