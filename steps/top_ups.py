"""Topping up a meter: a number is worth its credit once, and only as the top-up it was made for."""

from __future__ import annotations

from pytest_bdd import given, then, when

from sitrig.emulators.devices.top_ups import UNITS_OF_A_PENNY
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests.sr02_02_top_up_device import TopUpDevice
from sitrig.emulators.protocol.gbcs.utrn import Utrn, write
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import device_answer, was_done
from sitrig.harness.observations.meter_trust import smart_meter
from sitrig.steps.placeholders import phrase

_UPPER_HALF = 32


@when(
    phrase(
        '"{party}" tops {device:Device} up by {pence:d} pence by SR 2.2, as top-up {number:d}, '
        "with the number made for top-up {made:d}"
    ),
    target_fixture="answer",
)
def tops_up_with(
    parties: Parties, party: str, device: Eui, pence: int, number: int, made: int
) -> Exchange:
    body = TopUpDevice(utrn=write(Utrn(made, pence)))
    return parties[party].submit(body, device=device, counter=number << _UPPER_HALF)


@when(
    phrase('"{party}" tops {device:Device} up by {pence:d} pence by SR 2.2, as top-up {number:d}'),
    target_fixture="answer",
)
def tops_up(parties: Parties, party: str, device: Eui, pence: int, number: int) -> Exchange:
    return tops_up_with(parties, party, device, pence, number, number)


@given(
    phrase(
        '"{party}" has topped {device:Device} up by {pence:d} pence by SR 2.2, as top-up {number:d}'
    )
)
def has_topped_up(
    parties: Parties, clock: Clock, party: str, device: Eui, pence: int, number: int
) -> None:
    answer = tops_up(parties, party, device, pence, number)
    body = device_answer(parties, clock, answer, MINUTE).body
    assert was_done(body), f"it answered {body}"


@then(phrase("{device:Device} has a credit of {pence:d} pence"))
def has_credit(estate: Estate, ledger: Ledger, device: Eui, pence: int) -> None:
    ledger.declare(f"devices/{device}/balance", f"devices/{device}/anchors/top_up_counter")
    found = smart_meter(estate, device).balance
    assert found == pence * UNITS_OF_A_PENNY, f"it has {found / UNITS_OF_A_PENNY} pence"
