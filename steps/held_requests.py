"""Future-dated requests that the DSP holds (SR 4.1.1): left there, carried out, called off."""

from __future__ import annotations

from pytest_bdd import given, then

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.clock import Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import device_answer
from sitrig.harness.observations.held_requests import cancelled, declare_released, read_at
from sitrig.steps.placeholders import phrase


@given(
    phrase('"{party}" has submitted SR 4.1.1 to read {device:Device} at {due:Instant}'),
    target_fixture="reading",
)
def has_left(parties: Parties, party: str, device: Eui, due: int) -> Exchange:
    answer = parties[party].submit(read_at(due), device=device)
    assert is_accepted(answer.code), f"SR 4.1.1 was rejected with {answer.code}"
    return answer


@then(
    phrase(
        'within {limit:Duration} "{party}" is told by a DCC Alert that its request for {device:Device} is cancelled'
    )
)
def told_of_cancellation(
    parties: Parties,
    estate: Estate,
    ledger: Ledger,
    clock: Clock,
    reading: Exchange,
    limit: int,
    party: str,
    device: Eui,
) -> None:
    told = parties[party]
    clock.expect(lambda: cancelled(told, device) != [], limit, "the alert")
    assert cancelled(told, device) == [reading.request_id], f"it is {cancelled(told, device)}"
    declare_released(ledger, estate, reading.request_id)


@then(phrase('within {limit:Duration} "{party}" has the answer of {device:Device} to its SR 4.1.1'))
def has_answer(
    parties: Parties,
    estate: Estate,
    ledger: Ledger,
    clock: Clock,
    reading: Exchange,
    limit: int,
    party: str,
    device: Eui,
) -> None:
    answered = device_answer(parties, clock, reading, limit)
    assert answered.originator == device, f"{answered.originator} answered"
    assert reading.request_id.originator == parties[party].eui, f"it was not {party}'s request"
    declare_released(ledger, estate, reading.request_id)


@then(
    phrase(
        'within {limit:Duration} "{party}" is told that its SR 4.1.1 is rejected with Response Code {code:Code}'
    )
)
def told_of_rejection(
    parties: Parties,
    estate: Estate,
    ledger: Ledger,
    clock: Clock,
    reading: Exchange,
    limit: int,
    party: str,
    code: str,
) -> None:
    told = parties[party]
    clock.expect(lambda: any(told.answers_to(reading.request_id)), limit, "the answer")
    codes = [got.response.response_code for got in told.answers_to(reading.request_id)]
    assert codes == [code], f"the answers are {codes}"
    declare_released(ledger, estate, reading.request_id)


@then(phrase('"{party}" has had no answer to its SR 4.1.1'))
def no_answer(parties: Parties, reading: Exchange, party: str) -> None:
    answers = list(parties[party].answers_to(reading.request_id))
    assert not answers, f"the answers are {answers}"
