"""The envelope and its cryptography against every published message, and against damage."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import crypto
from sitrig.emulators.protocol.gbcs.envelope import Envelope, decode
from sitrig.emulators.protocol.gbcs.message import MessageKind
from sitrig.emulators.protocol.identifiers import ACB
from tests.emulators.protocol.gbcs.published import HAN_ONLY, certificate, messages, private_key

# SR 11.2 to an ESME, worked out octet by octet in the domain reference.
READ_FIRMWARE = bytes.fromhex(
    "DD000000000000471100000000"
    "DF0901000000000000 03E8 0890B3D51F30010000 0800DB1234567890A0 00 020059"
    "13 D9200003E80001010001000000 0201FF02 0100 00 A25A51A93BAFA5C9E2B224BD".replace(" ", "")
)


def test_a_command_comes_apart_and_together_again() -> None:
    envelope = decode(READ_FIRMWARE)
    assert envelope.kind is MessageKind.COMMAND
    assert envelope.counter == 1000
    assert envelope.originator == "90-B3-D5-1F-30-01-00-00"
    assert envelope.recipient == "00-DB-12-34-56-78-90-A0"
    assert envelope.other.message_code == 0x0059
    assert envelope.payload.hex().upper() == "D9200003E800010100010000000201FF020100"
    assert envelope.signature == b""
    assert envelope.mac is not None
    assert envelope.encode() == READ_FIRMWARE


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("0000000000004711", "0000000000008147 11"),
        ("0000000000004711", "000000000000820047 11"),
        ("00 0200591", "00 8102 00591"),
        ("13D920", "8113D920"),
        ("13D920", "820013D920"),
    ],
)
def test_a_length_in_more_octets_than_it_needs_is_no_length(short: str, long: str) -> None:
    short, long = short.replace(" ", ""), long.replace(" ", "")
    octets = READ_FIRMWARE.hex().upper()
    assert octets.count(short) == 1
    inner = octets.replace(short, long)
    grown = (len(inner) - len(octets)) // 2
    if not short.startswith("0000"):  # the length of the whole counts what grew inside
        inner = inner.replace("00000000000047", f"000000000000{0x47 + grown:02X}")
    with pytest.raises(PayloadError, match="not in its shortest form"):
        decode(bytes.fromhex(inner))


def test_a_payload_of_128_octets_and_more_has_a_length_of_two_or_three() -> None:
    envelope = decode(READ_FIRMWARE)
    for size in (0x7F, 0x80, 0xFF, 0x100, 0x1234):
        octets = replace(envelope, payload=bytes(size)).encode()
        assert decode(octets).payload == bytes(size)


def test_every_published_message_comes_apart_and_together_again(reference: Path) -> None:
    found = list(messages(reference))
    assert len(found) > 900
    wrong = [name for name, octets in found if decode(octets).encode() != octets]
    assert not wrong


def test_every_published_mac_and_signature_holds(reference: Path) -> None:
    secrets = crypto.SharedSecrets()
    macs = signatures = 0
    for name, octets in messages(reference):
        envelope = decode(octets)
        if envelope.signature:
            key = certificate(reference, envelope.originator, "ds").public_key
            assert crypto.signature_holds(envelope, key), name
            signatures += 1
        if envelope.mac is not None and not name.startswith(HAN_ONLY):
            assert crypto.mac_holds(envelope, _secret(reference, secrets, envelope)), name
            macs += 1
    assert macs > 590
    assert signatures > 350


def _secret(reference: Path, secrets: crypto.SharedSecrets, envelope: Envelope) -> bytes:
    """ACB and device for a command; recipient and device for what a device sends."""
    if envelope.kind is MessageKind.COMMAND:
        own, device = ACB, envelope.recipient
    else:
        own, device = envelope.recipient, envelope.originator
    key = private_key(reference, own, "ka")
    assert key is not None
    other = certificate(reference, device, "ka")
    return secrets.between(key, other.public_key, other.der)


@given(st.binary(max_size=200))
def test_arbitrary_octets_are_read_or_refused_and_nothing_else(octets: bytes) -> None:
    try:
        envelope = decode(octets)
    except PayloadError:
        return
    assert envelope.encode() == octets


@given(st.integers(0, len(READ_FIRMWARE) - 1), st.integers(1, 255))
def test_a_damaged_message_is_refused_or_says_something_else(at: int, flip: int) -> None:
    damaged = bytearray(READ_FIRMWARE)
    damaged[at] ^= flip
    try:
        envelope = decode(bytes(damaged))
    except PayloadError:
        return
    assert envelope != decode(READ_FIRMWARE)


@pytest.mark.parametrize("length", range(len(READ_FIRMWARE)))
def test_a_truncated_message_is_refused(length: int) -> None:
    with pytest.raises(PayloadError):
        decode(READ_FIRMWARE[:length])
