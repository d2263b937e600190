"""A device message as a GBCS envelope and back: message code, parties, payload, date-time. Proves nothing.

Of the use cases that share a message code the first whose payload fits is the one.
"""

from __future__ import annotations

from msgspec import structs

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import crypto, moments, use_cases
from sitrig.emulators.protocol.gbcs.envelope import Envelope, OtherInformation
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.gbcs.message import (
    DeviceMessage,
    MessageKind,
    SupplementaryParty,
    Unread,
    UseCaseBody,
)
from sitrig.emulators.protocol.gbcs.protected_data import (
    Protection,
    Sealed,
    SealedReading,
    protected_by,
)
from sitrig.emulators.protocol.gbcs.use_case import OtherFormError, Payload, SealedPart, UseCase
from sitrig.emulators.protocol.smki.certificates import Certificate


def write(
    message: DeviceMessage,
    keys: KeyRing | None = None,
    time: int = 0,
    signature: bytes | None = None,
) -> Envelope:
    """The envelope of a message, without MAC; `time` is for a response that is dated.

    A reading is sealed for its reader with `keys`. Raises PayloadError for what has no such form.
    """
    _agree_on_execution(message, message.body)
    refusal = PayloadError(f"no {message.kind.name.lower()} of {message.use_case} is built")
    for case in use_cases.by_name(message.use_case):
        form = _form(case, message.kind)
        if form is None:
            continue
        try:
            payload = form.write(_protected(message, case, keys), message.counter)
        except OtherFormError:
            continue
        except PayloadError as error:
            refusal = error
            continue
        return _enveloped(message, case, payload, time, signature)
    raise refusal


def read(envelope: Envelope, keys: KeyRing | None = None) -> DeviceMessage:
    """The message in an envelope, without proof; a payload that cannot be read is `Unread`.

    With `keys` a sealed reading is opened; one that cannot be stays sealed.
    """
    case, body = _understood(envelope)
    if case is not None:
        body = _dated(case, envelope, _opened(case, body, envelope, keys))
    code = envelope.other.message_code
    return DeviceMessage(
        kind=envelope.kind,
        use_case=_name(code) if case is None else case.name,
        originator=envelope.originator,
        recipient=envelope.recipient,
        counter=envelope.counter,
        body=body,
        supplementary=_behind(envelope.other),
        execution_time=getattr(body, "execution_time", None),
    )


def _enveloped(
    message: DeviceMessage, case: UseCase, payload: bytes, time: int, signature: bytes | None
) -> Envelope:
    dated = case.response_is_dated and message.kind is MessageKind.RESPONSE
    told = getattr(message.body, "time", 0) or time
    return Envelope(
        kind=message.kind,
        counter=message.counter,
        originator=message.originator,
        recipient=message.recipient,
        other=_other(message, case),
        payload=payload,
        date_time=moments.write_moment(told) if dated else b"",
        signature=signature,
    )


def _other(message: DeviceMessage, case: UseCase) -> OtherInformation:
    behind = message.supplementary
    if behind is None:
        return OtherInformation(message_code=case.message_code)
    commanded = message.kind is MessageKind.COMMAND
    return OtherInformation(
        message_code=case.message_code,
        supplementary_party=behind.party,
        supplementary_counter=behind.counter,
        certificate=(behind.certificate or None) if commanded else None,
    )


def _behind(other: OtherInformation) -> SupplementaryParty | None:
    if other.supplementary_party is None or other.supplementary_counter is None:
        return None
    return SupplementaryParty(
        other.supplementary_party, other.supplementary_counter, other.certificate or b""
    )


