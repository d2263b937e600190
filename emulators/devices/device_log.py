"""A device's own Device Log: who it was joined with by CS03, and the keys shared with them. Knows no core."""

from __future__ import annotations

import hashlib

from msgspec import Struct, structs

from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import JoinMethod
from sitrig.emulators.protocol.identifiers import Eui

CAPACITY = 16
"""Assumption: as many partners as a hub's own log has devices."""

DeviceLog = tuple[LoggedDevice, ...]


class PartnerKey(Struct, frozen=True, gc=False):
    """The key (hex) that this device shares with a partner."""

    device: Eui
    link_key: str


class PendingJoin(Struct, frozen=True):
    """A join command that is answered when the key agreement has come to an end."""

    command: DeviceMessage
    entry: LoggedDevice
    method: JoinMethod


class Joins(Struct, frozen=True):
    """The keys shared with partners, and the join commands whose key agreement is under way."""

    keys: tuple[PartnerKey, ...] = ()
    pending: tuple[PendingJoin, ...] = ()

    def key_with(self, device: Eui) -> str | None:
        """The key shared with that device."""
        return next((held.link_key for held in self.keys if held.device == device), None)

    def with_key(self, device: Eui, link_key: str | None) -> Joins:
        """These with that device's new key, or without any for it."""
        kept = tuple(held for held in self.keys if held.device != device)
        added = () if link_key is None else (PartnerKey(device, link_key),)
        return structs.replace(self, keys=(*kept, *added))

    def waiting_for(self, device: Eui) -> tuple[PendingJoin, ...]:
        """The commands whose key agreement with that device is under way."""
        return tuple(one for one in self.pending if one.entry.device == device)


NO_JOINS = Joins()


def find(log: DeviceLog, device: Eui) -> LoggedDevice | None:
    """The entry of that device."""
    return next((entry for entry in log if entry.device == device), None)


def with_entry(log: DeviceLog, added: LoggedDevice) -> DeviceLog:
    """The log with that entry; one that is there already stays in its place."""
    return log if find(log, added.device) is not None else (*log, added)


def without(log: DeviceLog, device: Eui) -> DeviceLog:
    """The log without that device."""
    return tuple(entry for entry in log if entry.device != device)


def shared_key(one: Eui, other: Eui, secret: str) -> str:
    """The key (hex) that two devices come to share; the same whichever of them asks."""
    first, second = sorted((one, other))
    return hashlib.sha256(f"{first} {second} {secret}".encode()).hexdigest()[:32]
