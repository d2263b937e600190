"""Carrying out an acceptance: transform, send, hold for later, or answer at once; then waiting for devices.

An open command is sent again after each attempt time-out; its User is told E20 or E21 after the last one.
"""

from __future__ import annotations

from msgspec.structs import replace

from sitrig.emulators.dsp import local_delivery
from sitrig.emulators.dsp.access import refusal, unwritable
from sitrig.emulators.dsp.assumptions import TIMINGS
from sitrig.emulators.dsp.case import Acceptance, Case, CommandPlan, Originator
from sitrig.emulators.dsp.changes import (
    CommandAttempted,
    CommandClosed,
    CommandKey,
    CommandTimedOut,
    HeldReleased,
    HeldRequest,
    OpenCommand,
    RequestHeld,
    Transform,
    TransformIssued,
    TransformSpent,
)
from sitrig.emulators.dsp.rulebook import Decision
from sitrig.emulators.dsp.work import Work
from sitrig.emulators.protocol.duis.catalogue import SRVS, FutureDating
from sitrig.emulators.protocol.duis.envelope import SIGNED_PRE_COMMANDS, Request
from sitrig.emulators.protocol.duis.requests import SignedPreCommand
from sitrig.emulators.protocol.duis.responses import PreCommand, Response
from sitrig.emulators.protocol.effects import Cancel, Link, Send, Wake
from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.message import CANCELLATION, DeviceMessage, Proof
from sitrig.emulators.protocol.gbcs.use_cases import WIRED
from sitrig.emulators.protocol.gbcs.wire_codec import WIRE
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.vocabulary import LOCAL_DELIVERY, CommandVariant

_ACKNOWLEDGED = "I99"
_SIGNED = frozenset(case.name for case in WIRED if case.signed)


def carry_out(
    work: Work, request: Request, case: Case, acceptance: Acceptance, passed: Decision
) -> Response | Decision:
    """Stage 6: the synchronous answer, with what comes later put in hand; or a refusal found on the way."""
    due = execution_time(case)
    if due is not None and not _may_execute_at(due, work.now):
        return refusal("EX-DATE", {"execution time": "not legal"}, f"ExecutionDateTime {due} ms")
    if due is not None and request.command_variant in LOCAL_DELIVERY:
        return refusal("EX-LOCAL", {"execution time": "given for local delivery"})
    if request.command_variant not in SIGNED_PRE_COMMANDS:
        denied = without_octets(work, request, acceptance.command)
        if denied is not None:
            return denied
    match request.command_variant:
        case CommandVariant.TRANSFORM:
            return _transform(work, request, _plan(acceptance))
        case CommandVariant.DCC_ONLY:
            work.accept(acceptance)
            return work.answer(request, acceptance.code or passed.code, acceptance.payload)
        case variant if variant in SIGNED_PRE_COMMANDS:
            return _send_signed(work, request, _plan(acceptance))
        case _:
            return _send(work, request, acceptance, due)


def without_octets(work: Work, request: Request, plan: CommandPlan | None) -> Decision | None:
    """The refusal of a command that has no GBCS octets, at either fidelity; None when it has them.

    Asked before anything is kept, and of a held request too: its device would never get it.
    """
    if plan is None:
        return None
    try:
        WIRE.pre_command(work.trial().command(plan, request))
    except PayloadError as error:
        return unwritable(str(error))
    return None


def execution_time(case: Case) -> int | None:
    """`ExecutionDateTime` of the body, where it has one."""
    due: int | None = getattr(case.body, "execution_date_time", None)
    return due


def _may_execute_at(due: int, now: int) -> bool:
    return due == CANCELLATION or now <= due <= now + TIMINGS.future_dating_limit


def _plan(acceptance: Acceptance) -> CommandPlan:
    if acceptance.command is None:
        raise LookupError("a device request was accepted without a command")
    return acceptance.command


def _transform(work: Work, request: Request, plan: CommandPlan) -> Response:
    command = work.command(plan, request)
    payload = work.codec.pre_command(command)
    work.change(TransformIssued(Transform(request, command, plan.hub, payload)))
    return work.answer(
        request, "I0", PreCommand(gbcs_version=work.codec.gbcs_version, payload=payload)
    )


def _send_signed(work: Work, request: Request, plan: CommandPlan) -> Response | Decision:
    """The Signed Pre-Command must be the one transformed, signed by its originator."""
    transform = work.state.transforms[request.request_id]
    signed = request.body
    assert isinstance(signed, SignedPreCommand)
    try:
        inner, signer = work.codec.open_signed_pre_command(signed.gbcs_payload, work.keys)
    except PayloadError as error:
        return refusal("TR-SIGNATURE", {"Signed Pre-Command": "signature invalid"}, str(error))
    if signer.subject != request.request_id.originator:
        reason = f"signed by {signer.subject}"
        return refusal("TR-SIGNATURE", {"Signed Pre-Command": "signature invalid"}, reason)
    if inner != transform.pre_command:
        return refusal("TR-MATCH", {"Signed Pre-Command": "not the Pre-Command transformed"})
    work.change(TransformSpent(request.request_id))
    command = work.codec.signed(transform.command, signed.gbcs_payload)
    return _dispatch(work, request, opened(work, command, transform.request, plan.hub, signer.ski))


