"""Scores the DSP's own Pre-Commands and Commands against those published for the same DUIS requests.

Each request goes through the rule that serves its SRV; whether it may be sent at all is not asked here.
A counter of the ACB or the CoS Party is DCC's own, so it is taken from the published Command.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from msgspec.structs import replace

from sitrig.emulators.dsp.case import Case, CommandPlan, Originator
from sitrig.emulators.dsp.rules import SERVICES
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.switches import Switches
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.envelope import Request, read_request
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import PayloadError, SitrigError
from sitrig.emulators.protocol.gbcs.envelope import Envelope, decode
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, SupplementaryParty
from sitrig.emulators.protocol.gbcs.use_cases import by_message_code
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui
from sitrig.harness.errors import HarnessError
from sitrig.harness.published_set.folder import PublishedSet
from sitrig.harness.published_set.premises import ESME, RECORDS, Recorded, published_state
from sitrig.harness.published_set.renewed import reissued
from sitrig.harness.published_set.scoring import Scorecard, scorecard
from sitrig.harness.published_set.writing import write_command

NAME = "commands"
_NOW = int(datetime(2015, 1, 1, tzinfo=UTC).timestamp()) * 1000
_COMMAND, _PRE_COMMAND = "_COMMAND_GBCS", "_PRECOMMAND_GBCS"


def score(published: PublishedSet) -> Scorecard:
    """Every published DUIS request for which a Command is published."""
    return scorecard(
        NAME, "requests become the published Pre-Command and Command", _faults(published)
    )


def _faults(published: PublishedSet) -> Iterator[tuple[str, str | None]]:
    octets = {message.name: message.octets for message in published.messages()}
    for name, document in published.requests():
        expected = octets.get(f"{name}{_COMMAND}")
        if expected is not None:
            yield name, _fault(document, expected, octets.get(f"{name}{_PRE_COMMAND}"))


def _fault(document: bytes, expected: bytes, pre_command: bytes | None) -> str | None:
    """Why no meter that may be recorded gives what is published; None when one does."""
    reasons = []
    for recorded in RECORDS:
        try:
            request, published = read_request(parse(document)), decode(expected)
            command = _as_published(transformed(request, published, recorded), published)
            written = write_command(command)
            reason = _unequal(written, published, pre_command)
        except (SitrigError, LookupError) as error:
            reason = str(error)
        if reason is None:
            return None
        reasons.append(reason)
        if request.request_id.target != ESME:
            break
    return reasons[0]


def _as_published(command: DeviceMessage, published: Envelope) -> DeviceMessage:
    """The command with certificates in the issue that the published Command has."""
    for case in by_message_code(published.other.message_code):
        if case.command is not None:
            try:
                body = case.command.read(published.payload)
            except PayloadError:
                continue
            return replace(command, body=reissued(command.body, body))
    return command


def _unequal(written: Envelope, published: Envelope, pre_command: bytes | None) -> str | None:
    if pre_command is not None and written.bare() != decode(pre_command).bare():
        return _difference("Pre-Command", written, decode(pre_command))
    if written.signed_octets != published.signed_octets:
        return _difference("Command", written, published)
    return None


def transformed(request: Request, published: Envelope, recorded: Recorded) -> DeviceMessage:
    """The command that the DSP makes of a request; raises HarnessError where its SRV is not built."""
    service = SERVICES.get(request.service_reference_variant)
    if service is None or not isinstance(request.body, RequestBody):
        raise HarnessError(f"SR {request.service_reference_variant} is not built")
    subject = service.subject(request, request.body)
    case = _case(request, request.body, published_state(recorded), subject)
    if service.commands and case.record.device_type not in service.commands:
        kind = case.record.device_type.value
        raise HarnessError(f"SR {request.service_reference_variant} is not built for a {kind}")
    plan = service.act(case).command
    if plan is None:
        raise HarnessError(f"SR {request.service_reference_variant} commands no device")
    return _message(plan, request, published)


def _case(request: Request, body: RequestBody, state: DspState, subject: Eui | None) -> Case:
    user = state.users.get(request.request_id.originator)
    if user is None:
        raise HarnessError(f"{request.request_id.originator} is no User here")
    if subject is not None and subject not in state.inventory:
        raise HarnessError(f"{subject} is of a device type that is not built")
    srv = SRVS[request.service_reference_variant]
    return Case(
        request=request,
        body=body,
        user=user,
        roles=user.roles & srv.eligible_roles,
        now=_NOW,
        state=state,
        switches=Switches(),
        device=state.inventory[subject] if subject is not None else None,
    )


def _message(plan: CommandPlan, request: Request, published: Envelope) -> DeviceMessage:
    spent = request.request_id
    command = DeviceMessage(
        kind=MessageKind.COMMAND,
        use_case=plan.use_case,
        originator=spent.originator,
        recipient=plan.recipient,
        counter=spent.counter,
        body=plan.body,
        execution_time=plan.execution_time,
    )
    # A few published requests are sent as by the ACB itself: nobody stands behind it then.
    if plan.originator is Originator.USER or spent.originator == ACB:
        return command
    match plan.originator:
        case Originator.COS_PARTY:
            return replace(command, originator=COS_PARTY, counter=published.counter)
        case Originator.ACB:
            return replace(command, originator=ACB, counter=published.counter)
    behind = SupplementaryParty(spent.originator, spent.counter)
    return replace(command, originator=ACB, counter=published.counter, supplementary=behind)


def _difference(what: str, ours: Envelope, theirs: Envelope) -> str:
    if ours.other.message_code != theirs.other.message_code:
        codes = f"{ours.other.message_code:04X}, published {theirs.other.message_code:04X}"
        return f"{what}: message code is {codes}"
    if ours.payload != theirs.payload:
        pairs = enumerate(zip(ours.payload, theirs.payload, strict=False))
        shorter = min(len(ours.payload), len(theirs.payload))
        at = next((at for at, (mine, published) in pairs if mine != published), shorter)
        return f"{what}: the payload differs from octet {at}"
    for part in ("counter", "originator", "recipient", "date_time", "other", "signature"):
        mine, published = getattr(ours, part), getattr(theirs, part)
        if mine != published:
            return f"{what}: {part} is {mine}, published {published}"
    return f"{what}: differs"
