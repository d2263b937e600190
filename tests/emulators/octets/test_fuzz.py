"""Coverage-guided fuzzing of the decoders, bounded: octets are read or refused with a PayloadError, nothing else."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import sitrig.emulators.protocol.gbcs as gbcs
from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import use_cases
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, Rejected
from sitrig.emulators.protocol.gbcs.sealing import open_octets
from sitrig.emulators.protocol.gbcs.use_case import Payload, UseCase
from tests.emulators.octets.coverage_guided import Fuzzer
from tests.emulators.octets.test_hostile_octets import TRAFFIC, VALID
from tests.emulators.octets.traffic import ESME
from tests.emulators.protocol.gbcs.use_cases.golden_payloads import examples, forms

WATCHED = Path(next(iter(gbcs.__path__)))
MESSAGES, PAYLOADS = 4000, 150


def test_the_decoder_of_whole_messages() -> None:
    keys = TRAFFIC.wire.ring(TRAFFIC.core(ESME))

    def read(octets: bytes) -> None:
        assert isinstance(open_octets(octets, keys), DeviceMessage | Rejected)

    fuzzer = Fuzzer(read, VALID.values(), WATCHED)
    known = fuzzer.lines
    fuzzer.run(MESSAGES, random.Random(11))
    assert fuzzer.lines > known


@pytest.mark.parametrize(
    "case", use_cases.WIRED, ids=lambda case: f"{case.name} {case.message_code:04X}"
)
def test_the_decoder_of_every_payload(case: UseCase) -> None:
    for kind, form in forms(case).items():

        def read(octets: bytes, form: Payload = form) -> None:
            try:
                form.read(octets)
            except PayloadError:
                return

        fuzzer = Fuzzer(read, examples(form, kind), WATCHED)
        assert fuzzer.corpus, kind
        fuzzer.run(PAYLOADS, random.Random(case.message_code))


def test_the_decoder_of_every_reading_that_was_sealed() -> None:
    for case in use_cases.WIRED:
        if case.plain is None:
            continue
        plain = case.plain

        def read(octets: bytes, plain=plain) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
            try:
                plain.read(octets)
            except PayloadError:
                return

        seeds = [b"", b"\x02\x02\x06\x00\x00\x00\x0a\x02\x02\x0f\x00\x16\x1e"]
        Fuzzer(read, seeds, WATCHED).run(PAYLOADS, random.Random(case.message_code))
