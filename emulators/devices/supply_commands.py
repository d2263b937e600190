"""The supply of an electricity meter: enabled, disabled, armed, and told (ECS42 to ECS45)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import (
    ACB,
    NETWORK_OPERATOR,
    SUPPLIER,
    critical_row,
    read_row,
)
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import ecs42, ecs43, ecs44, ecs45
from sitrig.emulators.protocol.gbcs.use_cases.ecs45 import SupplyState


def enable(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS42: from armed or disabled; a supply that is on stays so."""
    _switch(meter, SupplyState.ENABLED)
    return meter.answer(message, ecs42.EnableSupplyResult(), critical=True)


def disable(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS43."""
    _switch(meter, SupplyState.DISABLED)
    return meter.answer(message, ecs43.DisableSupplyResult(), critical=True)


def arm(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS44: an access failure while the supply is on (assumption: DLMS arms a load switch that is open)."""
    success = meter.loads.supply is not SupplyState.ENABLED
    if success:
        _switch(meter, SupplyState.ARMED)
    return meter.answer(message, ecs44.ArmSupplyResult(success), critical=True)


def read_status(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS45."""
    return meter.answer(message, ecs45.SupplyStatus(meter.loads.supply), critical=False)


def _switch(meter: EsmeState, supply: SupplyState) -> None:
    meter.loads = replace(meter.loads, supply=supply)


COMMANDS = (
    EsmeCommand(critical_row(ecs42.NAME, ecs42.EnableSupply, SUPPLIER), enable),
    EsmeCommand(critical_row(ecs43.NAME, ecs43.DisableSupply, SUPPLIER), disable),
    EsmeCommand(critical_row(ecs44.NAME, ecs44.ArmSupply, SUPPLIER), arm),
    EsmeCommand(
        read_row(ecs45.NAME, ecs45.ReadSupplyStatus, SUPPLIER, NETWORK_OPERATOR, ACB), read_status
    ),
)
