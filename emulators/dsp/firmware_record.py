"""The inventory's firmware version follows what a device says is executing (domain reference 7.3)."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Acceptance, Answered
from sitrig.emulators.dsp.changes import DeviceChanged


def record_version(seen: Answered, version: str) -> Acceptance:
    """The change, if the record says otherwise; nothing for a device that is no longer recorded."""
    record = seen.state.inventory.get(seen.message.originator)
    if record is None or record.firmware_version == version:
        return Acceptance()
    return Acceptance(changes=(DeviceChanged(record.device_id, {"firmware_version": version}),))
