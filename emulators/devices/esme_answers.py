"""Reads that leave a meter as it is: a row of an ESME command from what the meter would say. Knows no use case."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sitrig.emulators.devices.esme_row import EsmeCommand, Handler
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import CommandRule
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody

Say = Callable[[EsmeState, UseCaseBody, int], UseCaseBody]
"""What a meter answers to that command at that time of its own clock."""


def answering(rule: CommandRule, say: Say) -> EsmeCommand:
    """A command that is answered and changes nothing."""
    return EsmeCommand(rule, _handler(say))


def _handler(say: Say) -> Handler:
    def execute(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
        return meter.answer(message, say(meter, message.body, meter.time(now)), critical=False)

    return execute
