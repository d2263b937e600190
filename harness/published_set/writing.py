"""Writes a command as the GBCS octets that a signature is made over. Knows no key and makes no proof."""

from __future__ import annotations

from msgspec.structs import replace

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.envelope import Envelope, OtherInformation
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, UseCaseBody
from sitrig.emulators.protocol.gbcs.protected_data import Protection, protected_by
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.use_cases import WIRED


def write_command(message: DeviceMessage) -> Envelope:
    """The envelope of a command, unsigned and without MAC; raises PayloadError."""
    cases = [case for case in WIRED if case.name == message.use_case and case.command is not None]
    if not cases:
        raise PayloadError(f"{message.use_case} has no command on the wire")
    body, reasons = _completed(message), []
    for case in cases:
        try:
            return _envelope(message, case, body)
        except PayloadError as error:
            reasons.append(str(error))
    raise PayloadError(f"{message.use_case}: {'; '.join(reasons)}")


def _envelope(message: DeviceMessage, case: UseCase, body: UseCaseBody) -> Envelope:
    assert case.command is not None
    behind = message.supplementary
    return Envelope(
        kind=MessageKind.COMMAND,
        counter=message.counter,
        originator=message.originator,
        recipient=message.recipient,
        other=OtherInformation(
            message_code=case.message_code,
            supplementary_party=behind.party if behind else None,
            supplementary_counter=behind.counter if behind else None,
        ),
        payload=case.command.write(body, message.counter),
        signature=None,
    )


def _completed(message: DeviceMessage) -> UseCaseBody:
    """The body with what its message knows: the execution time, and for whom an answer is sealed."""
    body = message.body
    fields = body.__struct_fields__
    if message.execution_time is not None and "execution_time" in fields:
        body = replace(body, execution_time=message.execution_time)
    if "protection" in fields:
        behind = message.supplementary
        party, counter = message.originator, message.counter
        if behind is not None:
            party, counter = behind.party, behind.counter
        body = protected_by(body, Protection(party, message.recipient, counter))
    return body
