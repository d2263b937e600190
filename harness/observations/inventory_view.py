"""The Smart Metering Inventory as Users are shown it: SR 8.2, its answer read as raw XML."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from sitrig.emulators.protocol.duis.requests.sr08_02_read_inventory import (
    ByDeviceId,
    ByMpxn,
    ReadInventory,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.parties import Party

SHOWN_TO = (
    "Acorn Energy",
    "Birch Power",
    "Cedar Gas",
    "Dogwood Export",
    "Elm Networks",
    "Fir Pipelines",
    "Gorse Metering",
    "Hazel Insights",
)
"""One party of every User Role, and the Supplier that is to gain the premises."""

DETAILS: Mapping[str, tuple[str, str]] = {
    "Device Manufacturer": ("device_manufacturer", "DeviceManufacturer"),
    "Device Model": ("device_model", "DeviceModel"),
    "SMETS Version": ("smets_chts_version", "SMETSCHTSVersion"),
    "Firmware Version": ("firmware_version", "DeviceFirmwareVersion"),
}
"""A detail's name to the record's field and to the element that SR 8.2 shows it in."""

METERING_POINT_KINDS: Mapping[str, tuple[str, str]] = {
    "Import MPxN": ("import_mpxn", "ImportMPxN"),
    "Secondary Import MPAN": ("secondary_import_mpan", "SecondaryImportMPAN"),
    "Export MPAN": ("export_mpan", "ExportMPAN"),
}
"""The same for the metering point numbers of a meter."""

Elements = Mapping[str, str]


def shown(reader: Party, device: Eui) -> Elements | None:
    """The device's elements by local name, as SR 8.2 by Device ID shows them; None for no such device."""
    return _read(reader, ReadInventory(query=ByDeviceId(device_id=device)), device)


def shown_by_mpxn(reader: Party, mpxn: str, device: Eui) -> Elements | None:
    """The same, asked by metering point."""
    return _read(reader, ReadInventory(query=ByMpxn(mpxn=mpxn)), device)


def listed(document: bytes, device: Eui) -> Elements | None:
    """The device's elements in an answer to SR 8.2; None where the answer does not list it."""
    root = etree.fromstring(document)
    for found in root.iter("{*}Device"):
        elements = {etree.QName(child).localname: child.text or "" for child in found}
        if elements["DeviceID"] == device:
            return elements
    return None


def listed_devices(document: bytes) -> list[Eui]:
    """Every device in an answer to SR 8.2, in its order; none where it was refused."""
    root = etree.fromstring(document)
    return [Eui(found.findtext("{*}DeviceID") or "") for found in root.iter("{*}Device")]


def _read(reader: Party, query: ReadInventory, device: Eui) -> Elements | None:
    return listed(reader.submit(query).received, device)
