"""One command of a GSME or a Gas Proxy Function: who may send it, and what it does once admitted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.devices.permissions import CommandRule
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody

D = TypeVar("D", bound=HanDevice)


@dataclass(frozen=True, slots=True)
class GasCommand(Generic[D]):
    """`execute_held` is what the command does when the device held it for its time; None: it may not be held."""

    rule: CommandRule
    execute: Callable[[D, DeviceMessage, int], Sequence[Effect]]
    execute_held: Callable[[D, DeviceMessage, int], Sequence[Effect]] | None = None


def by_body(commands: tuple[GasCommand[D], ...]) -> dict[type[UseCaseBody], GasCommand[D]]:
    """The commands by the type of their body."""
    return {command.rule.command: command for command in commands}
