"""Commands to auxiliary load switches and controllers (ECS47, 47a, 47e): what the letters D, F and G add."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sitrig.emulators.devices import auxiliary_loads, load_state
from sitrig.emulators.devices.auxiliary_loads import CLOSED_UNTIL_TOLD
from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.load_state import Level
from sitrig.emulators.devices.permissions import (
    LOAD_CONTROLLER,
    REPLAY_ASSUMED,
    SUPPLIER,
    critical_row,
)
from sitrig.emulators.protocol.effects import Effect, TimerName, Wake
from sitrig.emulators.protocol.gbcs.load_control import FULL_LEVEL, Direction
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import (
    ecs47,
    ecs47_deactivate,
    ecs47_reset,
    ecs47a,
    ecs47e,
    ecs101,
    ecs102,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs47 import ActivateAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.use_cases.ecs47_deactivate import DeactivateAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.use_cases.ecs47_reset import ResetAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.use_cases.ecs47a import SetController
from sitrig.emulators.protocol.gbcs.use_cases.ecs47e import LimitController
from sitrig.emulators.protocol.gbcs.use_cases.ecs61d import Controller

_MINUTE = 60_000
LIMIT_ENDS = "limit ends"
_PROCESSED, _ENDED = "8F86", "8F87"


def activate_auxiliary_load(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS47: close one of the switches that the meter truly has."""
    body = message.body
    assert isinstance(body, ActivateAuxiliaryLoad)
    success = _is_switch(meter, body.index)
    if success:
        minutes = body.duration_minutes
        until = meter.time(now) + minutes * _MINUTE if minutes else CLOSED_UNTIL_TOLD
        auxiliary_loads.close(meter, body.index, until)
    return meter.answer(message, ecs47.ActivateAuxiliaryLoadResult(success), critical=True)


def deactivate_auxiliary_load(
    meter: EsmeState, message: DeviceMessage, now: int
) -> Sequence[Effect]:
    """ECS47: open one of them."""
    body = message.body
    assert isinstance(body, DeactivateAuxiliaryLoad)
    success = _open(meter, body.index)
    result = ecs47_deactivate.DeactivateAuxiliaryLoadResult(success)
    return meter.answer(message, result, critical=True)


def reset_auxiliary_load(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS47: let one of them follow its calendar, which leaves it open here (no calendar runs)."""
    body = message.body
    assert isinstance(body, ResetAuxiliaryLoad)
    success = _open(meter, body.index)
    return meter.answer(message, ecs47_reset.ResetAuxiliaryLoadResult(success), critical=True)


def set_controller(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS47a: an access failure for a controller that is not fitted or cannot do that."""
    body = message.body
    assert isinstance(body, SetController)
    success = body.start < body.end and _can(meter, body)
    if success:
        levels = load_state.told(meter.loads.levels, _level(body))
        meter.loads = replace(meter.loads, levels=levels)
    return meter.answer(message, ecs47a.SetControllerResult(success), critical=True)


def limit_controller(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS47e: only a proportional controller has a limit; the Supplier is told of it by ECS101."""
    body = message.body
    assert isinstance(body, LimitController)
    success = body.start < body.end and _is_proportional(meter, body.index)
    answer = meter.answer(message, ecs47e.LimitControllerResult(success), critical=True)
    if not success:
        return answer
    limits = load_state.told(meter.loads.limits, _level(body))
    meter.loads = replace(meter.loads, limits=limits)
    time = meter.time(now)
    told = ecs101.LimitProcessed(
        _PROCESSED, time, body.index, body.direction, body.start, body.end, body.level
    )
    after = max(body.end - time, 0)
    return (*answer, *_tell(meter, ecs101.NAME, told, now), Wake(_timer(body), after))


def limit_ended(meter: EsmeState, now: int) -> Sequence[Effect]:
    """ECS102 for every limit whose time is up; one that was replaced has another end."""
    time = meter.time(now)
    over = load_state.ended(meter.loads.limits, time)
    limits = tuple(limit for limit in meter.loads.limits if limit not in over)
    meter.loads = replace(meter.loads, limits=limits)
    effects: list[Effect] = []
    for limit in over:
        level = auxiliary_loads.level(meter, limit.index, limit.direction, time)
        told = ecs102.LimitEnded(_ENDED, time, limit.index, limit.direction, level)
        effects += _tell(meter, ecs102.NAME, told, now)
    return effects


def _tell(
    meter: EsmeState, name: str, body: ecs101.LimitProcessed | ecs102.LimitEnded, now: int
) -> tuple[Effect, ...]:
    return meter.alert(name, body, meter.alert_recipient(), now, signed=True)


def _timer(body: LimitController) -> TimerName:
    return (LIMIT_ENDS, body.index, body.direction.name)


def _level(body: SetController | LimitController) -> Level:
    return Level(body.index, body.direction, body.level, body.start, body.end)


def _is_switch(meter: EsmeState, index: int) -> bool:
    return auxiliary_loads.controller(meter, index) is Controller.LOAD_SWITCH


def _is_proportional(meter: EsmeState, index: int) -> bool:
    return auxiliary_loads.controller(meter, index) not in (None, Controller.LOAD_SWITCH)


def _can(meter: EsmeState, body: SetController) -> bool:
    """A switch is on or off and feeds nothing in (assumption); a proportional controller takes any level."""
    if _is_switch(meter, body.index):
        return body.direction is Direction.OUTPUT and body.level in (0, FULL_LEVEL)
    return _is_proportional(meter, body.index)


def _open(meter: EsmeState, index: int) -> bool:
    if not _is_switch(meter, index):
        return False
    auxiliary_loads.close(meter, index, 0)
    return True


COMMANDS = (
    EsmeCommand(
        critical_row(ecs47.NAME, ActivateAuxiliaryLoad, SUPPLIER, source=REPLAY_ASSUMED),
        activate_auxiliary_load,
    ),
    EsmeCommand(
        critical_row(
            ecs47_deactivate.NAME, DeactivateAuxiliaryLoad, SUPPLIER, source=REPLAY_ASSUMED
        ),
        deactivate_auxiliary_load,
    ),
    EsmeCommand(
        critical_row(ecs47_reset.NAME, ResetAuxiliaryLoad, SUPPLIER, source=REPLAY_ASSUMED),
        reset_auxiliary_load,
    ),
    EsmeCommand(critical_row(ecs47a.NAME, SetController, SUPPLIER), set_controller),
    EsmeCommand(critical_row(ecs47e.NAME, LimitController, LOAD_CONTROLLER), limit_controller),
)
