"""A record's metering point numbers as DCC Alerts name them."""

from __future__ import annotations

from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.protocol.duis.responses import MeterMpxns


def mpxns_of(record: DeviceRecord) -> MeterMpxns | None:
    """The MPxNs of a meter; None for a device whose import MPxN is not recorded."""
    if record.import_mpxn is None:
        return None
    return MeterMpxns(
        import_mpxn=record.import_mpxn,
        secondary_import_mpan=record.secondary_import_mpan,
        export_mpan=record.export_mpan,
    )
