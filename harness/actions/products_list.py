"""The Central Products List entry of the firmware that a device is recorded with, as DCC changes it."""

from __future__ import annotations

from msgspec.structs import replace

from sitrig.emulators.dsp.products import Product
from sitrig.emulators.dsp.state import ProductKey
from sitrig.emulators.operations import Operations
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant


def entry_key(operations: Operations, device: Eui) -> ProductKey:
    """Manufacturer, model and firmware version as the inventory records them."""
    record = operations.estate.dsp.state.inventory[device]
    return (record.device_manufacturer, record.device_model, record.firmware_version or "")


def entry(operations: Operations, device: Eui) -> Product | None:
    """The entry; None when the list has none."""
    return operations.estate.dsp.state.products.get(entry_key(operations, device))


def name_variant(operations: Operations, device: Eui, variant: EsmeVariant) -> None:
    """The entry names that ESME Variant and no other from now on."""
    found = entry(operations, device)
    assert found is not None, f"the firmware of {device} is not on the list"
    operations.list_product(replace(found, variants=frozenset({variant})))


def take_off(operations: Operations, device: Eui) -> None:
    """The list loses the entry."""
    operations.unlist_product(*entry_key(operations, device))
