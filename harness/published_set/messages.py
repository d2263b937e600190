"""Scores the GBCS codecs: a message counts when it comes apart to its typed body and together again.

Octet for octet, down to the typed body of its use case. Knows no key.
"""

from __future__ import annotations

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.envelope import Envelope, decode
from sitrig.emulators.protocol.gbcs.message import MessageKind
from sitrig.emulators.protocol.gbcs.use_case import Payload, UseCase
from sitrig.emulators.protocol.gbcs.use_cases import by_message_code
from sitrig.harness.published_set.folder import PublishedSet
from sitrig.harness.published_set.scoring import Scorecard, scorecard

NAME = "messages"


def score(published: PublishedSet) -> Scorecard:
    """Every published message, read to its typed body and written back."""
    faults = ((message.name, _fault(message.octets)) for message in published.messages())
    return scorecard(
        NAME, "messages are read to their typed body and written back the same", faults
    )


def payload_of(case: UseCase, kind: MessageKind) -> Payload | None:
    """How a use case writes and reads messages of that kind."""
    return {
        MessageKind.COMMAND: case.command,
        MessageKind.RESPONSE: case.response,
        MessageKind.ALERT: case.alert,
    }[kind]


def _fault(octets: bytes) -> str | None:
    """Why a message does not count, None when it does."""
    try:
        envelope = decode(octets)
        if envelope.encode() != octets:
            return "the envelope is not written back the same"
        return _payload_fault(envelope)
    except PayloadError as error:
        return str(error)


def _payload_fault(envelope: Envelope) -> str | None:
    code = envelope.other.message_code
    cases = by_message_code(code)
    if not cases:
        return f"message code {code:04X} is not built"
    reasons = []
    for case in cases:
        try:
            if _written_back(case, envelope) == envelope.payload:
                return None
            reasons.append(f"{case.name}: the payload is not written back the same")
        except PayloadError as error:
            reasons.append(f"{case.name}: {error}")
    return "; ".join(reasons)


def _written_back(case: UseCase, envelope: Envelope) -> bytes:
    payload = payload_of(case, envelope.kind)
    if payload is None:
        raise PayloadError(f"has no {envelope.kind.name.lower()}")
    return payload.write(payload.read(envelope.payload), envelope.counter)
