"""All 129 Service Request Variants at the DSP's door: what is built answers, what is not is refused."""

from __future__ import annotations

from functools import cache
from itertools import count
from pathlib import Path

import pytest
from lxml import etree

from sitrig.emulators.dsp.door import HttpCall
from sitrig.emulators.dsp.rules import SERVICES
from sitrig.emulators.protocol.duis.catalogue import SRVS, ServiceRequestVariant, web_service
from sitrig.emulators.protocol.duis.envelope import read_request, write_request
from sitrig.emulators.protocol.duis.requests import BODIES, SignedPreCommand
from sitrig.emulators.protocol.duis.responses import (
    LocalCommand,
    ResponseMessage,
    read_response,
)
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.effects import Send
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.smki.xml_signature import verify
from sitrig.emulators.protocol.vocabulary import CommandVariant, SmiStatus, WebService
from tests.emulators.dsp.examples import EXAMPLES
from tests.emulators.dsp.premises import USERS, Premises, build_premises

GOLDEN = Path(__file__).parents[2] / "golden" / "requests"
UNBUILT = [
    pytest.param(entry, cv, id=f"{entry.srv} CV{cv:d}")
    for entry in SRVS.values()
    if entry.srv not in SERVICES
    for cv in sorted(entry.command_variants)
]
SENDABLE = [srv for srv in SERVICES if SRVS[srv].eligible_roles]
ACCEPTABLE = [srv for srv in SENDABLE if SERVICES[srv].returned is None]
"""What is returned counts only if it answers a command given out before: features show both."""

UNKNOWN = Eui("00-DB-12-34-56-78-EE-EE")
"""In no inventory."""

LOCAL = [
    pytest.param(srv, cv, id=f"{srv} CV{cv:d}")
    for srv in SERVICES
    for cv in sorted(SRVS[srv].command_variants)
    if cv in (CommandVariant.LOCAL_COMMAND, CommandVariant.COMMAND_AND_LOCAL)
]


@cache
def premises() -> Premises:
    """One estate for all that only asks."""
    return build_premises("SECMP0039", "SECMP0125")


@cache
def sent_everything() -> Premises:
    """One estate that is sent everything that is not built."""
    return build_premises("SECMP0039", "SECMP0125")


COUNTERS = count(10_000)


def document(entry: ServiceRequestVariant, cv: CommandVariant, counter: int) -> bytes:
    """A request with an empty body (or a Signed Pre-Command), in the canonical form that is signed."""
    target = ACB if entry.non_device else Premises.device("B0", SmiStatus.COMMISSIONED)
    root = entry.root_element
    body = f"<sr:{root}></sr:{root}>"
    if cv in (5, 6, 7):
        body = "<sr:SignedPreCommand><sr:GBCSPayload>AAEC</sr:GBCSPayload></sr:SignedPreCommand>"
    return (
        '<sr:Request xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway"'
        ' schemaVersion="5.4"><sr:Header>'
        f"<sr:RequestID>{USERS['responsible'].eui}:{target}:{counter}</sr:RequestID>"
        f"<sr:CommandVariant>{cv:d}</sr:CommandVariant>"
        f"<sr:ServiceReference>{entry.service_reference}</sr:ServiceReference>"
        f"<sr:ServiceReferenceVariant>{entry.srv}</sr:ServiceReferenceVariant>"
        f"</sr:Header><sr:Body>{body}</sr:Body></sr:Request>"
    ).encode()


def answered(asked: Premises, reply_body: bytes) -> tuple[str, str]:
    """Response Code and SRV of an answer, its signature checked."""
    root = parse(reply_body)
    verify(root, asked.estate.identities.store.find)
    response = read_response(root)
    assert isinstance(response.content, ResponseMessage)
    return response.response_code.value, response.content.service_reference_variant


def test_the_catalogue_has_129_variants_and_what_is_built_is_among_them() -> None:
    assert len(SRVS) == 129
    assert set(SERVICES) == set(BODIES) == set(EXAMPLES)
    assert set(SERVICES) <= set(SRVS)


@pytest.mark.parametrize(("entry", "cv"), UNBUILT)
def test_what_is_not_built_is_refused_and_never_acknowledged(
    entry: ServiceRequestVariant, cv: CommandVariant
) -> None:
    asked = sent_everything()
    path = web_service(cv).value
    call = asked.signed("responsible", document(entry, cv, next(COUNTERS)), path)
    before = asked.estate.dsp.plain_state()
    headers = {"Content-Type": "application/xml"}
    reply = asked.estate.handle("POST", path, headers, call.body)
    code, srv = answered(asked, reply.body)
    decision = last_decision(asked)
    # A Signed Pre-Command needs a Transform, and there was none to be had.
    expected = "AD-TRANSFORM" if cv in (5, 6, 7) else "RIG-UNSUPPORTED"
    assert (decision["row"], srv) == (expected, entry.srv)
    assert code.startswith("E")
    after = asked.estate.dsp.plain_state()
    spent = {"counters", "versions"}
    assert {k: v for k, v in after.items() if k not in spent} == {
        k: v for k, v in before.items() if k not in spent
    }


