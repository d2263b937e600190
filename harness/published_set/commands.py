"""Scores the DSP's own Pre-Commands and Commands against those published for the same DUIS requests.

Right is identical but for signature and MAC, and for certificates published in another issue.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sitrig.emulators.protocol.duis.envelope import read_request
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import SitrigError
from sitrig.emulators.protocol.gbcs import wire_form
from sitrig.emulators.protocol.gbcs.envelope import Envelope, decode
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.harness.published_set.folder import PublishedSet
from sitrig.harness.published_set.keys import dsp_keys
from sitrig.harness.published_set.premises import RECORDS
from sitrig.harness.published_set.renewed import reissued
from sitrig.harness.published_set.scoring import Scorecard, scorecard
from sitrig.harness.published_set.told_by_command import command_body
from sitrig.harness.published_set.transforming import Transformer

NAME = "commands"
_COMMAND, _PRE_COMMAND = "_COMMAND_GBCS", "_PRECOMMAND_GBCS"


def score(published: PublishedSet) -> Scorecard:
    """Every published DUIS request for which a Command is published."""
    return scorecard(
        NAME, "requests become the published Pre-Command and Command", _faults(published)
    )


def _faults(published: PublishedSet) -> Iterator[tuple[str, str | None]]:
    dsp = Transformer(dsp_keys(published))
    octets = {message.name: message.octets for message in published.messages()}
    for name, document in published.requests():
        expected = octets.get(f"{name}{_COMMAND}")
        if expected is not None:
            yield name, _fault(dsp, document, expected, octets.get(f"{name}{_PRE_COMMAND}"))


def _fault(
    dsp: Transformer, document: bytes, expected: bytes, pre_command: bytes | None
) -> str | None:
    """Why no meter that may be recorded gives what is published; None when one does."""
    reasons = []
    for recorded in RECORDS:
        try:
            request, published = read_request(parse(document)), decode(expected)
            command = dsp.command(request, published, recorded)
            written = wire_form.write(_as_published(command, published))
            reason = _unequal(written, published, pre_command)
            if reason is not None and _differs_in_certificates(command, published):
                reason = _OTHER_HOLDERS
        except (SitrigError, LookupError) as error:
            reason = str(error)
        if reason is None:
            return None
        reasons.append(reason)
    return reasons[0]


def _as_published(command: DeviceMessage, published: Envelope) -> DeviceMessage:
    """The command with certificates in the issue that the published Command has."""
    body = command_body(published)
    return command if body is None else replace(command, body=reissued(command.body, body))


_OTHER_HOLDERS = "the published Command has certificates of other holders than the request"


def _differs_in_certificates(command: DeviceMessage, published: Envelope) -> bool:
    body = command_body(published)
    alike = replace(command, body=reissued(command.body, body, of_anybody=True))
    return wire_form.write(alike).signed_octets == published.signed_octets


def _unequal(written: Envelope, published: Envelope, pre_command: bytes | None) -> str | None:
    if pre_command is not None and written.bare() != decode(pre_command).bare():
        return _difference("Pre-Command", written, decode(pre_command))
    if written.signed_octets != published.signed_octets:
        return _difference("Command", written, published)
    return None


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
