"""Smart Metering Inventory records: what was said about a device, never what it is.

Source: SEC glossary "Smart Metering Inventory", DUIS DSPInventory.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from sitrig.emulators.protocol.duis.simple_types import Connectivity
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import (
    TYPE_2,
    CspRegion,
    DeviceType,
    EsmeVariant,
    SmiStatus,
)


class StatusEntry(Struct, frozen=True):
    """A status reached at an instant, with the request, response or event that caused it."""

    status: SmiStatus
    at: int
    cause: str


class Correction(Struct, frozen=True):
    """A recorded detail changed after pre-notification: by which User ID, and when."""

    field: str
    old: str | None
    new: str | None
    at: int
    by: str


class DeviceRecord(Struct, frozen=True, kw_only=True):
    """One device in the inventory. A Type 2 Device has no status."""

    device_id: Eui
    device_type: DeviceType
    device_manufacturer: str
    device_model: str
    pre_notifier: Eui | None = None
    status: SmiStatus | None = None
    smets_chts_version: str | None = None
    firmware_version: str | None = None
    esme_variant: EsmeVariant | None = None
    associated_gpf: Eui | None = None
    hub: Eui | None = None
    import_mpxn: str | None = None
    secondary_import_mpan: str | None = None
    export_mpan: str | None = None
    date_commissioned: date | None = None
    ordered_by: str | None = None
    csp_region: CspRegion | None = None
    s1sp: str | None = None
    gbcs_version: str | None = None
    han_variant: str | None = None
    connectivity: Connectivity | None = None
    uprn: int | None = None
    post_code: str | None = None
    address_identifier: str | None = None
    install_notice: str | None = None
    history: tuple[StatusEntry, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def is_smets1(self) -> bool:
        """Read from the service provider and region, never from the version text."""
        return self.s1sp is not None or self.csp_region is CspRegion.SMETS1

    @property
    def is_type_2(self) -> bool:
        """IHD and CAD: recorded without a status."""
        return self.device_type in TYPE_2
