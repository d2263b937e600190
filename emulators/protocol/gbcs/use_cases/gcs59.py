"""GCS59 Restore GPF Device Log (SR 8.12.2)."""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, read_entry, write_entry
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "GCS59"


class RestoringCode(IntEnum):
    """Outcome for one entry; only 0 has been published, the other is assumed."""

    SUCCESS = 0
    FAILED = 1


class RestoreDeviceLog(UseCaseBody, frozen=True, tag="GCS59.command"):
    """Take these entries on the log."""

    entries: tuple[LoggedDevice, ...]


class RestoredEntry(Struct, frozen=True):
    """An entry, and whether it was taken."""

    entry: LoggedDevice
    code: RestoringCode


class DeviceLogRestored(UseCaseBody, frozen=True, tag="GCS59.response"):
    """Outcome per entry."""

    entries: tuple[RestoredEntry, ...]


def _write_response(body: DeviceLogRestored, _counter: int) -> der.Tree:
    told = [{"entry": write_entry(one.entry), "outcome": int(one.code)} for one in body.entries]
    return {"entries": told}


def _read_response(tree: der.Tree) -> DeviceLogRestored:
    return DeviceLogRestored(
        tuple(
            RestoredEntry(read_entry(one["entry"]), values.code(RestoringCode, one["outcome"]))
            for one in tree["entries"]
        )
    )


_COMMAND = der.payload(
    "RestoreLog",
    lambda body, _: {"entries": [write_entry(entry) for entry in body.entries]},
    lambda tree: RestoreDeviceLog(tuple(map(read_entry, tree["entries"]))),
    RestoreDeviceLog,
)

USE_CASE = UseCase(
    name=NAME,
    message_code=0x008C,
    command=_COMMAND,
    response=der.payload("RestoredLog", _write_response, _read_response, DeviceLogRestored),
)
