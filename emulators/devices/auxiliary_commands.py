"""Auxiliary load switches, controllers and the boost button: what the letters D to G add."""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import (
    ACB,
    REPLAY_ASSUMED,
    SUPPLIER,
    critical_row,
    read_row,
)
from sitrig.emulators.devices.variants import Capabilities
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import ecs47, ecs61c, ecs61d
from sitrig.emulators.protocol.gbcs.use_cases.ecs47 import (
    ActivateAuxiliaryLoad,
    ActivateAuxiliaryLoadResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs61c import BoostButton, ReadBoostButton
from sitrig.emulators.protocol.gbcs.use_cases.ecs61d import (
    AuxiliaryControllers,
    Controller,
    ReadAuxiliaryControllers,
)

CLOSED_UNTIL_TOLD = 2**63 - 1
_MINUTE = 60_000


def activate_auxiliary_load(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS47: close one of the switches that the meter truly has."""
    body = message.body
    assert isinstance(body, ActivateAuxiliaryLoad)
    count = meter.capabilities.load_switches
    success = 1 <= body.index <= count
    if success:
        closed = list(meter.switches_closed_until or (0,) * count)
        closed[body.index - 1] = _closed_until(body.duration_minutes, meter.time(now))
        meter.switches_closed_until = tuple(closed)
    return meter.answer(message, ActivateAuxiliaryLoadResult(success), critical=True)


def _closed_until(minutes: int, time: int) -> int:
    return time + minutes * _MINUTE if minutes else CLOSED_UNTIL_TOLD


def read_boost_button(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS61c: nobody presses the button of an emulated meter, so its log is empty."""
    return meter.answer(message, BoostButton(meter.capabilities.boost), critical=False)


def read_controllers(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS61d: by what the meter truly has."""
    body = AuxiliaryControllers(_controllers(meter.capabilities))
    return meter.answer(message, body, critical=False)


def _controllers(has: Capabilities) -> tuple[Controller, ...]:
    return (
        *(Controller.LOAD_SWITCH,) * has.load_switches,
        *(Controller.PROPORTIONAL,) * has.proportional_controller,
        *(Controller.STAND_ALONE_PROPORTIONAL,) * has.stand_alone_controller,
    )


COMMANDS = (
    EsmeCommand(
        critical_row(ecs47.NAME, ActivateAuxiliaryLoad, SUPPLIER, source=REPLAY_ASSUMED),
        activate_auxiliary_load,
    ),
    EsmeCommand(read_row(ecs61c.NAME, ReadBoostButton, SUPPLIER), read_boost_button),
    EsmeCommand(read_row(ecs61d.NAME, ReadAuxiliaryControllers, SUPPLIER, ACB), read_controllers),
)
