"""The DLMS ACCESS service: golden octets, every published payload, damage."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import axdr, dlms
from sitrig.emulators.protocol.gbcs.axdr import NULL, Data, Tag
from sitrig.emulators.protocol.gbcs.dlms import (
    AccessKind,
    AccessRequest,
    AccessResponse,
    DataNotification,
    Specification,
)
from sitrig.emulators.protocol.gbcs.envelope import decode as open_envelope
from tests.emulators.protocol.gbcs.published import messages

FIRMWARE = bytes.fromhex("0000000201FF")
GOLDEN: dict[str, AccessRequest | AccessResponse | DataNotification] = {
    "D9200003E800010100010000000201FF020100": AccessRequest(
        1000, (Specification(AccessKind.GET, 1, FIRMWARE, 2),), (NULL,)
    ),
    "DA200003E80000010904 0123ABCD 010100": AccessResponse(
        1000, (Data(Tag.OCTETS, bytes.fromhex("0123ABCD")),), ((AccessKind.GET, 0),)
    ),
    "0F000007DE00 0202 128F12 0900": DataNotification(
        2014, axdr.structure(Data(Tag.UINT16, 0x8F12), axdr.octets(b""))
    ),
    "0F200007DE00 00": DataNotification(2014, NULL, control=0x20),
}


@pytest.mark.parametrize("octets", GOLDEN)
def test_octets_and_values_are_two_forms_of_one_thing(octets: str) -> None:
    plain = bytes.fromhex(octets.replace(" ", ""))
    assert dlms.decode(plain) == GOLDEN[octets]
    assert dlms.encode(GOLDEN[octets]) == plain


def test_every_published_dlms_payload_is_read_and_written_back(reference: Path) -> None:
    opened = 0
    for name, octets in messages(reference):
        payload = open_envelope(octets).payload
        if payload[:1] in (b"\xd9", b"\xda", b"\x0f"):
            assert dlms.encode(dlms.decode(payload)) == payload, name
            opened += 1
    assert opened > 520


def test_a_compact_array_gives_its_rows() -> None:
    data = dlms.decode(
        bytes.fromhex(
            "DA200003E800000113020206120C0000000100020000000300040 10100".replace(" ", "")
        )
    )
    assert isinstance(data, AccessResponse)
    compact = data.data[0].value
    assert isinstance(compact, axdr.Compact)
    assert [[member.value for member in row.value] for row in compact.rows()] == [[1, 2], [3, 4]]  # type: ignore[union-attr]


@given(st.binary(max_size=120))
def test_arbitrary_octets_are_read_or_refused_and_nothing_else(octets: bytes) -> None:
    try:
        dlms.decode(octets)
    except PayloadError:
        return


def test_data_nested_too_deeply_is_refused() -> None:
    with pytest.raises(PayloadError, match="nested deeper"):
        dlms.decode(b"\x0f\x00\x00\x00\x01\x00" + b"\x02\x01" * 500 + b"\x00")


def test_a_number_that_does_not_fit_its_type_is_refused() -> None:
    with pytest.raises(PayloadError, match="300 does not fit UINT8"):
        axdr.write(Data(Tag.UINT8, 300))
