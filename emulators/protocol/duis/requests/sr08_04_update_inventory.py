"""8.4 Update Inventory: one of five changes to one device's record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Choice, Content, Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import (
    DEVICE_MANUFACTURER,
    DEVICE_MODEL,
    ESME_VARIANT,
    EUI,
    FIRMWARE_VERSION,
    IMPORT_MPXN,
    MPAN,
    SMETS_CHTS_VERSION,
)
from sitrig.emulators.protocol.duis.values import Enumerated
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant, WireText


class ReturnableStatus(WireText):
    """The statuses to which a device other than a Comms Hub may be set."""

    PENDING = "Pending"
    INSTALLED_NOT_COMMISSIONED = "InstalledNotCommissioned"


class HubStatus(WireText):
    """The statuses to which a Comms Hub may be set."""

    COMMISSIONED = "Commissioned"
    WITHDRAWN = "Withdrawn"
    INSTALLED_NOT_COMMISSIONED = "InstalledNotCommissioned"


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateDeviceStatusExceptCh:
    """A new status for a device other than a Comms Hub."""

    element_name: ClassVar[str] = "UpdateDeviceStatusExceptCH"
    status: Annotated[ReturnableStatus, Content(Enumerated(ReturnableStatus))]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateDeviceStatusCh:
    """A new status for a Comms Hub."""

    element_name: ClassVar[str] = "UpdateDeviceStatusCH"
    status: Annotated[HubStatus, Content(Enumerated(HubStatus))]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateDeviceDetails:
    """New details; the schema lets every one, and even all, be absent."""

    element_name: ClassVar[str] = "UpdateDeviceDetails"
    device_manufacturer: Annotated[
        str | None, Element("DeviceManufacturer", DEVICE_MANUFACTURER)
    ] = None
    device_model: Annotated[str | None, Element("DeviceModel", DEVICE_MODEL)] = None
    smets_chts_version: Annotated[str | None, Element("SMETSCHTSVersion", SMETS_CHTS_VERSION)] = (
        None
    )
    firmware_version: Annotated[str | None, Element("FirmwareVersion", FIRMWARE_VERSION)] = None
    esme_variant: Annotated[EsmeVariant | None, Element("ESMEVariant", ESME_VARIANT)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteDevice:
    """Take the device out of the inventory."""

    element_name: ClassVar[str] = "DeleteDevice"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportMpxn:
    """A new import MPxN."""

    element_name: ClassVar[str] = "ImportMPxN"
    value: Annotated[str, Content(IMPORT_MPXN)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondaryImportMpan:
    """A new MPAN of the secondary element."""

    element_name: ClassVar[str] = "SecondaryImportMPAN"
    value: Annotated[str, Content(MPAN)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportMpan:
    """A new export MPAN."""

    element_name: ClassVar[str] = "ExportMPAN"
    value: Annotated[str, Content(MPAN)]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateMpxn:
    """Exactly one metering point number."""

    element_name: ClassVar[str] = "UpdateMPxN"
    mpxn: Annotated[ImportMpxn | SecondaryImportMpan | ExportMpan, Choice()]


InventoryChange = (
    UpdateDeviceStatusExceptCh
    | UpdateDeviceStatusCh
    | UpdateDeviceDetails
    | DeleteDevice
    | UpdateMpxn
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateInventory(RequestBody):
    """One change to the record of one device."""

    srv: ClassVar[str] = "8.4"
    root_element: ClassVar[str] = "UpdateInventory"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    change: Annotated[InventoryChange, Choice()]
