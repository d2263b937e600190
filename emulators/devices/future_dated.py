"""Commands that a meter has accepted and holds until their execution time, one per use case.

A second command of the same use case replaces the first; the cancellation instant takes it away.
"""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import Struct

from sitrig.emulators.protocol.effects import Cancel, Effect, TimerName, Wake
from sitrig.emulators.protocol.gbcs.message import DeviceMessage

CANCELLATION = int(datetime(3000, 12, 31, tzinfo=UTC).timestamp()) * 1000
"""`3000-12-31T00:00:00Z` as an execution time means: forget the command held (DUIS)."""

EXECUTED, FAILED = "8F66", "8F67"
FUTURE_DATED = "future dated"


class HeldCommand(Struct, frozen=True):
    """A command as it arrived, admitted already; its `execution_time` is set."""

    command: DeviceMessage


Held = tuple[HeldCommand, ...]


def timer(use_case: str) -> TimerName:
    """The timer under which a use case's held command waits."""
    return (FUTURE_DATED, use_case)


def take(held: Held, command: DeviceMessage, time: int) -> tuple[Held, tuple[Effect, ...]] | None:
    """What is held after a future-dated command, and its timer; None when it runs at once.

    `time` is the device's clock; an execution time that has passed means at once (assumption).
    """
    due = command.execution_time
    if due is None or due <= time:
        return None
    others = without(held, command.use_case)
    if due == CANCELLATION:
        return others, (Cancel(timer(command.use_case)),)
    return (*others, HeldCommand(command)), (Wake(timer(command.use_case), due - time),)


def without(held: Held, use_case: str) -> Held:
    """What is held but for that use case."""
    return tuple(entry for entry in held if entry.command.use_case != use_case)


def find(held: Held, use_case: str) -> DeviceMessage | None:
    """The command held for that use case."""
    return next((entry.command for entry in held if entry.command.use_case == use_case), None)
