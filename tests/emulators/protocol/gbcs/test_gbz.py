"""The ZigBee encapsulation of gas messages against the published ones, and against damage."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import gbz
from sitrig.emulators.protocol.gbcs.envelope import decode as open_envelope
from sitrig.emulators.protocol.gbcs.gbz import Component, GbzAlert, GbzMessage
from sitrig.emulators.protocol.gbcs.message import MessageKind
from tests.emulators.protocol.gbcs.published import messages

READ_FIRMWARE = bytes.fromhex("01090101070200050000000602")


def test_a_read_of_the_firmware_version_comes_apart() -> None:
    component = Component(
        cluster=0x0702, frame_control=0, sequence=0, command=0, payload=bytes.fromhex("0602")
    )
    assert gbz.decode(READ_FIRMWARE) == GbzMessage((component,))
    assert gbz.encode(GbzMessage((component,))) == READ_FIRMWARE


def test_an_alert_comes_apart() -> None:
    octets = bytes.fromhex("010900810E1C374A80")
    alert = GbzAlert(alert_code="810E", time=0x1C374A80)
    assert gbz.decode_alert(octets) == alert
    assert gbz.encode_alert(alert) == octets


def test_every_published_gas_payload_is_read_and_written_back(reference: Path) -> None:
    opened = 0
    for name, octets in messages(reference):
        envelope = open_envelope(octets)
        payload = envelope.payload
        if not payload.startswith(gbz.PROFILE):
            continue
        if envelope.kind is MessageKind.ALERT:
            assert gbz.encode_alert(gbz.decode_alert(payload)) == payload, name
        else:
            assert gbz.encode(gbz.decode(payload)) == payload, name
        opened += 1
    assert opened > 260


@given(st.binary(max_size=80))
def test_arbitrary_octets_are_read_or_refused_and_nothing_else(tail: bytes) -> None:
    try:
        message = gbz.decode(gbz.PROFILE + tail)
    except PayloadError:
        return
    assert gbz.encode(message) == gbz.PROFILE + tail


@pytest.mark.parametrize("length", range(len(READ_FIRMWARE)))
def test_a_truncated_payload_is_refused(length: int) -> None:
    with pytest.raises(PayloadError):
        gbz.decode(READ_FIRMWARE[:length])
