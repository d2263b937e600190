"""Scores the emulated devices: the right one accepts a published Command, and answers in the published shape.

The Command's MAC, signature and counter are checked with the published keys. It counts when the device answers it
with the same use case and kind of body, is deaf to it once a bit of its proof is flipped, and does not obey it
twice where its counter was stored.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.protocol.effects import Effect, Record, Send, Wake
from sitrig.emulators.protocol.errors import PayloadError, SitrigError
from sitrig.emulators.protocol.gbcs.crypto import SharedSecrets
from sitrig.emulators.protocol.gbcs.envelope import decode
from sitrig.emulators.protocol.gbcs.message import (
    DeviceMessage,
    MessageKind,
    Rejected,
    Unread,
    UseCaseBody,
)
from sitrig.emulators.protocol.gbcs.protected_data import SealedReading
from sitrig.emulators.protocol.gbcs.sealing import open_octets
from sitrig.emulators.protocol.gbcs.use_cases import by_message_code
from sitrig.harness.parse_and_correlate.opening import Opener
from sitrig.harness.parse_and_correlate.readings import SEALED
from sitrig.harness.published_set.devices import cores
from sitrig.harness.published_set.folder import PublishedSet
from sitrig.harness.published_set.keys import device_ring
from sitrig.harness.published_set.scoring import Scorecard, scorecard
from sitrig.harness.published_set.transforming import NOW

NAME = "acceptance"
Shapes = tuple[type[UseCaseBody], ...]
"""Typed bodies, any of which an answer may have."""

_COMMAND, _RESPONSE = "_COMMAND_GBCS", "_RESPONSE_GBCS"


def score(published: PublishedSet) -> Scorecard:
    """Every published Command that a remote party sends and a response is published to."""
    return scorecard(
        NAME,
        "commands are accepted by the emulated device and answered as published",
        _faults(published),
    )


def _faults(published: PublishedSet) -> Iterator[tuple[str, str | None]]:
    octets = {message.name: message.octets for message in published.messages()}
    trial = _Trial(published, Opener(published))
    for name, command in octets.items():
        answer = octets.get(name.replace(_COMMAND, _RESPONSE))
        if name.endswith(_COMMAND) and answer is not None:
            yield name, trial.fault(command, answer)


@dataclass(frozen=True, slots=True)
class _Trial:
    published: PublishedSet
    opener: Opener
    secrets: SharedSecrets = field(default_factory=SharedSecrets)

    def fault(self, octets: bytes, answer: bytes) -> str | None:
        """Why no form of the device accepts it, None when one does."""
        try:
            message = self._opened(octets)
            if isinstance(message.body, Unread):
                return f"not read: {message.body.reason}"
            reasons = self._reasons(octets, message, self._shapes(answer))
        except SitrigError as error:
            return str(error)
        if not reasons:
            return f"{message.recipient} is of a device type that is not built"
        return None if None in reasons else reasons[0]

    def _reasons(self, octets: bytes, message: DeviceMessage, expected: Shapes) -> list[str | None]:
        deaf = [self._opened(altered) for altered in _altered(octets)]
        found: list[str | None] = []
        for core in cores(self.published, message.recipient):
            found.append(_tried(core, message, expected, deaf))
            if found[-1] is None:
                break
        return found

    def _shapes(self, answer: bytes) -> Shapes:
        """What the published answer may be read as: use cases share payloads, and a failed reading is not sealed."""
        heard, envelope = self.opener.open(answer), decode(answer)
        shapes = {type(heard.body): None}
        for case in by_message_code(envelope.other.message_code):
            try:
                read = case.response.read(envelope.payload) if case.response else None
            except PayloadError:
                continue
            if isinstance(read, SealedReading) and read.sealed is None:
                shapes[SEALED[case.name]] = None
            elif read is not None:
                shapes[type(read)] = None
        return tuple(shapes)

    def _opened(self, octets: bytes) -> DeviceMessage:
        recipient = decode(octets).recipient
        opened = open_octets(octets, device_ring(self.published, recipient, self.secrets))
        if isinstance(opened, Rejected):
            raise SitrigError(opened.reason)
        return opened


def _altered(octets: bytes) -> Iterator[bytes]:
    """The same command with a bit of its MAC, and of its signature if it has one, flipped."""
    envelope = decode(octets)
    if envelope.mac is not None:
        yield _flipped(octets, octets.rindex(envelope.mac))
    if envelope.signature:
        yield _flipped(octets, octets.rindex(envelope.signature))


def _flipped(octets: bytes, at: int) -> bytes:
    return octets[:at] + bytes([octets[at] ^ 1]) + octets[at + 1 :]


def _tried(
    core: DeviceCore,
    message: DeviceMessage,
    expected: Shapes,
    deaf: Sequence[DeviceMessage],
) -> str | None:
    for altered in deaf:
        if _answer(core.receive(altered, NOW), message) is not None:
            return "accepted with a bit of its proof flipped"
    counters = core.anchors.counters
    effects = core.receive(message, NOW)
    answer = _answer(effects, message) or _later_answer(core, effects, message)
    if answer is None:
        return _refusal(effects)
    if not isinstance(answer.body, expected):
        published = " or ".join(shape.__name__ for shape in expected)
        return f"answered with {type(answer.body).__name__}, published {published}"
    if core.anchors.counters != counters and _answer(core.receive(message, NOW), message):
        return "obeyed twice"
    return None


def _answer(effects: Sequence[Effect], command: DeviceMessage) -> DeviceMessage | None:
    """The response to that command among what the device did."""
    for effect in effects:
        if isinstance(effect, Send) and isinstance(effect.payload, DeviceMessage):
            sent = effect.payload
            if sent.kind is MessageKind.RESPONSE and _answers(sent, command):
                return sent
    return None


def _later_answer(
    core: DeviceCore, effects: Sequence[Effect], command: DeviceMessage
) -> DeviceMessage | None:
    """What it answers once it has waited: for another device to join with, say, of which there is none here."""
    waiting = [effect for effect in effects if isinstance(effect, Wake)]
    for _ in range(_WAITS):
        if not waiting:
            return None
        wake = waiting.pop(0)
        due = core.wake(wake.name, NOW + wake.after)
        answer = _answer(due, command)
        if answer is not None:
            return answer
        waiting += [effect for effect in due if isinstance(effect, Wake)]
    return None


_WAITS = 20


def _answers(sent: DeviceMessage, command: DeviceMessage) -> bool:
    return (
        sent.use_case == command.use_case
        and sent.counter == command.counter
        and (sent.originator, sent.recipient) == (command.recipient, command.originator)
    )


def _refusal(effects: Sequence[Effect]) -> str:
    for effect in effects:
        if isinstance(effect, Record) and "reason" in effect.facts:
            return f"refused: {effect.facts['reason']}"
    return "no answer"
