"""Telling a meter to do something by any SR, and what it is and does afterwards."""

from __future__ import annotations

import re
from dataclasses import replace

from pytest_bdd import given, then, when

from sitrig.emulators.devices.auxiliary_loads import INDEXES, is_closed, level
from sitrig.emulators.devices.future_dated import EXECUTED
from sitrig.emulators.devices.gsme import Gsme
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody
from sitrig.emulators.protocol.gbcs.load_control import Direction
from sitrig.emulators.protocol.gbcs.use_cases.ecs45 import SupplyState
from sitrig.emulators.protocol.gbcs.use_cases.gcs33 import GasSupply
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.actions.device_commands import REJECTIONS
from sitrig.harness.actions.forging import gas_clock_command, send, signed_command
from sitrig.harness.actions.meter_orders import ordered
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import (
    device_answer,
    outcomes_told,
    was_done,
)
from sitrig.harness.observations.load_readouts import loads_in_words
from sitrig.harness.observations.meter_trust import (
    declare_counters,
    declare_events,
    meter,
    security_log,
    smart_meter,
)
from sitrig.steps.placeholders import one_of, pattern, phrase

_SUPPLY = {
    "on": (SupplyState.ENABLED, GasSupply.ON),
    "off": (SupplyState.DISABLED, GasSupply.OFF),
    "armed": (SupplyState.ARMED, GasSupply.ARMED),
}


@pattern(r"[a-z][\w ]+?")
def read_order(text: str) -> str:
    return text


@pattern(r"no load|load \d|loads \d(?:, \d)* and \d")
def read_loads(text: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d", text)))


@pattern(r"\d alerts?")
def read_alerts(text: str) -> int:
    return int(text.partition(" ")[0])


@when(
    phrase('"{party}" tells {device:Device} to {order:Order} by SR {srv:Srv}', Order=read_order),
    target_fixture="answer",
)
def tells(
    parties: Parties, clock: Clock, party: str, device: Eui, order: str, srv: str
) -> Exchange:
    return parties[party].submit(ordered(srv, order, clock.now), device=device)


@when(
    phrase(
        '"{party}" tells {device:Device} to {order:Order} by SR {srv:Srv}, due {due:Instant}',
        Order=read_order,
    ),
    target_fixture="answer",
)
def tells_for_later(
    parties: Parties, clock: Clock, party: str, device: Eui, order: str, srv: str, due: int
) -> Exchange:
    body = ordered(srv, order, clock.now)
    assert isinstance(body, FutureDatedBody), f"SR {srv} is not future-dated"
    later = replace(body, execution_date_time=due)
    return parties[party].submit(later, device=device)


@then(phrase("{device:Device} has put that on its security log"))
def has_logged_refusal(estate: Estate, ledger: Ledger, device: Eui) -> None:
    declare_events(ledger, estate, device)
    codes = security_log(estate, device)
    assert codes and codes[-1] in REJECTIONS, f"it has logged {codes or 'nothing'}"


@when(phrase('a command of "{sender}" for a gas meter reaches {device:Device}'))
def gas_command_arrives(
    parties: Parties, estate: Estate, clock: Clock, sender: str, device: Eui
) -> None:
    named, party = gas_clock_command(clock.now), parties[sender]
    send(estate, clock, signed_command(estate, device, named, party, party))


@then(
    phrase(
        "within {limit:Duration} the Supplier is told in {count:Alerts} that {device:Device} has done so",
        Alerts=read_alerts,
    )
)
def told_of_outcome(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    answer: Exchange,
    limit: int,
    count: int,
    device: Eui,
) -> None:
    declare_counters(ledger, estate, device, RemotePartyRole.SUPPLIER)
    clock.wait_until(lambda: len(outcomes_told(parties, answer)) >= count, limit)
    found = outcomes_told(parties, answer)
    assert found == [(at, count, EXECUTED) for at in range(1, count + 1)], f"it was told {found}"


@given(
    phrase('"{party}" has told {device:Device} to {order:Order} by SR {srv:Srv}', Order=read_order)
)
def has_told(parties: Parties, clock: Clock, party: str, device: Eui, order: str, srv: str) -> None:
    answer = tells(parties, clock, party, device, order, srv)
    body = device_answer(parties, clock, answer, MINUTE).body
    assert was_done(body), f"it answered {body}"


@then(phrase("{device:Device} has its supply {state:Supply}", Supply=one_of(_SUPPLY)))
def has_supply(
    estate: Estate, ledger: Ledger, device: Eui, state: tuple[SupplyState, GasSupply]
) -> None:
    core = smart_meter(estate, device)
    found = core.supply if isinstance(core, Gsme) else meter(estate, device).loads.supply
    path = f"devices/{device}"
    ledger.declare(f"{path}/supply", f"{path}/loads/supply", f"{path}/events/*")
    assert found in state, f"its supply is {found.name}"


@then(phrase("{device:Device} has {loads:Loads} switched on", Loads=read_loads))
def has_switched_on(
    estate: Estate, clock: Clock, ledger: Ledger, device: Eui, loads: tuple[int, ...]
) -> None:
    core = meter(estate, device)
    ledger.declare(f"devices/{device}/loads/*")
    found = tuple(index for index in INDEXES if is_closed(core, index, core.time(clock.now)))
    assert found == loads, f"it has {loads_in_words(found)} switched on"


@then(phrase("{device:Device} boosts {loads:Loads}", Loads=read_loads))
def boosts(estate: Estate, ledger: Ledger, device: Eui, loads: tuple[int, ...]) -> None:
    ledger.declare(f"devices/{device}/loads/boosted/*")
    held = meter(estate, device).loads.boosted
    found = tuple(index for index, boosted in enumerate(held, 1) if boosted)
    assert found == loads, f"it boosts {loads_in_words(found)}"


@then(phrase("{device:Device} holds controller {index:d} at {percent:d} per cent"))
def holds_controller(
    estate: Estate, clock: Clock, ledger: Ledger, device: Eui, index: int, percent: int
) -> None:
    core = meter(estate, device)
    ledger.declare(f"devices/{device}/loads/*")
    found = level(core, index, Direction.OUTPUT, core.time(clock.now))
    assert found == percent, f"it holds it at {found}"


@then(phrase("{device:Device} charges {price:d} for its secondary element"))
def charges(estate: Estate, ledger: Ledger, device: Eui, price: int) -> None:
    ledger.declare(f"devices/{device}/secondary_tariff/*", f"devices/{device}/secondary_tariff")
    held = meter(estate, device).secondary_tariff
    assert held is not None, "it holds no prices"
    found = [one.price for one in held.prices.prices]
    assert found == [price], f"it charges {found}"
