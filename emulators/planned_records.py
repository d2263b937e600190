"""The inventory, registration data and lists that a plan starts with, as changes of the DSP's state."""

from __future__ import annotations

from collections.abc import Iterator

from sitrig.emulators.dsp.changes import Change, DeviceAdded, PointSet, ProductSet, UserSet
from sitrig.emulators.dsp.inventory import DeviceRecord, StatusEntry
from sitrig.emulators.plan import (
    EstatePlan,
    PlannedAccessory,
    PlannedHub,
    PlannedMeter,
)
from sitrig.emulators.protocol.vocabulary import CspRegion, DeviceType, SmiStatus

_SHARED = (
    "device_id",
    "device_manufacturer",
    "device_model",
    "pre_notifier",
    "status",
    "smets_chts_version",
    "firmware_version",
    "s1sp",
    "gbcs_version",
    "uprn",
    "post_code",
    "address_identifier",
)


def planned_changes(plan: EstatePlan) -> Iterator[Change]:
    """Everything the DSP knows when the world starts."""
    yield from (UserSet(user) for user in plan.users)
    yield from (PointSet(point) for point in plan.metering_points)
    yield from (ProductSet(product) for product in plan.products)
    for hub in plan.hubs:
        yield from (DeviceAdded(record) for record in _hub_records(hub, plan.start))
    for meter in plan.meters:
        if meter.status is not None:
            yield DeviceAdded(_meter_record(meter, plan.start))
    for accessory in plan.accessories:
        if accessory.recorded:
            yield DeviceAdded(_accessory_record(accessory, plan.start))


def _shared(planned: PlannedHub | PlannedMeter | PlannedAccessory, at: int) -> dict[str, object]:
    values = {name: getattr(planned, name) for name in _SHARED}
    return {**values, "history": _history(planned.status, at)}


def _history(status: SmiStatus | None, at: int) -> tuple[StatusEntry, ...]:
    return () if status is None else (StatusEntry(status, at, "estate plan"),)


def _hub_records(hub: PlannedHub, at: int) -> tuple[DeviceRecord, ...]:
    if hub.status is None:
        return ()
    chf = DeviceRecord(
        device_type=DeviceType.CHF,
        associated_gpf=hub.gpf,
        csp_region=CspRegion.SMETS1 if hub.s1sp else hub.csp_region,
        connectivity=hub.connectivity,
        han_variant=hub.han_variant,
        ordered_by=hub.ordered_by,
        **_shared(hub, at),  # type: ignore[arg-type]  # field by field from the plan
    )
    gpf_status = hub.gpf_status or SmiStatus.PENDING
    gpf = DeviceRecord(
        device_type=DeviceType.GPF,
        hub=hub.device_id,
        **{
            **_shared(hub, at),
            "device_id": hub.gpf,
            "status": gpf_status,
            "history": _history(gpf_status, at),
        },  # type: ignore[arg-type]
    )
    return chf, gpf


def _meter_record(meter: PlannedMeter, at: int) -> DeviceRecord:
    return DeviceRecord(
        device_type=meter.device_type,
        hub=meter.hub if meter.on_hub else None,
        esme_variant=meter.esme_variant,
        import_mpxn=meter.import_mpxn,
        secondary_import_mpan=meter.secondary_import_mpan,
        export_mpan=meter.export_mpan,
        date_commissioned=meter.date_commissioned,
        **_shared(meter, at),  # type: ignore[arg-type]
    )


def _accessory_record(accessory: PlannedAccessory, at: int) -> DeviceRecord:
    return DeviceRecord(
        device_type=accessory.device_type,
        hub=accessory.hub if accessory.on_hub else None,
        **_shared(accessory, at),  # type: ignore[arg-type]
    )
