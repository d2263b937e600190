"""Reads of a meter by any SR that asks for something and changes nothing."""

from __future__ import annotations

from pytest_bdd import given, then, when

from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.actions.meter_reads import READS, read_request
from sitrig.harness.clock import HOUR, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.observations.device_answers import device_answer
from sitrig.harness.observations.readouts import in_words
from sitrig.steps.placeholders import one_of, phrase

_READ = one_of({name: name for name in READS})


@when(
    phrase('"{party}" asks {device:Device} for {what:Read} by SR {srv}', Read=_READ),
    target_fixture="answer",
)
def asks(parties: Parties, clock: Clock, party: str, device: Eui, what: str, srv: str) -> Exchange:
    return parties[party].submit(read_request(srv, what, clock.now), device=device)


@given(phrase('"{party}" has asked {device:Device} for {what:Read} by SR {srv:Srv}', Read=_READ))
def has_asked(parties: Parties, clock: Clock, party: str, device: Eui, what: str, srv: str) -> None:
    answer = asks(parties, clock, party, device, what, srv)
    assert is_accepted(answer.code), f"SR {srv} was rejected with {answer.code}"
    device_answer(parties, clock, answer, HOUR)


@then(phrase("within {limit:Duration} {device:Device} answers: {said}"))
def answers(
    parties: Parties, clock: Clock, answer: Exchange, limit: int, device: Eui, said: str
) -> None:
    message = device_answer(parties, clock, answer, limit)
    assert message.originator == device, f"{message.originator} answered"
    told = in_words(message.body)
    assert told == said, f"it answered: {told}"
