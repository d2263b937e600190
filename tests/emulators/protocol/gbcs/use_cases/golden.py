"""Payloads by hand, in hex: what opens a DLMS command, response and alert, round what a test spells out."""

from __future__ import annotations

from dataclasses import dataclass

from sitrig.emulators.protocol.gbcs.message import MessageKind, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import Payload, UseCase
from sitrig.emulators.protocol.gbcs.use_cases import WIRED

COUNTER = 0x5_0007D1
_INVOKE = "0007D1"


@dataclass(frozen=True)
class Golden:
    """A payload of a use case and the body it stands for."""

    use_case: str
    kind: MessageKind
    octets: bytes
    body: UseCaseBody

    def __str__(self) -> str:
        return f"{self.use_case} {self.kind.name}"


def command(use_case: str, body: UseCaseBody, *accesses: str) -> Golden:
    """A command; each access is `specification | datum`, the datum null when it is left out."""
    pairs = [access.partition("|") for access in accesses]
    octets = _join(
        f"D920{_INVOKE}00",
        f"{len(pairs):02X}",
        *(asked for asked, _, _ in pairs),
        f"{len(pairs):02X}",
        *(datum if bar else "00" for _, bar, datum in pairs),
    )
    return Golden(use_case, MessageKind.COMMAND, octets, body)


def response(use_case: str, body: UseCaseBody, *outcomes: str) -> Golden:
    """A response; each outcome is `kind and result | datum`, the datum null when it is left out."""
    pairs = [outcome.partition("|") for outcome in outcomes]
    octets = _join(
        f"DA20{_INVOKE}0000",
        f"{len(pairs):02X}",
        *(datum if bar else "00" for _, bar, datum in pairs),
        f"{len(pairs):02X}",
        *(result for result, _, _ in pairs),
    )
    return Golden(use_case, MessageKind.RESPONSE, octets, body)


def alert(use_case: str, body: UseCaseBody, datum: str) -> Golden:
    """An alert."""
    return Golden(use_case, MessageKind.ALERT, _join(f"0F20{_INVOKE}00", datum), body)


def named(name: str) -> UseCase:
    """The use case on the wire with that name."""
    (found,) = (case for case in WIRED if case.name == name)
    return found


def payload(case: UseCase, kind: MessageKind) -> Payload:
    """Its payload of that kind."""
    found = {
        MessageKind.COMMAND: case.command,
        MessageKind.RESPONSE: case.response,
        MessageKind.ALERT: case.alert,
    }[kind]
    assert found is not None, f"{case.name} has no {kind.name}"
    return found


def _join(*parts: str) -> bytes:
    return bytes.fromhex("".join(parts).replace(" ", ""))
