"""Auxiliary loads configured: their names (ECS46a), and the calendar of switches (ECS46c) or controllers (ECS46d).

The two calendars are one: the same objects of the meter hold it. It is held and read back; no calendar runs
in an emulated meter (assumption).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from sitrig.emulators.devices import future_dated
from sitrig.emulators.devices.esme_row import EsmeCommand, Handler
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import REPLAY_ASSUMED, SUPPLIER, critical_row
from sitrig.emulators.devices.variants import LOADS
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.accesses import failure
from sitrig.emulators.protocol.gbcs.calendars import ScheduleEntry
from sitrig.emulators.protocol.gbcs.load_control import ControllerAction, SwitchAction
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ecs46a, ecs46c, ecs46d
from sitrig.emulators.protocol.gbcs.use_cases.future_dated_instruction import (
    CONTROLLER_CALENDAR,
    SWITCH_CALENDAR,
    FutureDatedInstruction,
    Instruction,
)
from sitrig.emulators.protocol.gbcs.use_cases.future_dated_instruction import (
    NAME as OUTCOME,
)
from sitrig.emulators.protocol.identifiers import Eui

_Results = Callable[[EsmeState, UseCaseBody], tuple[int, ...]]
_Answer = Callable[[tuple[int, ...]], UseCaseBody]
_INDEXES = range(1, LOADS + 1)
_INSIDE_THE_METER = Eui.from_bytes(bytes(8))
_CALENDAR_WRITES, _SCHEDULE_WRITE = 4, 1
_ALL_WRITES = LOADS + _CALENDAR_WRITES


def describe(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS46a: write the names given, up to the first of a controller that the meter does not have."""
    body = message.body
    assert isinstance(body, ecs46a.DescribeControllers)
    given = [index for index in _INDEXES if getattr(body, f"description_{index}") is not None]
    fitted = [index for index in given if index <= meter.capabilities.controllers]
    names = list(meter.configuration.descriptions)
    for index in fitted:
        names[index - 1] = getattr(body, f"description_{index}")
    meter.configuration = replace(meter.configuration, descriptions=tuple(names))
    success = fitted == given
    results = (0,) * len(given) if success else failure(len(given), len(fitted))
    plain = len(given) == LOADS and (success or not fitted)
    answer = ecs46a.DescribeControllersResult(success, () if plain else results)
    return meter.answer(message, answer, critical=True)


def _switch_results(meter: EsmeState, body: UseCaseBody) -> tuple[int, ...]:
    """ECS46c writes the devices given, special days, schedule and two times; none of it without the letter D."""
    assert isinstance(body, ecs46c.ScheduleSwitches)
    devices = len(_devices(body))
    return _results(meter.capabilities.load_switches, body.schedule, devices)


def _controller_results(meter: EsmeState, body: UseCaseBody) -> tuple[int, ...]:
    """ECS46d writes special days, schedule and two times; none of it without an auxiliary controller."""
    assert isinstance(body, ecs46d.ScheduleControllers)
    return _results(meter.capabilities.controllers, body.schedule, 0)


def _results(fitted: int, schedule: tuple[ScheduleEntry, ...], before: int) -> tuple[int, ...]:
    """A result of each write: those `before` the calendar, then the calendar's own."""
    writes = before + _CALENDAR_WRITES
    if not fitted:
        return failure(writes)
    if _beyond(schedule, fitted):
        return failure(writes, before + _SCHEDULE_WRITE)
    return (0,) * writes


def _beyond(schedule: tuple[ScheduleEntry, ...], count: int) -> bool:
    return any(
        isinstance(one.action, SwitchAction | ControllerAction) and one.action.index > count
        for one in schedule
    )


def _devices(body: ecs46c.ScheduleSwitches) -> dict[int, Eui]:
    named = {index: getattr(body, f"device_{index}") for index in _INDEXES}
    return {index: device for index, device in named.items() if device is not None}


def _set(meter: EsmeState, body: UseCaseBody) -> None:
    assert isinstance(body, ecs46c.ScheduleSwitches | ecs46d.ScheduleControllers)
    held = meter.configuration
    devices = list(held.switch_devices)
    if isinstance(body, ecs46c.ScheduleSwitches):
        for index, device in _devices(body).items():
            devices[index - 1] = None if device == _INSIDE_THE_METER else device
    meter.configuration = replace(
        held,
        special_days=body.special_days,
        schedule=body.schedule,
        switch_devices=tuple(devices),
    )


@dataclass(frozen=True, slots=True)
class _Calendar:
    """One of the two commands: how its writes end, how its answer tells so, and what its alert names."""

    results: _Results
    answer: _Answer
    instructions: tuple[Instruction, ...]


def _update(calendar: _Calendar) -> Handler:
    """Set it or hold it."""

    def execute(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
        results = calendar.results(meter, message.body)
        if any(results):
            return meter.answer(message, calendar.answer(results), critical=True)
        taken = future_dated.take(meter.held_commands, message, meter.time(now))
        timers: tuple[Effect, ...] = ()
        if taken is None:
            _set(meter, message.body)
        else:
            meter.held_commands, timers = taken
        return (*meter.answer(message, calendar.answer(results), critical=True), *timers)

    return execute


def _execute_held(calendar: _Calendar) -> Handler:
    """Set what was held until now, if the meter still has what it is for; an alert for each instruction."""

    def execute(meter: EsmeState, command: DeviceMessage, now: int) -> Sequence[Effect]:
        success = not any(calendar.results(meter, command.body))
        if success:
            _set(meter, command.body)
        code = future_dated.EXECUTED if success else future_dated.FAILED
        told: list[Effect] = []
        for instruction in calendar.instructions:
            body = FutureDatedInstruction(code, meter.time(now), command.counter, instruction)
            told += meter.alert(OUTCOME, body, command.originator, now, signed=True)
        return told

    return execute


def _switches_told(results: tuple[int, ...]) -> UseCaseBody:
    plain = results in ((0,) * _ALL_WRITES, failure(_ALL_WRITES))
    return ecs46c.ScheduleSwitchesResult(not any(results), () if plain else results)


def _controllers_told(results: tuple[int, ...]) -> UseCaseBody:
    plain = not any(results) or results == failure(_CALENDAR_WRITES)
    return ecs46d.ScheduleControllersResult(not any(results), () if plain else results)


_SWITCHES = _Calendar(_switch_results, _switches_told, SWITCH_CALENDAR)
_CONTROLLERS = _Calendar(_controller_results, _controllers_told, CONTROLLER_CALENDAR)

# The use case table has this critical command without replay protection.
_DESCRIBED = dataclasses.replace(
    critical_row(ecs46a.NAME, ecs46a.DescribeControllers, SUPPLIER), replay_protected=False
)

COMMANDS = (
    EsmeCommand(_DESCRIBED, describe),
    EsmeCommand(
        critical_row(ecs46c.NAME, ecs46c.ScheduleSwitches, SUPPLIER, source=REPLAY_ASSUMED),
        _update(_SWITCHES),
        _execute_held(_SWITCHES),
    ),
    EsmeCommand(
        critical_row(ecs46d.NAME, ecs46d.ScheduleControllers, SUPPLIER),
        _update(_CONTROLLERS),
        _execute_held(_CONTROLLERS),
    ),
)
