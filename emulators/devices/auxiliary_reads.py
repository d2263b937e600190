"""Reads of auxiliary loads (ECS61a, c, d, e) and the loads of the boost button (ECS62), which the letter E adds."""

from __future__ import annotations

import json
from collections.abc import Sequence

from msgspec.structs import replace

from sitrig.emulators.devices import auxiliary_loads
from sitrig.emulators.devices.auxiliary_loads import INDEXES
from sitrig.emulators.devices.esme_answers import answering
from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import (
    ACB,
    NETWORK_OPERATOR,
    SUPPLIER,
    read_row,
    write_row,
)
from sitrig.emulators.devices.variants import LOADS
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.accesses import failure
from sitrig.emulators.protocol.gbcs.load_control import (
    ControllerAction,
    Direction,
    SwitchAction,
)
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ecs61a, ecs61c, ecs61d, ecs61e, ecs62
from sitrig.emulators.protocol.gbcs.use_cases.ecs61d import Controller
from sitrig.emulators.protocol.identifiers import Eui

_METER_ITSELF = Eui.from_bytes(bytes(8))
_NOT_FITTED = "ff"
_SWITCH_ACCESSES, _STATE_ACCESSES = 17, 10
_KINDS = {kind.value: kind for kind in Controller}


def _switches(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS61a: an access failure on a meter without the letter D."""
    if not meter.capabilities.load_switches:
        return ecs61a.Switches(results=failure(_SWITCH_ACCESSES))
    held = meter.configuration
    fields: dict[str, object] = {}
    for index in INDEXES:
        fields[f"description_{index}"] = held.descriptions[index - 1] or ""
        fields[f"device_{index}"] = held.switch_devices[index - 1] or _METER_ITSELF
        fields[f"closed_{index}"] = auxiliary_loads.is_closed(meter, index, time)
    schedule = tuple(one for one in held.schedule if isinstance(one.action, SwitchAction))
    build: type = ecs61a.Switches
    answer: UseCaseBody = build(**fields, special_days=held.special_days, schedule=schedule)
    return answer


def _boost_button(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS61c: nobody presses the button of an emulated meter, so its log is empty."""
    if not meter.capabilities.boost:
        return ecs61c.BoostButton(success=False)
    one, two, three, four, five = meter.loads.boosted or (False,) * LOADS
    return ecs61c.BoostButton(
        success=True, load_1=one, load_2=two, load_3=three, load_4=four, load_5=five
    )


def _controllers(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS61d: by what the meter truly has; one that nobody described is called by its kind."""
    fitted = auxiliary_loads.controllers(meter.capabilities)
    if not fitted:
        return ecs61d.AuxiliaryControllers()
    held = meter.configuration
    texts = tuple(
        text or (fitted[at].value if at < len(fitted) else "")
        for at, text in enumerate(held.descriptions)
    )
    kinds = tuple(_KINDS[text] for text in texts if text in _KINDS)
    schedule = tuple(one for one in held.schedule if isinstance(one.action, ControllerAction))
    return ecs61d.AuxiliaryControllers(
        kinds, () if kinds == fitted else texts, held.special_days, schedule
    )


def _states(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS61e: the level of each controller, in the words of the published example."""
    if not meter.capabilities.controllers:
        return ecs61e.ControllerStates(results=failure(_STATE_ACCESSES))
    fields: dict[str, str] = {}
    for index in INDEXES:
        fields[f"device_{index}"] = _device(meter, index)
        fields[f"state_{index}"] = _state(meter, index, time)
    build: type = ecs61e.ControllerStates
    answer: UseCaseBody = build(**fields)
    return answer


def _device(meter: EsmeState, index: int) -> str:
    if auxiliary_loads.controller(meter, index) is None:
        return _NOT_FITTED
    return (meter.configuration.switch_devices[index - 1] or _METER_ITSELF).octets.hex()


def _state(meter: EsmeState, index: int, time: int) -> str:
    if auxiliary_loads.controller(meter, index) is None:
        return "{}"
    output, given = (
        auxiliary_loads.level(meter, index, direction, time)
        for direction in (Direction.OUTPUT, Direction.INPUT)
    )
    return json.dumps({"outputState": output, "inputState": given})


def set_boost(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS62: write what is given, up to the first load that cannot be boosted."""
    body = message.body
    assert isinstance(body, ecs62.SetBoost)
    told = {index: getattr(body, f"load_{index}") for index in INDEXES}
    given = [index for index, value in told.items() if value is not None]
    boosted = list(meter.loads.boosted or (False,) * LOADS)
    written = 0
    for index in given:
        if not meter.capabilities.boost or auxiliary_loads.controller(meter, index) is None:
            break
        boosted[index - 1] = told[index]
        written += 1
    if written:
        meter.loads = replace(meter.loads, boosted=tuple(boosted))
    return meter.answer(message, _boost_result(len(given), written), critical=False)


def _boost_result(given: int, written: int) -> ecs62.SetBoostResult:
    success = given == written
    results = (0,) * given if success else failure(given, written)
    plain = given == LOADS and (success or not written)
    return ecs62.SetBoostResult(success, () if plain else results)


COMMANDS = (
    answering(
        read_row(ecs61a.NAME, ecs61a.ReadSwitches, SUPPLIER, NETWORK_OPERATOR, ACB), _switches
    ),
    answering(read_row(ecs61c.NAME, ecs61c.ReadBoostButton, SUPPLIER, ACB), _boost_button),
    answering(
        read_row(ecs61d.NAME, ecs61d.ReadAuxiliaryControllers, SUPPLIER, NETWORK_OPERATOR, ACB),
        _controllers,
    ),
    answering(
        read_row(ecs61e.NAME, ecs61e.ReadControllerStates, SUPPLIER, NETWORK_OPERATOR, ACB),
        _states,
    ),
    EsmeCommand(write_row(ecs62.NAME, ecs62.SetBoost, SUPPLIER), set_boost),
)
