"""A hand-held terminal on the HAN: it gives a device a command and takes away its response, past the SM WAN.

Knows no key and opens nothing: what it carries was sealed by the DSP, what it takes away by the device.
"""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.protocol.effects import Effect, Record, Send
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, Rejected
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.world import World


def hand_over(world: World, device: Eui, command: DeviceMessage) -> tuple[DeviceMessage, ...]:
    """The device's responses, in order; none where it refuses the command. Raises KeyError for no such device."""
    core = world.cores[device]
    taken: list[DeviceMessage] = []

    def act(now: int) -> Sequence[Effect]:
        arrived = command if world.wire is None else world.wire.take(command, core)
        if isinstance(arrived, Rejected):
            return (Record("unreadable", {"reason": arrived.reason}),)
        rest: list[Effect] = [Record("handed over", {"message": command.use_case})]
        for effect in core.receive(arrived, now):
            answer = _response(effect, device)
            if answer is None:
                rest.append(effect)
            else:
                taken.append(answer)
        return rest

    world.call(device, act)
    return tuple(_sealed(world, device, answer) for answer in taken)


def _response(effect: Effect, device: Eui) -> DeviceMessage | None:
    if not isinstance(effect, Send) or not isinstance(effect.payload, DeviceMessage):
        return None
    message = effect.payload
    is_own = message.originator == device and message.kind is MessageKind.RESPONSE
    return message if is_own else None


def _sealed(world: World, device: Eui, answer: DeviceMessage) -> DeviceMessage:
    if world.wire is None:
        return answer
    sealed = world.wire.put(answer, world.cores[device], world.now)
    if isinstance(sealed, Rejected):
        raise ValueError(f"{device} cannot seal its response: {sealed.reason}")
    return sealed
