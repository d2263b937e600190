"""Messages to start from: of each use case those that are golden, and published ones at hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from sitrig.emulators.protocol.gbcs import use_cases
from sitrig.emulators.protocol.gbcs.envelope import Envelope, OtherInformation
from sitrig.emulators.protocol.gbcs.message import MessageKind
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.identifiers import Eui
from tests.emulators.protocol.gbcs.use_cases.golden_payloads import examples, forms

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
    """Every message of the use case, as each golden body that fits it has it."""
    for kind, form in forms(case).items():
        for octets in examples(form, kind):
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
