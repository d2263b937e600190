"""A device's response: matched to its open command, forwarded to the User, its consequences drawn.

Statuses follow what devices answer, so a response counts even after its User was told of a time-out.
"""

from __future__ import annotations

from collections.abc import Mapping

from sitrig.emulators.dsp.assumptions import TIMINGS
from sitrig.emulators.dsp.authenticity import disbelief
from sitrig.emulators.dsp.case import Answered, RequestService
from sitrig.emulators.dsp.changes import CommandAccepted, CommandClosed, CommandKey, OpenCommand
from sitrig.emulators.dsp.work import Work
from sitrig.emulators.protocol.duis.responses import FutureDatedDeviceAlert, GbcsPayload
from sitrig.emulators.protocol.effects import Cancel, Wake
from sitrig.emulators.protocol.gbcs.message import CANCELLATION, DeviceMessage, Unread
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import (
    CredentialsAccepted,
    CredentialsUpdated,
    FutureDatedCredentials,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import (
    ActivationAccepted,
    ActivationResult,
    FutureDatedActivation,
)
from sitrig.emulators.protocol.gbcs.use_cases.future_dated_instruction import (
    FutureDatedInstruction,
    place,
)

Outcome = FutureDatedActivation | FutureDatedCredentials | FutureDatedInstruction
Services = Mapping[str, RequestService]


def response(work: Work, services: Services, message: DeviceMessage) -> None:
    """Forward a response and draw its consequences; one that answers nothing is only journalled."""
    key: CommandKey = (message.originator, message.recipient, message.counter)
    command = work.state.commands.get(key)
    if command is None or command.accepted:
        work.record("response-unmatched", use_case=message.use_case, device=message.originator)
        return
    doubt = disbelief(message, signed=command.message.proof.signer_ski is not None)
    if doubt is not None:
        work.record("response-refused", device=message.originator, reason=doubt)
        return
    work.effect(Cancel(("command", *key)))
    forwarded = work.answer(
        command.request, "I0", GbcsPayload(work.codec.encode(message)), from_device=True
    )
    work.deliver(command.request.request_id.originator, forwarded)
    settle(work, services, command, message)


def settle(work: Work, services: Services, command: OpenCommand, message: DeviceMessage) -> None:
    """Close the command, or wait for its outcome; then draw the consequences of what the device said."""
    key = command.key
    due = command.message.execution_time
    if due is not None and due < CANCELLATION and _outcome_is_to_come(message, due, work.now):
        work.change(CommandAccepted(key))
        after = max(due, work.now) + TIMINGS.future_dated_grace - work.now
        work.effect(Wake(("future", *key), after))
        return
    if due == CANCELLATION:
        _close_cancelled(work, command)
    work.change(CommandClosed(key))
    _draw(work, services, command, message)


def _outcome_is_to_come(message: DeviceMessage, due: int, now: int) -> bool:
    """Whether the device holds the command and will tell by an alert how it ended.

    CS02b and CS06 have an answer for that and another for what was done at once, and that answer counts: the
    device's clock may be past the execution time, or a WAN outage may bring its word after it. A DLMS command
    that fails is held by nobody; its success is the same now or later, so that there the time decides
    (assumption).
    """
    match message.body:
        case CredentialsAccepted() | ActivationAccepted():
            return True
        case CredentialsUpdated() | ActivationResult():
            return False
        case body:
            failed = getattr(body, "success", None) is False
            return now < due and not failed


def outcome(work: Work, services: Services, message: DeviceMessage, body: Outcome) -> None:
    """An alert that tells how an instruction of a future-dated command ended (8F66 executed, 8F67 failed).

    The last instruction ends the command.
    """
    key: CommandKey = (message.originator, message.recipient, body.command_counter)
    command = work.state.commands.get(key)
    if command is None:
        work.record("outcome-unmatched", use_case=message.use_case, device=message.originator)
        return
    work.effect(Cancel(("future", *key)), Cancel(("command", *key)))
    number, total = (1, 1)
    if isinstance(body, FutureDatedInstruction):
        number, total = place(body.instruction)
    payload = FutureDatedDeviceAlert(
        code=body.alert_code,
        payload=work.codec.encode(message),
        instruction_number=number,
        total=total,
    )
    told = work.answer(command.request, "I0", payload, from_device=True)
    work.deliver(command.request.request_id.originator, told)
    if number == total:
        work.change(CommandClosed(key))
        _draw(work, services, command, message)


def _draw(work: Work, services: Services, command: OpenCommand, message: DeviceMessage) -> None:
    if isinstance(message.body, Unread):
        work.record("response-not-understood", device=message.originator)
        return
    service = services[command.request.service_reference_variant]
    if service.answered is not None:
        seen = Answered(
            command=command,
            message=message,
            now=work.now,
            state=work.state,
            switches=work.switches,
        )
        work.accept(service.answered(seen))


def _close_cancelled(work: Work, cancelling: OpenCommand) -> None:
    """A device that dropped the party's held command will not report on it."""
    srv = cancelling.request.service_reference_variant
    for key, command in work.state.commands.items():
        if (
            command.accepted
            and key[:2] == cancelling.key[:2]
            and command.request.service_reference_variant == srv
        ):
            work.effect(Cancel(("future", *key)))
            work.change(CommandClosed(key))
