"""Messages to start from: of each use case those that need nothing said, and published ones at hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import use_cases
from sitrig.emulators.protocol.gbcs.envelope import Envelope, OtherInformation
from sitrig.emulators.protocol.gbcs.message import MessageKind, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.identifiers import Eui

_PARTY, _DEVICE = Eui("90-B3-D5-1F-30-01-00-00"), Eui("00-DB-12-34-56-78-90-A0")


def seeds() -> Iterator[bytes]:
    """Whole messages."""
    for case in use_cases.WIRED:
        yield from _own(case)
    reference = os.environ.get("SITRIG_REFERENCE")
    if reference:
        for file in sorted((Path(reference) / "rtds/gbcs").glob("*/*.HEX")):
            yield bytes.fromhex(file.read_text(encoding="ascii").strip())


def _own(case: UseCase) -> Iterator[bytes]:
    """Every message of the use case whose body has a default for all its fields."""
    forms = (
        (MessageKind.COMMAND, case.command),
        (MessageKind.RESPONSE, case.response),
        (MessageKind.ALERT, case.alert),
    )
    for kind, form in forms:
        for body in _BODIES:
            try:
                octets = form.write(body, 7) if form else None
            except (PayloadError, AttributeError, AssertionError, TypeError):
                continue  # a body of another use case
            if octets is not None:
                yield _message(kind, case.message_code, octets)


def _message(kind: MessageKind, code: int, octets: bytes) -> bytes:
    commanded = kind is MessageKind.COMMAND
    return Envelope(
        kind=kind,
        counter=7,
        originator=_PARTY if commanded else _DEVICE,
        recipient=_DEVICE if commanded else _PARTY,
        other=OtherInformation(message_code=code),
        payload=octets,
    ).encode()


def _plain_bodies() -> Iterator[UseCaseBody]:
    members = (member for module in use_cases.LOADED for member in vars(module).values())
    for member in dict.fromkeys(member for member in members if isinstance(member, type)):
        if issubclass(member, UseCaseBody) and not member.__struct_fields__[: _required(member)]:
            yield member()


def _required(body: type[UseCaseBody]) -> int:
    """How many fields have no default: they come first."""
    return len(body.__struct_fields__) - len(body.__struct_defaults__)


_BODIES = tuple(_plain_bodies())
