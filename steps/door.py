"""How a request reaches the DSP: by which web service, under which Request ID, whole or altered."""

from __future__ import annotations

from dataclasses import replace

from msgspec import structs
from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.catalogue import web_service
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import CommandVariant, WebService
from sitrig.harness.actions.ordinary_requests import ORDINARY, Occasion, prepare, submit
from sitrig.harness.actions.tampering import PARTS, altered, altered_everywhere
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.premises.names import DEVICES
from sitrig.steps.placeholders import one_of, phrase

_REQUEST = one_of({name: name for name in ORDINARY})
_PART = one_of({name: name for name in PARTS})
_SERVICE = one_of(
    {
        "Transform": WebService.TRANSFORM,
        "Send Command": WebService.SEND_COMMAND,
        "Non-Device": WebService.NON_DEVICE,
    }
)
_ORDINARY = '"{party}" submits an ordinary {request:Request} for {device:Device}'
_READ = "SR 8.2 (by Device ID)"


@when(
    phrase(f"{_ORDINARY}, with Originator Counter {{counter:d}}", Request=_REQUEST),
    target_fixture="answer",
)
def with_counter(
    parties: Parties, estate: Estate, party: str, request: str, device: Eui, counter: int
) -> Exchange:
    return submit(request, Occasion(estate, parties[party], device), counter=counter)


@given(
    phrase(
        '"{party}" has submitted an ordinary {request:Request} for {device:Device},'
        " with Originator Counter {counter:d}",
        Request=_REQUEST,
    )
)
def has_used_counter(
    parties: Parties, estate: Estate, party: str, request: str, device: Eui, counter: int
) -> None:
    answer = with_counter(parties, estate, party, request, device, counter)
    assert is_accepted(answer.code), f"{request} was rejected with {answer.code}"


@given(
    phrase(
        '"{party}" has been refused an ordinary {request:Request} for {device:Device}',
        Request=_REQUEST,
    )
)
def has_been_refused(
    parties: Parties, estate: Estate, party: str, request: str, device: Eui
) -> None:
    answer = submit(request, Occasion(estate, parties[party], device))
    assert not is_accepted(answer.code), f"{request} was accepted with {answer.code}"


@when(
    phrase('"{party}" reads the inventory with Originator Counters {counters}, in that order'),
    target_fixture="answers",
)
def read_with_counters(
    parties: Parties, estate: Estate, party: str, counters: str
) -> list[Exchange]:
    occasion = Occasion(estate, parties[party], DEVICES["the ESME"])
    return [submit(_READ, occasion, counter=int(counter)) for counter in counters.split(", ")]


@then(phrase("the Service Requests are, in that order, {verdicts}"))
def answered_in_order(answers: list[Exchange], verdicts: str) -> None:
    found = ["accepted" if is_accepted(answer.code) else "rejected" for answer in answers]
    assert ", ".join(found) == verdicts, f"they are {', '.join(found)}"


@given(
    phrase(
        '"{party}" has been refused, at the {service:Service} Service,'
        " an ordinary {request:Request} for {device:Device}",
        Request=_REQUEST,
        Service=_SERVICE,
    ),
    target_fixture="answer",
)
def refused_at_service(
    parties: Parties, estate: Estate, party: str, request: str, device: Eui, service: WebService
) -> Exchange:
    occasion = Occasion(estate, parties[party], device)
    sent, client = prepare(request, occasion), parties[party].client
    answer = client.post(client.signed(sent), sent.request_id, service)
    assert not is_accepted(answer.code), f"{request} was accepted with {answer.code}"
    return answer


@when(
    phrase(
        '"{party}" sends it again, byte for byte, to the {service:Service} Service',
        Service=_SERVICE,
    ),
    target_fixture="answer",
)
def sends_again(parties: Parties, answer: Exchange, party: str, service: WebService) -> Exchange:
    return parties[party].client.post(answer.sent, answer.request_id, service)


@when(
    phrase(
        f"{_ORDINARY}, in Command Variant {{cv:d}}, to the {{service:Service}} Service",
        Request=_REQUEST,
        Service=_SERVICE,
    ),
    target_fixture="answer",
)
def to_service(
    parties: Parties,
    estate: Estate,
    party: str,
    request: str,
    device: Eui,
    cv: int,
    service: WebService,
) -> Exchange:
    occasion, client = Occasion(estate, parties[party], device), parties[party].client
    sent = prepare(request, occasion, variant=CommandVariant(cv))
    return client.post(client.signed(sent), sent.request_id, service)


@when(
    phrase(f"{_ORDINARY}, with {{target:Device}} as its Business Target", Request=_REQUEST),
    target_fixture="answer",
)
def with_target(
    parties: Parties, estate: Estate, party: str, request: str, device: Eui, target: Eui
) -> Exchange:
    sent, client = prepare(request, Occasion(estate, parties[party], device)), parties[party].client
    elsewhere = structs.replace(sent.request_id, target=target)
    moved = replace(sent, request_id=elsewhere)
    return client.post(client.signed(moved), moved.request_id, web_service(sent.command_variant))


@when(phrase(f'{_ORDINARY}, signed by "{{signer}}"', Request=_REQUEST), target_fixture="answer")
def signed_by_another(
    parties: Parties, estate: Estate, party: str, request: str, device: Eui, signer: str
) -> Exchange:
    sent = prepare(request, Occasion(estate, parties[party], device))
    client, other = parties[party].client, parties[signer].client
    return client.post(other.signed(sent), sent.request_id, web_service(sent.command_variant))


@when(
    phrase(f"{_ORDINARY}, and on its way {{part:Part}} is altered", Request=_REQUEST, Part=_PART),
    target_fixture="answer",
)
def altered_on_its_way(
    parties: Parties, estate: Estate, party: str, request: str, device: Eui, part: str
) -> Exchange:
    sent, client = prepare(request, Occasion(estate, parties[party], device)), parties[party].client
    document = altered(client.signed(sent), part)
    return client.post(document, sent.request_id, web_service(sent.command_variant))


@when(
    phrase(f"{_ORDINARY}, altered at another byte each time", Request=_REQUEST),
    target_fixture="answers",
)
def altered_each_time(
    parties: Parties, estate: Estate, party: str, request: str, device: Eui
) -> list[Exchange]:
    sent, client = prepare(request, Occasion(estate, parties[party], device)), parties[party].client
    service = web_service(sent.command_variant)
    documents = altered_everywhere(client.signed(sent), step=29)
    return [client.post(document, sent.request_id, service) for document in documents]


@then(phrase("none of more than {count:d} Service Requests is accepted"))
def none_accepted(answers: list[Exchange], count: int) -> None:
    assert len(answers) > count, f"there were only {len(answers)}"
    taken = [answer.sent for answer in answers if is_accepted(answer.code)]
    assert not taken, f"accepted: {taken[0]!r}"