def _protected(message: DeviceMessage, case: UseCase, keys: KeyRing | None) -> UseCaseBody:
    """The body with what a sealed reading needs: who it is for in the command, its cipher text in the answer."""
    body = message.body
    if case.part is not None and keys is not None:
        secret = keys.secret(_reader_certificate(message, keys))
        envelope, party = _enveloped(message, case, b"", 0, None), message.recipient
        return case.part.seal(body, lambda value: crypto.encrypt(envelope, party, secret, value))
    if case.plain is None:
        return body
    reader = message.recipient if message.supplementary is None else message.supplementary.party
    if message.kind is MessageKind.COMMAND:
        if "protection" not in body.__struct_fields__:
            return body  # GBZ names no parties inside
        asker = message.originator if message.supplementary is None else reader
        return protected_by(body, Protection(asker, message.recipient, message.counter))
    if isinstance(body, SealedReading):
        return body
    if keys is None:
        raise PayloadError(f"{message.use_case} is sealed, and there are no keys to seal it with")
    secret = keys.secret(_reader_certificate(message, keys))
    envelope = _enveloped(message, case, b"", 0, None)
    value = crypto.encrypt(envelope, reader, secret, case.plain.write(body))
    protection = Protection(message.originator, reader, message.counter)
    return SealedReading(protection, Sealed(value))


def _reader_certificate(message: DeviceMessage, keys: KeyRing) -> Certificate:
    behind = message.supplementary
    if behind is not None and behind.certificate:
        return Certificate.from_der(behind.certificate)
    party = message.recipient if behind is None else behind.party
    held = keys.partner(party)
    if held is None:
        raise MissingKeyError(f"no Key Agreement key of {party} to seal a reading for")
    return held


class MissingKeyError(PayloadError):
    """A message that its sender has no key for: it cannot leave."""


def _understood(envelope: Envelope) -> tuple[UseCase | None, UseCaseBody]:
    known = use_cases.by_message_code(envelope.other.message_code)
    reason = f"message code {envelope.other.message_code:04X} is not known"
    for case in known:
        form = _form(case, envelope.kind)
        if form is None:
            continue
        try:
            return case, form.read(envelope.payload)
        except PayloadError as error:
            reason = str(error)
    return None, Unread(reason, tuple(case.name for case in known))


def _opened(
    case: UseCase, body: UseCaseBody, envelope: Envelope, keys: KeyRing | None
) -> UseCaseBody:
    if keys is not None and case.part is not None:
        return _part_opened(case.part, body, envelope, keys)
    if keys is None or case.plain is None or not isinstance(body, SealedReading):
        return body
    other = keys.partner(envelope.originator)
    if body.sealed is None or other is None:
        return body
    reader = envelope.other.supplementary_party or envelope.recipient
    try:
        value = crypto.decrypt(envelope, reader, keys.secret(other), body.sealed.octets)
        return case.plain.read(value)
    except PayloadError:
        return body  # not for this reader, or not authentic


def _part_opened(
    part: SealedPart, body: UseCaseBody, envelope: Envelope, keys: KeyRing
) -> UseCaseBody:
    other, party = keys.partner(envelope.originator), envelope.recipient
    if other is None:
        return body
    try:
        secret = keys.secret(other)
        return part.open(body, lambda value: crypto.decrypt(envelope, party, secret, value))
    except PayloadError:
        return body  # not for this reader, or not authentic


def _dated(case: UseCase, envelope: Envelope, body: UseCaseBody) -> UseCaseBody:
    """A reading whose time stands in the grouping header."""
    if not case.response_is_dated or getattr(body, "time", None) != 0:
        return body
    try:
        return structs.replace(body, time=moments.read_moment(envelope.date_time))
    except PayloadError:
        return body


def _form(case: UseCase, kind: MessageKind) -> Payload | None:
    match kind:
        case MessageKind.COMMAND:
            return case.command
        case MessageKind.RESPONSE:
            return case.response
        case MessageKind.ALERT:
            return case.alert


def _name(code: int) -> str:
    """The use case with that message code, as far as it is known."""
    known = use_cases.by_message_code(code)
    return known[0].name if known else f"{code:04X}"


def _agree_on_execution(message: DeviceMessage, body: UseCaseBody) -> None:
    """Octets carry the execution time in the body alone: a message that says another is nobody's."""
    said = getattr(body, "execution_time", None)
    if said != message.execution_time:
        raise PayloadError(
            f"{message.use_case} at {message.execution_time}, its body at {said}: not one command"
        )
