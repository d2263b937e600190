"""The Gas Smart Metering Equipment core: hands what arrives to the part that knows it.

Simplified: a battery meter sleeps and takes its messages from the hub's buffer when it wakes. Here it is
awake unless it is `Asleep`, and then keeps that buffer itself; and it reports to its proxy whenever what it
told has changed, not every half hour. GBCS messages for it cross the CHF, never the GPF.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from sitrig.emulators.devices import future_dated, han_receiving
from sitrig.emulators.devices.command_gate import Failure
from sitrig.emulators.devices.faults import Asleep, find, fired
from sitrig.emulators.devices.firmware_commands import take_image
from sitrig.emulators.devices.gsme_commands import BY_BODY, GSME_COMMANDS, Handler
from sitrig.emulators.devices.gsme_state import GsmeState
from sitrig.emulators.devices.permissions import Rules
from sitrig.emulators.protocol.effects import (
    Effect,
    ImageOffer,
    Payload,
    TimerName,
    Wake,
)
from sitrig.emulators.protocol.gbcs.message import DeviceMessage

WAKING: TimerName = ("waking",)


class Gsme(GsmeState):
    """A gas meter: asleep until its battery is in, deaf to GBCS commands until it is on the HAN."""

    __slots__ = ()

    commands: ClassVar[Rules] = GSME_COMMANDS

    def _take(self, payload: Payload, now: int) -> Sequence[Effect]:
        if isinstance(payload, DeviceMessage):
            return self._arrived(payload, now) if self.link_key is not None else ()
        if isinstance(payload, ImageOffer):
            return take_image(self, payload, now)
        return han_receiving.take(self, payload, now) or ()

    def _arrived(self, message: DeviceMessage, now: int) -> Sequence[Effect]:
        asleep = find(self.faults, Asleep)
        if asleep is None:
            return self._command(message, now)
        key = (message.originator, message.counter)
        if key in ((kept.originator, kept.counter) for kept in self.buffer):
            return ()  # a hub keeps one of what is sent again
        self.buffer = (*self.buffer, message)
        return (fired(asleep), Wake(WAKING, asleep.every - now % asleep.every))

    def _woken(self, now: int) -> Sequence[Effect]:
        kept, self.buffer = self.buffer, ()
        return [effect for message in kept for effect in self._command(message, now)]

    def _command(self, message: DeviceMessage, now: int) -> Sequence[Effect]:
        admitted = self.admit_command(message, self.commands, now)
        if isinstance(admitted, tuple):
            return admitted
        return self._logging(BY_BODY[admitted.command].execute, message, now)

    def _refused(self, message: DeviceMessage, failure: Failure, now: int) -> tuple[Effect, ...]:
        """Its proxy has a copy of what it logged."""
        events = self.events
        effects = super()._refused(message, failure, now)
        return effects if self.events == events else (*effects, *self.reported())

    def _due(self, name: TimerName, now: int) -> Sequence[Effect]:
        if name == WAKING:
            return self._woken(now)
        if name[0] == future_dated.FUTURE_DATED:
            return self._execute_held(name, now)
        return han_receiving.due(self, name, now) or ()

    def _execute_held(self, name: TimerName, now: int) -> Sequence[Effect]:
        command = future_dated.find(self.held_commands, name)
        if command is None:
            return ()
        self.held_commands = future_dated.without(self.held_commands, name)
        execute = BY_BODY[type(command.body)].execute_held
        done = self._logging(execute, command, now) if execute is not None else ()
        return (*self.clock_fault(), *done)

    def _logging(self, execute: Handler, command: DeviceMessage, now: int) -> Sequence[Effect]:
        anchors, version, events = self.anchors, self.firmware_version, self.events
        effects = execute(self, command, now)
        self.note_changes(anchors, version, now)
        return effects if self.events == events else (*effects, *self.reported())
