"""Critical requests in their two halves: the Pre-Command given out, and the Signed Pre-Command sent back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.vocabulary import CommandVariant
from sitrig.harness.actions.ordinary_requests import ORDINARY, Occasion, prepare
from sitrig.harness.actions.pre_commands import RETURNS, HeldPreCommand, pre_command_of
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.steps.placeholders import one_of, phrase

_REQUEST = one_of({name: name for name in ORDINARY})
_RETURN = one_of({name: name for name in RETURNS})
OTHER_SUPPLIER = "Ivy Supply"


@pytest.fixture
def held_pre_commands() -> list[HeldPreCommand]:
    """Pre-Commands that were given out, the one that a scenario is about first."""
    return []


@given(
    phrase(
        '"{party}" holds the Pre-Command of an ordinary {request:Request} for {device:Device}',
        Request=_REQUEST,
    )
)
def holds(
    parties: Parties,
    estate: Estate,
    held_pre_commands: list[HeldPreCommand],
    party: str,
    request: str,
    device: Eui,
) -> None:
    sent = prepare(
        request, Occasion(estate, parties[party], device), variant=CommandVariant.TRANSFORM
    )
    held_pre_commands.append(pre_command_of(sent, parties[party].client.send(sent)))


@when(
    phrase('"{party}" sends back {what:Return}', Return=_RETURN),
    target_fixture="answer",
)
def sends_back(
    parties: Parties, held_pre_commands: list[HeldPreCommand], party: str, what: str
) -> Exchange:
    own, later = held_pre_commands[0], held_pre_commands[-1]
    payload = RETURNS[what](parties[party], parties[OTHER_SUPPLIER], own, later)
    return parties[party].send_signed(own.request, payload)


@when(
    phrase('"{party}" sends back the Pre-Command, signed, as SRV {srv:Srv}'),
    target_fixture="answer",
)
def sends_back_as(
    parties: Parties, held_pre_commands: list[HeldPreCommand], party: str, srv: str
) -> Exchange:
    sender, held = parties[party], held_pre_commands[0]
    payload = RETURNS["the Pre-Command, signed"](sender, sender, held, held)
    return sender.send_signed(replace(held.request, service_reference_variant=srv), payload)


@given(phrase('"{party}" has sent back {what:Return}', Return=_RETURN))
def has_sent_back(
    parties: Parties, held_pre_commands: list[HeldPreCommand], party: str, what: str
) -> None:
    answer = sends_back(parties, held_pre_commands, party, what)
    assert is_accepted(answer.code), f"it was rejected with {answer.code}"


@when(
    phrase('"{party}" sends back a signed Pre-Command that nobody gave out, for {device:Device}'),
    target_fixture="answer",
)
def sends_unheld(
    parties: Parties, held_pre_commands: list[HeldPreCommand], party: str, device: Eui
) -> Exchange:
    sender, held = parties[party], held_pre_commands[0]
    counter = sender.client.next_counter()
    unknown = replace(held.request, request_id=RequestId(sender.eui, device, counter))
    return sender.send_signed(
        unknown, RETURNS["the Pre-Command, signed"](sender, sender, held, held)
    )


@then(phrase("the command is on its way to {device:Device}"))
def on_its_way(
    estate: Estate,
    ledger: Ledger,
    held_pre_commands: list[HeldPreCommand],
    device: Eui,
) -> None:
    sent = held_pre_commands[0].request.request_id
    key = (device, sent.originator, sent.counter)
    assert key in estate.dsp.state.commands, f"open are {list(estate.dsp.state.commands)}"
    assert sent not in estate.dsp.state.transforms, "the Transform is still outstanding"
    ledger.declare(f"dsp/commands/{' '.join(map(str, key))}/*", f"dsp/transforms/{sent}/*")
