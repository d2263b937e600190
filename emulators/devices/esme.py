"""The Electricity Smart Metering Equipment core: hands what arrives to the part that knows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from sitrig.emulators.devices import future_dated, han_receiving, unsupported_commands
from sitrig.emulators.devices.auxiliary_commands import LIMIT_ENDS, limit_ended
from sitrig.emulators.devices.auxiliary_loads import INDEXES, is_closed
from sitrig.emulators.devices.command_gate import Failure
from sitrig.emulators.devices.esme_commands import ESME_COMMANDS, EXECUTORS, HANDLERS
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.firmware_commands import take_image
from sitrig.emulators.devices.permissions import Rules
from sitrig.emulators.protocol.effects import (
    DataReport,
    DataRequest,
    Effect,
    ImageOffer,
    Link,
    Payload,
    Record,
    Send,
    TimerName,
)
from sitrig.emulators.protocol.gbcs.message import DeviceMessage


class Esme(EsmeState):
    """A meter: asleep until it gets supply, deaf to GBCS commands until it is on the HAN."""

    __slots__ = ()

    commands: ClassVar[Rules] = ESME_COMMANDS

    def _take(self, payload: Payload, now: int) -> Sequence[Effect]:
        if isinstance(payload, DeviceMessage):
            return self._command(payload, now) if self.link_key is not None else ()
        if isinstance(payload, ImageOffer):
            return take_image(self, payload, now)
        if isinstance(payload, DataRequest):
            return self._asked(payload, now)
        return han_receiving.take(self, payload, now) or ()

    def _asked(self, request: DataRequest, now: int) -> Sequence[Effect]:
        """Tell a partner what is measured here, and nobody else."""
        if not han_receiving.may_be_told(self, request.device, request.link_key):
            return (Record("data not told", {"device": str(request.device)}),)
        report = DataReport(
            meter=self.eui,
            link_key=request.link_key,
            import_watt_hours=sum(self.registers[0].active_wh),
            load_on=any(is_closed(self, index, self.time(now)) for index in INDEXES),
        )
        return (Send(request.device, report, Link.HAN),)

    def _command(self, message: DeviceMessage, now: int) -> Sequence[Effect]:
        admitted = self.admit_command(message, self.commands, now)
        if isinstance(admitted, tuple):
            return admitted
        return HANDLERS[admitted.command](self, message, now)

    def _told_of_refusal(
        self, message: DeviceMessage, failure: Failure, now: int
    ) -> tuple[Effect, ...]:
        """A command that no ESME has is told of by an alert of its own."""
        told: tuple[Effect, ...] = ()
        if failure is Failure.UNKNOWN_COMMAND:
            told = unsupported_commands.told(self, message, ESME_COMMANDS.values(), now)
        if not told:
            return super()._told_of_refusal(message, failure, now)
        self.note_refusal(unsupported_commands.NOT_SUPPORTED, now)
        return told

    def _due(self, name: TimerName, now: int) -> Sequence[Effect]:
        if name[0] == future_dated.FUTURE_DATED:
            return self._execute_held(name, now)
        if name[0] == LIMIT_ENDS:
            return limit_ended(self, now)
        return han_receiving.due(self, name, now) or ()

    def _execute_held(self, name: TimerName, now: int) -> Sequence[Effect]:
        command = future_dated.find(self.held_commands, name)
        if command is None:
            return ()
        self.held_commands = future_dated.without(self.held_commands, name)
        return (*self.clock_fault(), *EXECUTORS[type(command.body)](self, command, now))
