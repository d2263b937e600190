"""The secondary element's tariff (ECS01c, SR 1.1.2) and its prices alone (ECS01d, SR 1.2.2), at once or later."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from sitrig.emulators.devices import future_dated
from sitrig.emulators.devices.esme_row import EsmeCommand, Handler
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import SUPPLIER, critical_row
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import (
    ecs01c,
    ecs01d,
    future_dated_instruction,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs01c import SecondaryTariff, UpdateSecondaryTariff
from sitrig.emulators.protocol.gbcs.use_cases.ecs01d import UpdateSecondaryPrice
from sitrig.emulators.protocol.gbcs.use_cases.future_dated_instruction import (
    FutureDatedInstruction,
    Instruction,
)

Answer = Callable[[bool], UseCaseBody]


def _set(meter: EsmeState, command: DeviceMessage) -> None:
    """Store what the command says; prices without a tariff have an empty calendar."""
    match command.body:
        case UpdateSecondaryTariff(tariff=tariff):
            meter.secondary_tariff = tariff
        case UpdateSecondaryPrice(prices=prices):
            held = meter.secondary_tariff or SecondaryTariff(prices, (), (), (), ())
            meter.secondary_tariff = replace(held, prices=prices)


def _update(answer: Answer) -> Handler:
    """Set it or hold it; an access failure on a meter without a secondary element."""

    def execute(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
        if meter.capabilities.elements < 2:
            return meter.answer(message, answer(False), critical=True)
        taken = future_dated.take(meter.held_commands, message, meter.time(now))
        timers: tuple[Effect, ...] = ()
        if taken is None:
            _set(meter, message)
        else:
            meter.held_commands, timers = taken
        return (*meter.answer(message, answer(True), critical=True), *timers)

    return execute


def _execute_held(*instructions: Instruction) -> Handler:
    """Set what was held until now, if the meter still has a secondary element; an alert for each instruction."""

    def execute(meter: EsmeState, command: DeviceMessage, now: int) -> Sequence[Effect]:
        success = meter.capabilities.elements > 1
        if success:
            _set(meter, command)
        code = future_dated.EXECUTED if success else future_dated.FAILED
        time = meter.time(now)
        told: list[Effect] = []
        for instruction in instructions:
            body = FutureDatedInstruction(code, time, command.counter, instruction)
            told += meter.alert(
                future_dated_instruction.NAME, body, command.originator, now, signed=True
            )
        return told

    return execute


COMMANDS = (
    EsmeCommand(
        critical_row(ecs01c.NAME, UpdateSecondaryTariff, SUPPLIER),
        _update(ecs01c.UpdateSecondaryTariffResult),
        _execute_held(*ecs01c.INSTRUCTIONS),
    ),
    EsmeCommand(
        critical_row(ecs01d.NAME, UpdateSecondaryPrice, SUPPLIER),
        _update(ecs01d.UpdateSecondaryPriceResult),
        _execute_held(*ecs01d.INSTRUCTIONS),
    ),
)
