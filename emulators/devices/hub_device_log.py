"""The CHF Device Log: who may be on a hub's HAN, who is, and how one gets there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from msgspec import Struct, structs

from sitrig.emulators.protocol.gbcs.use_cases.ccs01 import AddDevice
from sitrig.emulators.protocol.gbcs.use_cases.ccs03 import RestoredDevice
from sitrig.emulators.protocol.gbcs.use_cases.cs14 import LogEntry
from sitrig.emulators.protocol.gbcs.use_cases.ecs35d import HubSecurityEvent
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType

HISTORIC = 15
"""Devices that were taken off the log and are still known by their key."""

CAPACITY = 16
"""Devices besides the hub itself: the inventory answer of DUIS holds 17."""


class LoggedDevice(Struct, frozen=True, gc=False):
    """A device on the log; it may join until `window_ends` (inclusive), `link_key` says it has.

    The install code is forgotten when it has served. A log restored from another hub's (CCS03) does
    not say of what type its devices are.
    """

    device: Eui
    device_type: DeviceType | None
    install_code: str = ""
    window_ends: int = 0
    link_key: str | None = None


DeviceLog = tuple[LoggedDevice, ...]
Historic = tuple[LogEntry, ...]


class HanPast(Struct, frozen=True):
    """When the log last changed, the devices that left it, the name of a HAN taken over, commands refused."""

    changed_at: int = 0
    historic: Historic = ()
    taken_pan_id: str | None = None
    refused: tuple[HubSecurityEvent, ...] = ()


NO_PAST = HanPast()


def hashed_link_key(hub: Eui, device: Eui, install_code: str) -> str:
    """The hashed trust-centre link key (hex) of a device joined with that install code."""
    text = f"{hub} {device} {install_code.lower()}"
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def find(log: DeviceLog, device: Eui) -> LoggedDevice | None:
    """The entry of that device."""
    return next((entry for entry in log if entry.device == device), None)


def is_joined(log: DeviceLog, device: Eui) -> bool:
    """Whether messages for that device can be handed over on the HAN."""
    entry = find(log, device)
    return entry is not None and entry.link_key is not None


def added(log: DeviceLog, command: AddDevice, now: int) -> DeviceLog | None:
    """The log with the device whitelisted and its window open; None when the log is full.

    Adding again opens the window once more and ignores the install code; a device that has
    joined is left as it is.
    """
    entry = find(log, command.device)
    ends = now + command.join_seconds * 1000
    if entry is not None and entry.link_key is not None:
        return log
    if entry is not None:
        return _changed(log, structs.replace(entry, window_ends=ends))
    if len(log) >= CAPACITY:
        return None
    return (
        *log,
        LoggedDevice(command.device, command.device_type, command.install_code.lower(), ends),
    )


def removed(log: DeviceLog, device: Eui) -> DeviceLog:
    """The log without that device."""
    return tuple(entry for entry in log if entry.device != device)


def restored(devices: Iterable[RestoredDevice]) -> DeviceLog | None:
    """A log as another hub had it; None when it holds more than fit, or a device twice."""
    log = tuple(LoggedDevice(one.device, None, link_key=one.link_key) for one in devices)
    fits = len(log) <= CAPACITY and len({entry.device for entry in log}) == len(log)
    return log if fits else None


def rejoined(log: DeviceLog, device: Eui, link_key: str) -> DeviceLog | None:
    """The log once a device of the hub that was replaced shows the key that follows from its old one."""
    entry = find(log, device)
    if entry is None or entry.link_key is None or next_key(entry.link_key) != link_key:
        return None
    return _changed(log, structs.replace(entry, link_key=link_key))


def next_key(link_key: str) -> str:
    """What a device and a new trust centre make of the hashed key that both know."""
    return hashlib.sha256(bytes.fromhex(link_key)).hexdigest()[:32]


def remembered(historic: Historic, entry: LoggedDevice) -> Historic:
    """The historic log with a device that was taken off; the oldest makes room."""
    if entry.link_key is None:
        return historic
    kept = tuple(old for old in historic if old.device != entry.device)
    return (*kept, LogEntry(entry.device, entry.link_key))[-HISTORIC:]


def joined(log: DeviceLog, hub: Eui, device: Eui, install_code: str, now: int) -> DeviceLog | None:
    """The log with the device joined; None when code, window or whitelist do not allow it."""
    entry = find(log, device)
    if entry is None or now > entry.window_ends:
        return None
    key = hashed_link_key(hub, device, install_code)
    if entry.link_key is not None:
        # A device that lost the answer asks again and gets the same one.
        return log if entry.link_key == key else None
    if entry.install_code != install_code.lower():
        return None
    return _changed(log, structs.replace(entry, link_key=key, install_code=""))


def backup(log: DeviceLog) -> tuple[LogEntry, ...]:
    """What CS14 tells of the log."""
    return tuple(LogEntry(entry.device, entry.link_key) for entry in log)


def _changed(log: DeviceLog, changed: LoggedDevice) -> DeviceLog:
    return tuple(changed if entry.device == changed.device else entry for entry in log)
