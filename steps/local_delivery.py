"""Local delivery: a command that its User takes to the HAN, and the response that it brings back."""

from __future__ import annotations

from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.actions.local_delivery import (
    RETURNS,
    VARIANTS,
    command_of,
    handed_over,
    returned,
    submit,
)
from sitrig.harness.actions.ordinary_requests import ORDINARY, Occasion
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import sender_of
from sitrig.harness.observations.device_truth import refusal_traces
from sitrig.steps.placeholders import one_of, phrase

_REQUEST = one_of({name: name for name in ORDINARY})
_HOW = one_of({name: name for name in VARIANTS})
_RETURNED = one_of({name: name for name in RETURNS})


@when(
    phrase(
        '"{party}" submits an ordinary {request:Request} for {device:Device}, {how:How}',
        Request=_REQUEST,
        How=_HOW,
    ),
    target_fixture="answer",
)
def submits_for_local_delivery(
    parties: Parties, estate: Estate, party: str, request: str, device: Eui, how: str
) -> Exchange:
    return submit(request, Occasion(estate, parties[party], device), how)


@given(
    phrase(
        '"{party}" has been given the command of an ordinary {request:Request} for {device:Device},'
        " {how:How}",
        Request=_REQUEST,
        How=_HOW,
    ),
    target_fixture="local_command",
)
def has_been_given(
    parties: Parties, estate: Estate, party: str, request: str, device: Eui, how: str
) -> Exchange:
    answer = submits_for_local_delivery(parties, estate, party, request, device, how)
    assert is_accepted(answer.code), f"{request} was rejected with {answer.code}"
    return answer


@then(phrase('"{party}" is given the command for {device:Device}'))
def is_given(parties: Parties, ledger: Ledger, answer: Exchange, party: str, device: Eui) -> None:
    command = command_of(parties[party], answer)
    assert command.recipient == device, f"it is for {command.recipient}"
    ledger.declare(f"dsp/commands/{device} {command.originator} {command.counter}/*")


@when(
    phrase("the installer hands the command to {device:Device}"),
    target_fixture="local_answer",
)
@given(
    phrase("the installer has handed the command to {device:Device}"),
    target_fixture="local_answer",
)
def hands_over(
    parties: Parties, estate: Estate, local_command: Exchange, device: Eui
) -> DeviceMessage | None:
    holder = sender_of(parties, local_command)
    return handed_over(estate, device, command_of(holder, local_command))


@then(phrase("{device:Device} answers the installer"))
def answers_installer(local_answer: DeviceMessage | None, device: Eui) -> None:
    assert local_answer is not None, "it gave no answer"
    assert local_answer.originator == device, f"{local_answer.originator} answered"


@then(phrase("{device:Device} does not answer the installer"))
def does_not_answer(local_answer: DeviceMessage | None, ledger: Ledger, device: Eui) -> None:
    ledger.declare(*refusal_traces(device))
    assert local_answer is None, f"{device} answered {local_answer}"


@when(
    phrase('"{party}" returns the answer of {device:Device} by SRV 8.13'),
    target_fixture="answer",
)
def returns_answer(
    parties: Parties,
    local_command: Exchange,
    local_answer: DeviceMessage | None,
    party: str,
    device: Eui,
) -> Exchange:
    assert local_answer is not None, f"{device} gave no answer"
    sender = parties[party]
    payload = sender.codec.encode(local_answer)
    return sender.client.send(returned(sender, payload, local_command.request_id))


@given(phrase('"{party}" has returned the answer of {device:Device} by SRV 8.13'))
def has_returned_answer(
    parties: Parties,
    local_command: Exchange,
    local_answer: DeviceMessage | None,
    party: str,
    device: Eui,
) -> None:
    answer = returns_answer(parties, local_command, local_answer, party, device)
    assert is_accepted(answer.code), f"SRV 8.13 was rejected with {answer.code}"


@when(
    phrase('"{party}" returns by SRV 8.13 {what:Returned}', Returned=_RETURNED),
    target_fixture="answer",
)
def returns_something_else(
    parties: Parties,
    local_command: Exchange,
    local_answer: DeviceMessage | None,
    party: str,
    what: str,
) -> Exchange:
    assert local_answer is not None, "there is no answer to return"
    sender = parties[party]
    return sender.client.send(RETURNS[what](sender, local_answer, local_command))
