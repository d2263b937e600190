"""CS14 Device Log backup alert: the hub's whole log after every change (alert code 8F12)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses, axdr
from sitrig.emulators.protocol.gbcs.datum import Datum, expect, optional, row, table
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import CODE, EUI, HEX, MOMENT, octets
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.identifiers import Eui

NAME = "CS14"


class LogEntry(Struct, frozen=True):
    """A device on the log; `link_key` (hex) is the hashed trust-centre link key, None until it joins."""

    device: Eui
    link_key: str | None


class DeviceLogChanged(UseCaseBody, frozen=True, tag="CS14.alert"):
    """Alert 8F12: the log as it now stands, at `time` (device clock, Unix milliseconds).

    The log says when it changed: at `time`, or as many milliseconds before as `age` says. `extended_pan_id`
    (hex) names the HAN.
    """

    time: int
    entries: tuple[LogEntry, ...]
    alert_code: str = "8F12"
    age: int = 0
    extended_pan_id: str = "0000000000000000"


def _changed(body: object) -> int:
    return expect(DeviceLogChanged, body).time - expect(DeviceLogChanged, body).age


def _build(time: int, changed: int, **log: object) -> DeviceLogChanged:
    body: type = DeviceLogChanged
    return expect(DeviceLogChanged, body(time=time, age=time - changed, **log))


_CHANGED = Datum(
    lambda body: MOMENT.write(_changed(body)), lambda data: {"changed": MOMENT.read(data)}
)
_ENTRIES = table(row(LogEntry, device=EUI, link_key=optional(HEX, axdr.octets(b""))))
_LOG = row(dict, changed_=_CHANGED, extended_pan_id=octets(8), entries=_ENTRIES)

USE_CASE = UseCase(
    name=NAME,
    message_code=0x0018,
    alert=accesses.alert(_build, alert_code=CODE, time=MOMENT, log_=_LOG),
)
