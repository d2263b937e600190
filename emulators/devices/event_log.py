"""The event and security logs of a gas device: what happened, as CS10a and CS10b tell it. Knows no core."""

from __future__ import annotations

from sitrig.emulators.devices.log_limits import CAPACITY, whole_seconds
from sitrig.emulators.protocol.gbcs.use_cases.cs10 import Events, LoggedEvent

GENERAL, SECURITY = 3, 4
"""ZigBee log numbers."""

EventLog = tuple[LoggedEvent, ...]


def logged(log: EventLog, number: int, code: str, time: int) -> EventLog:
    """The log with one event more; when its part is full, without the oldest one of it."""
    grown = (*log, LoggedEvent(log=number, event_code=code, time=whole_seconds(time)))
    of_kind = [event for event in grown if event.log == number]
    if len(of_kind) <= CAPACITY:
        return grown
    oldest = of_kind[0]
    return tuple(event for event in grown if event is not oldest)


def cleared(log: EventLog, number: int) -> EventLog:
    """The log without the events of that part."""
    return tuple(event for event in log if event.log != number)


def between(log: EventLog, number: int, start: int | None, end: int | None) -> Events:
    """The events of that part at or after `start` and before `end`, the newest first."""
    found = tuple(
        event
        for event in reversed(log)
        if event.log == number
        and event.time is not None
        and (start is None or event.time >= start)
        and (end is None or event.time < end)
    )
    return Events(matching=len(found), events=found)
