"""The event log and the security log of an electricity meter. Knows no core and no command."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sitrig.emulators.devices.log_limits import CAPACITY, whole_seconds
from sitrig.emulators.protocol.gbcs.use_cases.ecs35a import Event
from sitrig.emulators.protocol.gbcs.use_cases.ecs35b import SecurityEvent


class EsmeLogs(Struct, frozen=True, gc=False):
    """Events that the meter told an alert of; commands that it refused and told of, by their alert code."""

    general: tuple[Event, ...] = ()
    security: tuple[SecurityEvent, ...] = ()


EMPTY_LOGS = EsmeLogs()
"""Shared by every meter to which nothing has happened."""


def with_event(logs: EsmeLogs, code: str, time: int) -> EsmeLogs:
    """The logs with one event more."""
    event = Event(whole_seconds(time), code, "")
    return replace(logs, general=(*logs.general, event)[-CAPACITY:])


def with_security_event(logs: EsmeLogs, code: str, time: int) -> EsmeLogs:
    """The logs with one security event more."""
    event = SecurityEvent(whole_seconds(time), code)
    return replace(logs, security=(*logs.security, event)[-CAPACITY:])


def without_events(logs: EsmeLogs) -> EsmeLogs:
    """The event log cleared; nobody can clear a security log."""
    return replace(logs, general=())