def _send(
    work: Work, request: Request, acceptance: Acceptance, due: int | None
) -> Response | Decision:
    pattern = SRVS[request.service_reference_variant].future_dated
    plan = _plan(acceptance)
    if plan.after and request.command_variant in LOCAL_DELIVERY:
        variant = str(int(request.command_variant))
        facts = {"SRV": request.service_reference_variant, "Command Variant": variant}
        return refusal("RIG-UNSUPPORTED", facts)
    work.accept(acceptance)
    if pattern is FutureDating.DSP and due == CANCELLATION:
        _cancel_held(work, request)
    elif pattern is FutureDating.DSP and due is not None:
        hold(work, request, "held", due - work.now)
    elif plan.after:
        hold(work, request, "later", plan.after)
    else:
        return _dispatch(work, request, _planned(work, request, plan))
    return work.answer(request, _ACKNOWLEDGED)


def _dispatch(work: Work, request: Request, command: OpenCommand) -> Response:
    """Over the SM WAN, into the User's own hands, or both, as the Command Variant says."""
    if request.command_variant in LOCAL_DELIVERY:
        return local_delivery.hand_out(work, request, replace(command, handed_out=True))
    work.send(command)
    return work.answer(request, _ACKNOWLEDGED)


def send_now(work: Work, request: Request, plan: CommandPlan) -> None:
    """Send a command of a request that was acknowledged earlier."""
    work.send(_planned(work, request, plan))


def _planned(work: Work, request: Request, plan: CommandPlan) -> OpenCommand:
    return opened(work, work.command(plan, request), request, plan.hub, _signer(work, plan))


def opened(
    work: Work, message: DeviceMessage, request: Request, hub: Eui, signer: str | None
) -> OpenCommand:
    """A command under the ACB's MAC, and under a signature if it has a signer, that waits for its response."""
    proved = replace(message, proof=Proof(signer_ski=signer, mac_by=ACB))
    key: CommandKey = (message.recipient, message.originator, message.counter)
    return OpenCommand(key=key, request=request, hub=hub, message=proved, opened=work.now)


def _signer(work: Work, plan: CommandPlan) -> str | None:
    """The CoS Party signs its own commands, the ACB those of its own that GBCS has signed."""
    if plan.originator.signs:
        return work.keys.cos_party.signing.certificate.ski
    if plan.originator is not Originator.USER and plan.use_case in _SIGNED:
        return work.keys.acb.signing.certificate.ski
    return None


def hold(work: Work, request: Request, timer: str, after: int) -> None:
    """Keep a request until its time."""
    work.change(RequestHeld(HeldRequest(request=request, due=work.now + after)))
    work.effect(Wake((timer, str(request.request_id)), after))


def release(work: Work, held: HeldRequest) -> None:
    """Let go of a held request and its timers."""
    work.change(HeldReleased(held.request.request_id))
    name = str(held.request.request_id)
    work.effect(Cancel(("held", name)), Cancel(("later", name)))


def _cancel_held(work: Work, request: Request) -> None:
    """ExecutionDateTime 3000-12-31 cancels what this User had the DSP hold for this device and SRV."""
    for held in work.state.held.values():
        same_srv = held.request.service_reference_variant == request.service_reference_variant
        ours = held.request.request_id
        if (
            same_srv
            and ours.originator == request.request_id.originator
            and ours.target == request.request_id.target
        ):
            release(work, held)


def attempt_ended(work: Work, key: CommandKey) -> None:
    """No response within an attempt: send once more, or tell the User."""
    command = work.state.commands.get(key)
    if command is None or command.timed_out or command.accepted:
        return
    if command.attempts < TIMINGS.command_attempts:
        work.change(CommandAttempted(key, command.attempts + 1))
        work.effect(
            Send(command.hub, command.message, Link.WAN),
            Wake(("command", *key), TIMINGS.command_attempt),
        )
        return
    work.change(CommandTimedOut(key))
    seen = command.hub in work.state.wan_seen
    code = "E21" if seen else "E20"
    work.deliver(command.request.request_id.originator, work.answer(command.request, code))


def outcome_overdue(work: Work, key: CommandKey) -> None:
    """A future-dated command whose outcome never came."""
    command = work.state.commands.get(key)
    if command is None:
        return
    work.change(CommandClosed(key))
    work.deliver(command.request.request_id.originator, work.answer(command.request, "E30"))
