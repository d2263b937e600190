"""A User's client believes nothing that the DSP did not sign, whichever way an answer comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from sitrig.emulators.estate import Estate, build
from sitrig.emulators.protocol.duis.catalogue import web_service
from sitrig.emulators.protocol.duis.requests.sr08_02_read_inventory import ByDeviceId, ReadInventory
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    UpdateDeviceDetails,
    UpdateInventory,
)
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import SignatureRefusedError, SitrigError
from sitrig.emulators.protocol.identifiers import ACB
from sitrig.emulators.protocol.smki.xml_signature import sign
from sitrig.emulators.protocol.vocabulary import CommandVariant, EsmeVariant, SchemaVersion
from sitrig.harness.clock import Clock
from sitrig.harness.duis_client import DuisClient
from sitrig.harness.errors import TargetError
from sitrig.harness.fixtures import CROWDED, Parties
from sitrig.harness.parties import Party
from sitrig.harness.premises.names import device_named
from sitrig.harness.targets.embedded import DSP_URL, EmbeddedTarget, adapted_session

ESME = device_named("the ESME")
QUESTION = ReadInventory(query=ByDeviceId(device_id=ESME))
Falsify = Callable[[bytes, Estate], bytes]


@pytest.fixture
def estate() -> Estate:
    return build(CROWDED)


@pytest.fixture
def parties(estate: Estate) -> Parties:
    return Parties(estate, EmbeddedTarget(estate), Clock(estate.world))


def unsigned(answer: bytes) -> bytes:
    start, end = answer.index(b"<ds:Signature"), answer.index(b"</ds:Signature>")
    return answer[:start] + answer[end + len(b"</ds:Signature>") :]


def without_signature(answer: bytes, estate: Estate) -> bytes:
    return unsigned(answer)


def signed_by_a_user(answer: bytes, estate: Estate) -> bytes:
    other = estate.identities.credentials(CROWDED.users[0].eui)
    assert other.xml_signing is not None
    return sign(unsigned(answer), other.xml_signing)


def altered(answer: bytes, estate: Estate) -> bytes:
    assert answer.count(b">I0<") == 1
    return answer.replace(b">I0<", b">I1<")


def with_one_bit_flipped(answer: bytes, estate: Estate) -> bytes:
    at = answer.index(b"SignatureValue>") + len(b"SignatureValue>") + 9
    flipped = b"A" if answer[at : at + 1] != b"A" else b"B"
    return answer[:at] + flipped + answer[at + 1 :]


FALSIFIED: list[tuple[Falsify, type[SitrigError]]] = [
    (without_signature, SignatureRefusedError),
    (signed_by_a_user, TargetError),
    (altered, SignatureRefusedError),
    (with_one_bit_flipped, SignatureRefusedError),
]


def client_of(estate: Estate, party: Party, falsify: Falsify) -> DuisClient:
    """That party's client on a line that changes every answer."""

    def handle(
        method: str, path: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, str, bytes]:
        reply = estate.handle(method, path, headers, body)
        return reply.status, reply.content_type, falsify(reply.body, estate)

    return DuisClient(
        eui=party.eui,
        key=party.credentials.xml_signing or party.credentials.signing,
        session=adapted_session(DSP_URL, handle),
        url=DSP_URL,
        dsp=estate.identities.store.find,
    )


@pytest.mark.parametrize(("falsify", "refusal"), FALSIFIED)
def test_an_answer_that_the_dsp_did_not_sign_is_refused(
    estate: Estate, parties: Parties, falsify: Falsify, refusal: type[SitrigError]
) -> None:
    client = client_of(estate, parties["Acorn Energy"], falsify)
    asked = client.request(QUESTION, srv="8.2", variant=CommandVariant.DCC_ONLY)
    with pytest.raises(refusal):
        client.send(asked)
    assert client.exchanges == []


@pytest.mark.parametrize(("falsify", "refusal"), FALSIFIED)
def test_a_delivery_that_the_dsp_did_not_sign_is_refused(
    estate: Estate, parties: Parties, falsify: Falsify, refusal: type[SitrigError]
) -> None:
    acorn = parties["Acorn Energy"]
    answer = acorn.submit(QUESTION).received
    with pytest.raises(refusal):
        acorn.receive(falsify(answer, estate))
    assert acorn.mailbox == []
    assert acorn.receive(answer)
    assert [got.document for got in acorn.mailbox] == [answer]


def test_the_signer_of_an_answer_is_the_dsp(estate: Estate, parties: Parties) -> None:
    answer = parties["Acorn Energy"].submit(QUESTION)
    assert answer.response is not None
    assert answer.code == "I0"
    assert ACB.encode() in answer.received


def test_one_byte_changed_between_party_and_dsp_is_refused_and_changes_nothing(
    estate: Estate, parties: Parties
) -> None:
    acorn = parties["Acorn Energy"]
    details = UpdateDeviceDetails(esme_variant=EsmeVariant.BDE)
    body = UpdateInventory(device_id=ESME, change=details)
    request = acorn.client.request(body, srv="8.4", variant=CommandVariant.DCC_ONLY)
    document = acorn.client.signed(request)
    service = web_service(request.command_variant)
    assert document.count(b">BDE<") == 1
    before = estate.state()
    refused = acorn.client.post(document.replace(b">BDE<", b">ADE<"), request.request_id, service)
    assert refused.code.startswith("E")
    assert estate.state() == before
    assert acorn.client.post(document, request.request_id, service).code == "I99"


def test_an_answer_that_http_refuses_has_no_response(estate: Estate, parties: Parties) -> None:
    acorn = parties["Acorn Energy"]
    answer = acorn.submit(QUESTION)
    nothing = acorn.client.post(b"no XML at all", answer.request_id, answer.service)
    assert nothing.response is None
    assert nothing.code == "HTTP 400"


def test_counters_rise_by_themselves_and_each_request_is_kept(parties: Parties) -> None:
    acorn = parties["Acorn Energy"]
    counters = [acorn.submit(QUESTION).request_id.counter for _ in range(3)]
    assert counters == sorted(set(counters))
    assert [made.request_id.counter for made in acorn.client.exchanges] == counters


def test_a_request_sent_again_is_the_same_bytes_and_is_refused(parties: Parties) -> None:
    acorn = parties["Acorn Energy"]
    first = acorn.submit(QUESTION)
    again = acorn.client.repeat(first)
    assert again.sent == first.sent
    assert (first.code, again.code[0]) == ("I0", "E")


def test_what_is_rewritten_before_signing_is_what_is_sent(parties: Parties) -> None:
    acorn = parties["Acorn Energy"]
    made = acorn.submit_rewritten(QUESTION, lambda text: text.replace(ESME.encode(), b"ABC"))
    assert b"ABC" in made.sent
    assert made.code.startswith("E")


@pytest.mark.parametrize("version", SchemaVersion)
def test_an_answer_comes_in_the_version_of_its_request(
    parties: Parties, version: SchemaVersion
) -> None:
    answer = parties["Acorn Energy"].submit(QUESTION, version=version)
    assert parse(answer.received).get("schemaVersion") == version.value


def test_a_receiver_that_is_down_takes_nothing(parties: Parties) -> None:
    acorn = parties["Acorn Energy"]
    answer = acorn.submit(QUESTION).received
    acorn.taking = False
    assert not acorn.receive(answer)
    assert acorn.mailbox == []
