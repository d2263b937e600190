"""Scores the GBCS codecs against a Reference Test Data Set on disk: what is read, and written back the same.

The set is not shipped: its holder names the folder. A message counts when it comes apart and together again
octet for octet, down to the typed body of its use case.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.envelope import Envelope, decode
from sitrig.emulators.protocol.gbcs.message import MessageKind
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.use_cases import by_message_code
from sitrig.harness.errors import HarnessError

MESSAGES = "rtds/gbcs"
FLOOR = 481
"""Messages that were right when this was last raised; fewer is a step back."""

_EXTENSION = ".HEX"


@dataclass(slots=True)
class Score:
    """How one use case fares: `right` of `total`, and why the others do not count."""

    use_case: str
    total: int = 0
    right: int = 0
    reasons: dict[str, str] = field(default_factory=dict)


def scores(reference: Path) -> list[Score]:
    """A score per use case, lowest share first; raises HarnessError when the set is not there."""
    folder = reference / MESSAGES
    if not folder.is_dir():
        raise HarnessError(f"no Reference Test Data Set at {reference}: {MESSAGES} is missing")
    found: dict[str, Score] = {}
    for name, octets in _messages(folder):
        use_case = name.partition("_")[0]
        score = found.setdefault(use_case, Score(use_case))
        score.total += 1
        reason = _fault(octets)
        if reason is None:
            score.right += 1
        else:
            score.reasons[name] = reason
    return sorted(found.values(), key=lambda score: (score.right / score.total, score.use_case))


def _messages(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.glob(f"*/*{_EXTENSION}")):
        try:
            yield file.stem, bytes.fromhex(file.read_text(encoding="ascii").strip())
        except ValueError as error:
            raise HarnessError(f"{file} is not hex: {error}") from None


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
    payload = {
        MessageKind.COMMAND: case.command,
        MessageKind.RESPONSE: case.response,
        MessageKind.ALERT: case.alert,
    }[envelope.kind]
    if payload is None:
        raise PayloadError(f"has no {envelope.kind.name.lower()}")
    return payload.write(payload.read(envelope.payload), envelope.counter)
