"""Local delivery: commands that a User takes to the HAN itself, and the responses it brings back (SRV 8.13).

A command that was handed out stays open until its response is returned; the DSP neither repeats it nor waits.
"""

from __future__ import annotations

from sitrig.emulators.dsp import answers
from sitrig.emulators.dsp.access import refusal
from sitrig.emulators.dsp.answers import Services
from sitrig.emulators.dsp.authenticity import disbelief
from sitrig.emulators.dsp.case import ReturnedResponse
from sitrig.emulators.dsp.changes import CommandOpened, OpenCommand
from sitrig.emulators.dsp.deciding import Passed
from sitrig.emulators.dsp.rulebook import Decision
from sitrig.emulators.dsp.work import Work
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.responses import LocalCommand, Response
from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, Unread
from sitrig.emulators.protocol.vocabulary import SENT_TOO


def hand_out(work: Work, request: Request, opened: OpenCommand) -> Response:
    """Answer with the command, open from now on; and send it where the Command Variant says so."""
    if request.command_variant in SENT_TOO:
        work.send(opened)
    else:
        work.change(CommandOpened(opened))
    payload = work.codec.sealed(opened.message, work.keys.ring)
    return work.answer(request, "I0", LocalCommand(payload=payload))


def response_returned(work: Work, services: Services, passed: Passed) -> Decision | None:
    """Draw the consequences of a response as if it had come over the SM WAN; or say why it has none."""
    take = passed.service.returned
    assert take is not None
    returned = take(passed.case.body)
    try:
        message = work.codec.decode(returned.payload, work.keys.ring)
    except PayloadError as error:
        return refusal("LR-READ", {"returned response": "not readable"}, str(error))
    command = _answered(work, passed, returned, message)
    if command is None:
        reason = f"counter {message.counter} from {message.originator} to {message.recipient}"
        return refusal("LR-MATCH", {"returned response": "answers no such command"}, reason)
    doubt = _doubt(command, message)
    if doubt is not None:
        return refusal("LR-READ", {"returned response": "not readable"}, doubt)
    answers.settle(work, services, command, message)
    return None


def _answered(
    work: Work, passed: Passed, returned: ReturnedResponse, message: DeviceMessage
) -> OpenCommand | None:
    key = (message.originator, message.recipient, message.counter)
    command = work.state.commands.get(key)
    if command is None or command.accepted or message.kind is not MessageKind.RESPONSE:
        return None
    asked = command.request.request_id
    if not command.handed_out or asked.originator != passed.case.user.eui:
        return None
    return command if returned.request_id in (None, asked) else None


def _doubt(command: OpenCommand, message: DeviceMessage) -> str | None:
    if isinstance(message.body, Unread):
        return message.body.reason
    return disbelief(message, signed=command.message.proof.signer_ski is not None)
