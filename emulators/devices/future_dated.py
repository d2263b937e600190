"""Commands that a meter has accepted and holds until their execution time, one per use case and originator.

A second command of the same use case by the same party replaces the first; the cancellation instant takes it
away. Nobody replaces or cancels what another party sent (assumption).
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


def timer(command: DeviceMessage) -> TimerName:
    """The timer under which a held command waits."""
    return (FUTURE_DATED, command.use_case, command.originator)


def take(held: Held, command: DeviceMessage, time: int) -> tuple[Held, tuple[Effect, ...]] | None:
    """What is held after a future-dated command, and its timer; None when it runs at once.

    `time` is the device's clock; an execution time that has passed means at once (assumption).
    """
    due = command.execution_time
    if due is None or due <= time:
        return None
    name = timer(command)
    others = without(held, name)
    if due == CANCELLATION:
        return others, (Cancel(name),)
    return (*others, HeldCommand(command)), (Wake(name, due - time),)


def without(held: Held, name: TimerName) -> Held:
    """What is held but for the command under that timer."""
    return tuple(entry for entry in held if timer(entry.command) != name)


def find(held: Held, name: TimerName) -> DeviceMessage | None:
    """The command held under that timer."""
    return next((entry.command for entry in held if timer(entry.command) == name), None)
