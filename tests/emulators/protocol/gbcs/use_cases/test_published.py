"""The published messages: each of a use case on the wire is read and written back; sealed ones open."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import crypto
from sitrig.emulators.protocol.gbcs.envelope import Envelope, decode
from sitrig.emulators.protocol.gbcs.message import MessageKind, UseCaseBody
from sitrig.emulators.protocol.gbcs.protected_data import SealedReading
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.use_cases import WIRED, by_message_code, ecs17d, ecs17e
from sitrig.emulators.protocol.gbcs.use_cases.ecs17b import ImportRegisters
from tests.emulators.protocol.gbcs.published import certificate, messages, private_key
from tests.emulators.protocol.gbcs.use_cases.golden import named, payload

CODES = sorted({case.message_code for case in WIRED})


@pytest.mark.parametrize("code", CODES, ids=lambda code: f"{code:04X}")
def test_every_published_message_with_this_code_is_read_and_written_back(
    reference: Path, code: int
) -> None:
    read = 0
    for name, octets in messages(reference):
        envelope = decode(octets)
        if envelope.other.message_code == code:
            written = [write_back(case, envelope) for case in by_message_code(code)]
            assert envelope.payload in written, name
            read += 1
    assert read, "no published message has this code"


def write_back(case: UseCase, envelope: Envelope) -> bytes | None:
    try:
        form = payload(case, envelope.kind)
        return form.write(form.read(envelope.payload), envelope.counter)
    except (PayloadError, AssertionError):
        return None


def test_a_published_sealed_reading_of_registers_opens(reference: Path) -> None:
    assert opened(reference, "ECS17b_4.1.1_SINGLE_SUCCESS") == ImportRegisters(0, 10, 10)


def test_a_published_sealed_reading_of_times_of_use_opens(reference: Path) -> None:
    body = opened(reference, "ECS17d_4.1.2_SINGLE_SUCCESS")
    assert isinstance(body, ecs17d.TimeOfUseRegisters)
    assert (len(body.active_import_wh), body.active_import_wh[:3]) == (48, (81, 15, 176))


def test_a_published_sealed_reading_of_blocks_opens(reference: Path) -> None:
    body = opened(reference, "ECS17e_4.1.3_SUCCESS")
    assert isinstance(body, ecs17e.BlockRegisters)
    assert body.active_import_wh[:3] == (95, 203, 243)


def opened(reference: Path, stem: str) -> UseCaseBody:
    """The plain reading of a published response, which is written back to the same value."""
    (octets,) = (octets for name, octets in messages(reference) if name.startswith(f"{stem}_RES"))
    envelope = decode(octets)
    case = named(stem.partition("_")[0])
    reading = payload(case, MessageKind.RESPONSE).read(envelope.payload)
    assert isinstance(reading, SealedReading) and reading.sealed and case.plain
    key = private_key(reference, envelope.recipient, "ka")
    assert key is not None
    device = certificate(reference, envelope.originator, "ka").public_key
    secret = key.exchange(ec.ECDH(), device)
    value = crypto.decrypt(envelope, envelope.recipient, secret, reading.sealed.octets)
    assert case.plain.write(case.plain.read(value)) == value
    return case.plain.read(value)
