"""The Gas Proxy Function core: mirrors a gas meter so that it can be read while the meter sleeps.

It lives in its Comms Hub, comes up with it and has its own credentials; in the network it hangs on that
hub like any other device (simplified: in truth the two share a box).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from sitrig.emulators.devices import future_dated, han_receiving
from sitrig.emulators.devices.gpf_commands import BY_BODY, GPF_COMMANDS
from sitrig.emulators.devices.gpf_state import GpfState
from sitrig.emulators.devices.permissions import Rules
from sitrig.emulators.protocol.effects import Effect, MirrorReport, Payload, TimerName
from sitrig.emulators.protocol.gbcs.message import DeviceMessage


class Gpf(GpfState):
    """A proxy: tells what its own gas meter told it, and nothing of any other's."""

    __slots__ = ()

    commands: ClassVar[Rules] = GPF_COMMANDS

    def _take(self, payload: Payload, now: int) -> Sequence[Effect]:
        match payload:
            case DeviceMessage():
                return self._command(payload, now)
            case MirrorReport(meter, reading, events) if meter == self.gas_meter():
                self.mirror, self.events = reading, events
                return ()
        return han_receiving.take(self, payload, now) or ()

    def _command(self, message: DeviceMessage, now: int) -> Sequence[Effect]:
        admitted = self.admit_command(message, self.commands, now)
        if isinstance(admitted, tuple):
            return admitted
        return BY_BODY[admitted.command].execute(self, message, now)

    def _due(self, name: TimerName, now: int) -> Sequence[Effect]:
        if name[0] != future_dated.FUTURE_DATED:
            return han_receiving.due(self, name, now) or ()
        command = future_dated.find(self.held_commands, name)
        if command is None:
            return ()
        self.held_commands = future_dated.without(self.held_commands, name)
        execute = BY_BODY[type(command.body)].execute_held
        return execute(self, command, now) if execute is not None else ()
