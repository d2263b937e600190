"""The secondary element's tariff (ECS01c, SR 1.1.2), at once or future-dated."""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices import future_dated
from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import SUPPLIER, critical_row
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import ecs01c
from sitrig.emulators.protocol.gbcs.use_cases.ecs01c import (
    FutureDatedTariff,
    UpdateSecondaryTariff,
    UpdateSecondaryTariffResult,
)


def update_secondary_tariff(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """Store or hold the tariff; an access failure on a meter without a secondary element."""
    if meter.capabilities.elements < 2:
        return meter.answer(message, UpdateSecondaryTariffResult(success=False), critical=True)
    taken = future_dated.take(meter.held_commands, message, meter.time(now))
    timers: tuple[Effect, ...] = ()
    if taken is None:
        _store(meter, message)
    else:
        meter.held_commands, timers = taken
    result = UpdateSecondaryTariffResult(success=True)
    return (*meter.answer(message, result, critical=True), *timers)


def execute_held(meter: EsmeState, command: DeviceMessage, now: int) -> Sequence[Effect]:
    """Store the tariff held until now, if the meter still has a secondary element."""
    success = _store(meter, command)
    code = future_dated.EXECUTED if success else future_dated.FAILED
    body = FutureDatedTariff(code, meter.time(now), command.counter)
    return meter.alert(ecs01c.NAME, body, command.originator, now, signed=True)


def _store(meter: EsmeState, command: DeviceMessage) -> bool:
    body = command.body
    assert isinstance(body, UpdateSecondaryTariff)
    if meter.capabilities.elements < 2:
        return False
    meter.secondary_tariff = body.tariff
    return True


COMMANDS = (
    EsmeCommand(
        critical_row(ecs01c.NAME, UpdateSecondaryTariff, SUPPLIER),
        update_secondary_tariff,
        execute_held,
    ),
)
