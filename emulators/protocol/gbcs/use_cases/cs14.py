"""CS14 Device Log backup alert: the hub's whole log after every change (alert code 8F12)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.identifiers import Eui

NAME = "CS14"


class LogEntry(Struct, frozen=True):
    """A device on the log; `link_key` (hex) is the hashed trust-centre link key, None until it joins."""

    device: Eui
    link_key: str | None


class DeviceLogChanged(UseCaseBody, frozen=True, tag="CS14.alert"):
    """Alert 8F12: the log as it now stands, at `time` (device clock, Unix milliseconds)."""

    time: int
    entries: tuple[LogEntry, ...]
    alert_code: str = "8F12"
