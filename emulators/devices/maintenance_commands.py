"""Small settings and housekeeping of an electricity meter: event logs cleared, randomised offset limited."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sitrig.emulators.devices import esme_logs
from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import SUPPLIER, critical_row, read_row
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import ecs15a, ecs15c, ecs38


def clear_events(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS15a: the event log alone; nobody can clear a security log."""
    meter.events = esme_logs.without_events(meter.events)
    return meter.answer(message, ecs15a.ClearEventLogResult(), critical=False)


def clear_switch_events(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS15c: an access failure on a meter without load switches; where they are, they log nothing."""
    fitted = meter.capabilities.load_switches > 0
    return meter.answer(message, ecs15c.ClearSwitchEventLogResult(fitted), critical=False)


def limit_offset(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS38: an offset above the new limit is cut to it."""
    body = message.body
    assert isinstance(body, ecs38.SetOffsetLimit)
    held = meter.configuration.randomisation
    randomisation = replace(held, limit=body.seconds, offset=min(held.offset, body.seconds))
    meter.configuration = replace(meter.configuration, randomisation=randomisation)
    return meter.answer(message, ecs38.SetOffsetLimitResult(), critical=True)


# The GBCS table has no replay protection for clearing a log.
COMMANDS = (
    EsmeCommand(read_row(ecs15a.NAME, ecs15a.ClearEventLog, SUPPLIER), clear_events),
    EsmeCommand(read_row(ecs15c.NAME, ecs15c.ClearSwitchEventLog, SUPPLIER), clear_switch_events),
    EsmeCommand(critical_row(ecs38.NAME, ecs38.SetOffsetLimit, SUPPLIER), limit_offset),
)
