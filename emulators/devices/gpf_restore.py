"""GCS59 at a Gas Proxy Function: the device log of the proxy that it replaces, taken entry by entry."""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices import device_log
from sitrig.emulators.devices.gpf_state import GpfState
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases.gcs59 import (
    DeviceLogRestored,
    RestoredEntry,
    RestoreDeviceLog,
    RestoringCode,
)


def restore_log(proxy: GpfState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """Take the entries for which there is room; the whole log is backed up once."""
    body = message.body
    assert isinstance(body, RestoreDeviceLog)
    log, outcomes = proxy.device_log, []
    for entry in body.entries:
        code = _code(log, entry)
        outcomes.append(RestoredEntry(entry, code))
        if code is RestoringCode.SUCCESS:
            log = device_log.with_entry(log, entry)
    answer = proxy.answer(message, DeviceLogRestored(tuple(outcomes)), critical=False)
    return (*answer, *proxy.log_becomes(log, now))


def _code(log: device_log.DeviceLog, entry: LoggedDevice) -> RestoringCode:
    known = device_log.find(log, entry.device)
    if known is not None:
        return RestoringCode.SUCCESS if known == entry else RestoringCode.FAILED
    return RestoringCode.SUCCESS if len(log) < device_log.CAPACITY else RestoringCode.FAILED
