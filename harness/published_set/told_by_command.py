"""What the DSP would know before a published request, and only the published Command tells.

The device log backed up of a device that was replaced; the type of a device that another is joined with.
"""

from __future__ import annotations

from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.envelope import Envelope
from sitrig.emulators.protocol.gbcs.log_entries import LoggedType
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import (
    by_message_code,
    ccs03,
    cs03,
    cs14,
    gcs59,
    gcs62,
)
from sitrig.emulators.protocol.vocabulary import DeviceType
from sitrig.harness.published_set.premises import RECORDS, record

_TYPES = {LoggedType.TYPE_2: DeviceType.IHD}


def complete(state: DspState, request: RequestBody, published: Envelope) -> None:
    """Put that into the state."""
    told = command_body(published)
    old = getattr(request, "old_chf_id", None) or getattr(request, "old_gpf_id", None)
    match told:
        case cs03.JoinDevice():
            kind = _TYPES.get(told.device_type) or DeviceType[told.device_type.name]
            state.inventory.setdefault(told.device, record(told.device, kind, RECORDS[0]))
        case ccs03.RestoreDeviceLog() if old is not None:
            entries = tuple(cs14.LogEntry(one.device, one.link_key) for one in told.devices)
            state.log_backups[old] = cs14.DeviceLogChanged(
                time=0, entries=entries, extended_pan_id=told.extended_pan_id
            )
        case gcs59.RestoreDeviceLog() if old is not None:
            state.log_backups[old] = gcs62.DeviceLogBackup(
                alert_code="", time=0, entries=told.entries
            )


def command_body(published: Envelope) -> UseCaseBody | None:
    """What a published Command says, as far as it can be read."""
    for case in by_message_code(published.other.message_code):
        if case.command is not None:
            try:
                return case.command.read(published.payload)
            except PayloadError:
                continue
    return None
