"""CS07 Read Device Log (SR 8.9) of a meter, GPF or other device that is no Comms Hub."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, read_entry, write_entry
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "CS07"


class ReadingCode(IntEnum):
    """Outcome."""

    SUCCESS = 0
    FAILED = 1


class ReadDeviceLog(UseCaseBody, frozen=True, tag="CS07.command"):
    """Ask for the whole log."""


class DeviceLog(UseCaseBody, frozen=True, tag="CS07.response"):
    """The log; None when the device could not read it."""

    code: ReadingCode
    entries: tuple[LoggedDevice, ...] | None


def _write(body: DeviceLog, _counter: int) -> der.Tree:
    told: der.Tree = {"outcome": int(body.code)}
    if body.entries is not None:
        told["entries"] = [write_entry(entry) for entry in body.entries]
    return told


def _read(tree: der.Tree) -> DeviceLog:
    entries = tuple(map(read_entry, tree["entries"])) if "entries" in tree else None
    return DeviceLog(values.code(ReadingCode, tree["outcome"]), entries)


USE_CASE = UseCase(
    name=NAME,
    message_code=0x0013,
    command=der.nothing(ReadDeviceLog),
    response=der.payload("DeviceLog", _write, _read, DeviceLog),
)
