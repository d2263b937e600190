"""What a meter tells of a command that it has no use case for: ECS100, to whoever sent it and stands in a cell.

A code that nobody knows, and a sender without a cell, leave the plain alert of the gate.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import CommandRule
from sitrig.emulators.protocol.effects import Effect, Send
from sitrig.emulators.protocol.gbcs import use_cases
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import ecs100

NOT_SUPPORTED = "8F85"


def told(
    meter: EsmeState, message: DeviceMessage, known: Iterable[CommandRule], now: int
) -> tuple[Effect, ...]:
    """ECS100; nothing where the plain alert has to do."""
    code = _message_code(message)
    has_it = any(rule.use_case == message.use_case for rule in known)
    if code is None or has_it or message.originator not in meter.anchors.obeyed():
        return ()
    body = ecs100.CommandNotSupported(NOT_SUPPORTED, meter.time(now), code, message.counter)
    sent = meter.alert(ecs100.NAME, body, message.originator, now, signed=True)
    return tuple(_for(message, effect) for effect in sent)


def _message_code(message: DeviceMessage) -> int | None:
    """The code of a use case that has one and no more."""
    codes = {
        case.message_code
        for case in use_cases.by_name(message.use_case)
        if case.command is not None
    }
    return codes.pop() if len(codes) == 1 else None


def _for(message: DeviceMessage, effect: Effect) -> Effect:
    """An alert to the ACB names the User behind the command."""
    if not isinstance(effect, Send) or not isinstance(effect.payload, DeviceMessage):
        return effect
    behind = message.supplementary
    return replace(effect, payload=replace(effect.payload, supplementary=behind))
