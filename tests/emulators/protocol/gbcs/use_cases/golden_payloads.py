"""Every golden payload, and for every payload of every use case octets that it may be."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import structs

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.message import MessageKind, UseCaseBody
from sitrig.emulators.protocol.gbcs.replacement_modes import ReplacementMode
from sitrig.emulators.protocol.gbcs.use_case import Payload, UseCase
from tests.emulators.protocol.gbcs.use_cases.golden import COUNTER, Golden
from tests.emulators.protocol.gbcs.use_cases.golden_reads import READS
from tests.emulators.protocol.gbcs.use_cases.golden_registers import REGISTERS
from tests.emulators.protocol.gbcs.use_cases.golden_security_and_gas import (
    FUTURE_DATED_CREDENTIALS,
    GOLDEN,
    UPDATED,
)
from tests.emulators.protocol.gbcs.use_cases.golden_settings import SETTINGS
from tests.emulators.protocol.gbcs.use_cases.golden_writes import WRITES

IN_DLMS = (*READS, *REGISTERS, *SETTINGS, *WRITES)
EVERY = (*IN_DLMS, *GOLDEN)
_WITHOUT_OCTETS: dict[MessageKind, tuple[UseCaseBody, ...]] = {
    MessageKind.RESPONSE: (UPDATED,),
    MessageKind.ALERT: (FUTURE_DATED_CREDENTIALS,),
}
"""Too long to be spelled out."""


def goldens(kind: MessageKind) -> list[Golden]:
    """Every golden payload of that kind."""
    return [golden for golden in EVERY if golden.kind is kind]


def forms(case: UseCase) -> dict[MessageKind, Payload]:
    """The payloads that a use case has."""
    found = {
        MessageKind.COMMAND: case.command,
        MessageKind.RESPONSE: case.response,
        MessageKind.ALERT: case.alert,
    }
    return {kind: form for kind, form in found.items() if form is not None}


def examples(form: Payload, kind: MessageKind) -> Iterator[bytes]:
    """The golden bodies that fit that payload, in octets: many use cases have the form of a neighbour's."""
    for body in _bodies(kind):
        try:
            yield form.write(body, COUNTER)
        except (PayloadError, AttributeError, AssertionError, TypeError):
            continue  # a body of another use case


@cache
def _bodies(kind: MessageKind) -> tuple[UseCaseBody, ...]:
    bodies = [*(golden.body for golden in goldens(kind)), *_WITHOUT_OCTETS.get(kind, ())]
    return tuple(one for body in bodies for one in _in_every_mode(body))


def _in_every_mode(body: UseCaseBody) -> Iterator[UseCaseBody]:
    """A replacement of credentials has a message code for every mode."""
    yield body
    if hasattr(body, "mode"):
        for mode in ReplacementMode:
            yield structs.replace(body, mode=mode)