def last_decision(asked: Premises) -> dict[str, object]:
    """The newest decision in the journal."""
    *_, entry = asked.estate.world.journal.entries(kind="decision")
    return entry.facts


@pytest.mark.parametrize("srv", ACCEPTABLE)
def test_what_is_built_is_accepted_from_one_who_may(srv: str) -> None:
    example = EXAMPLES[srv]
    outcome = premises().ask(example.user, example.body, target=example.target)
    assert outcome.decision is not None
    assert outcome.decision.accepted, outcome.decision
    code, answered_srv = answered(premises(), outcome.reply.body)
    assert (code, answered_srv) == (outcome.decision.code, srv)


@pytest.mark.parametrize("srv", SERVICES)
def test_the_golden_request_is_written_and_read(srv: str) -> None:
    golden = (GOLDEN / f"{srv}.xml").read_bytes()
    request = read_request(parse(golden))
    assert request.body == EXAMPLES[srv].body
    assert write_request(request) == golden


@pytest.mark.parametrize("srv", SERVICES)
def test_the_golden_request_is_valid_against_the_published_schema(
    srv: str, reference: Path
) -> None:
    schema = etree.XMLSchema(etree.parse(reference / "duis" / "duis-5.4.xsd"))
    asked = premises()
    example = EXAMPLES[srv]
    call = asked.call(example.user, example.body, target=example.target)
    schema.assertValid(etree.fromstring(call.body))


@pytest.mark.parametrize("srv", [srv for srv in SENDABLE if not SRVS[srv].non_device])
def test_a_request_to_an_unknown_device_is_e19(srv: str) -> None:
    example = EXAMPLES[srv]
    decision = premises().ask(example.user, example.body, target=UNKNOWN).decision
    assert decision is not None
    assert decision.code == "E19"


@pytest.mark.parametrize("srv", [srv for srv in SENDABLE if SRVS[srv].non_device])
def test_a_request_to_dcc_alone_has_no_device_as_its_business_target(srv: str) -> None:
    """The devices it is about stand in its body, where its own rules judge them one by one."""
    example = EXAMPLES[srv]
    decision = premises().ask(example.user, example.body, target=UNKNOWN).decision
    assert decision is not None
    assert decision.row == "AD-TARGET"


@pytest.mark.parametrize("srv", SERVICES)
def test_a_role_outside_the_matrix_is_e2(srv: str) -> None:
    rules = premises().estate.dsp.rulebook.rules[srv]
    example = EXAMPLES[srv]
    for name, user in USERS.items():
        if user.roles & rules.eligibility.sources.keys():
            continue
        decision = premises().ask(name, example.body, target=example.target).decision
        assert decision is not None
        assert decision.code == "E2", name


@pytest.mark.parametrize("srv", SERVICES)
@pytest.mark.parametrize("service", WebService)
def test_the_wrong_web_service_is_e13(srv: str, service: WebService) -> None:
    example = EXAMPLES[srv]
    call = premises().call(example.user, example.body, target=example.target)
    moved = HttpCall(call.method, service.value, call.content_type, call.body)
    decided = premises().estate.dsp.handle(moved, Premises.START).decision
    assert decided is not None
    assert (decided.code != "E13") is (call.path == service.value)


@pytest.mark.parametrize("srv", SERVICES)
def test_a_command_variant_outside_the_catalogue_is_e12(srv: str) -> None:
    example = EXAMPLES[srv]
    for cv in set(CommandVariant) - SRVS[srv].command_variants:
        body = SignedPreCommand(gbcs_payload=b"\x01") if cv in (5, 6, 7) else example.body
        call = premises().call(
            example.user, body, srv=srv, target=example.target, command_variant=cv
        )
        decision = premises().estate.dsp.handle(call, Premises.START).decision
        assert decision is not None
        assert (decision.code, decision.row) == ("E12", "AD-CV"), cv


@pytest.mark.parametrize(("srv", "cv"), LOCAL)
def test_a_command_for_local_delivery_comes_with_the_answer(srv: str, cv: CommandVariant) -> None:
    example = EXAMPLES[srv]
    outcome = premises().ask(example.user, example.body, target=example.target, command_variant=cv)
    assert outcome.decision is not None
    if srv == "6.23":  # the CoS Party carries it out later, and hands nothing to anybody
        assert outcome.decision.row == "RIG-UNSUPPORTED"
        return
    if getattr(example.body, "execution_date_time", None) is not None:
        assert outcome.decision.row == "EX-LOCAL"
        return
    assert outcome.decision.code == "I0", outcome.decision
    content = read_response(parse(outcome.reply.body)).content
    assert isinstance(content, ResponseMessage)
    assert isinstance(content.payload, LocalCommand)
    given = premises().estate.dsp.codec.decode(content.payload.payload)
    assert given.recipient == example.target
    sends = [effect.payload for effect in outcome.effects if isinstance(effect, Send)]
    assert len(sends) == (cv is CommandVariant.COMMAND_AND_LOCAL)
    assert all(sent.body == given.body for sent in sends if isinstance(sent, DeviceMessage))
