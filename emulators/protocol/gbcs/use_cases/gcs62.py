"""GCS62 GPF Device Log backup alert (8071): the whole log after every change."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, read_entry, write_entry
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "GCS62"


class DeviceLogBackup(UseCaseBody, frozen=True, tag="GCS62.alert"):
    """The log as it now stands, at `time` (Unix milliseconds)."""

    alert_code: str
    time: int
    entries: tuple[LoggedDevice, ...]


def _write(body: DeviceLogBackup, _counter: int) -> der.Tree:
    return {
        "alertCode": values.write_alert_code(body.alert_code),
        "time": values.write_time(body.time),
        "entries": [write_entry(entry) for entry in body.entries],
    }


def _read(tree: der.Tree) -> DeviceLogBackup:
    return DeviceLogBackup(
        alert_code=values.read_alert_code(tree["alertCode"]),
        time=values.read_time(tree["time"]),
        entries=tuple(map(read_entry, tree["entries"])),
    )


USE_CASE = UseCase(
    name=NAME, message_code=0x00B2, alert=der.payload("LogBackup", _write, _read, DeviceLogBackup)
)
