"""Simple values: what is read, what is refused, and what is written."""

from __future__ import annotations

import datetime
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.protocol.duis.moments import Instant, TimeOfDay
from sitrig.emulators.protocol.duis.simple_types import DATE, DEVICE_TYPE, EUI, REQUEST_ID
from sitrig.emulators.protocol.duis.values import (
    Boolean,
    Codec,
    Enumerated,
    EuiList,
    HexCode,
    Number,
    Octets,
    Text,
)
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.vocabulary import DeviceType

METER = Eui("00-DB-12-34-56-78-90-A0")
HUB = Eui("00-DB-12-34-56-78-90-A2")


class Colour(StrEnum):
    """An enumeration to cut values from."""

    RED = "Red"
    BLUE = "Blue"


@pytest.mark.parametrize(
    ("codec", "text", "value"),
    [
        (Text(1, 4), "a b ", "a b "),
        (Text(0, 4), "", ""),
        (Number(1, 3600), "0090", 90),
        (Number(-400, 0), "-17", -17),
        (Number(0, 2**64 - 1), "18446744073709551615", 2**64 - 1),
        (DEVICE_TYPE, "GSME", DeviceType.GSME),
        (EUI, "00-db-12-34-56-78-90-a0", METER),
        (REQUEST_ID, f"{METER}:{HUB}:7", RequestId(METER, HUB, 7)),
        (Octets(), "AQID", b"\1\2\3"),
        (Octets(), "AQI=", b"\1\2"),
        (Octets(), "", b""),
        (Octets(2, 4, hexadecimal=True), "0aFf", b"\x0a\xff"),
        (Boolean(), "1", True),
        (Boolean(), "false", False),
        (DATE, "2026-01-05", datetime.date(2026, 1, 5)),
        (DATE, "2026-01-05Z", datetime.date(2026, 1, 5)),
        (EuiList(2), f"{METER},{HUB}", (METER, HUB)),
        (HexCode(), "8f12", "8F12"),
        (Instant(), "1970-01-01T00:00:00Z", 0),
        (Instant(), "1970-01-01T00:00:00", 0),
        (Instant(), "1970-01-01T00:00:01.5Z", 1500),
        (Instant(), "1970-01-01T00:00:01.0079999Z", 1007),
        (Instant(), "1970-01-01T01:30:00+01:30", 0),
        (Instant(), "1969-12-31T22:30:00-01:30", 0),
        (Instant(), "1969-12-31T24:00:00Z", 0),
        (Instant(), "3000-12-31T00:00:00.00Z", 32_535_129_600_000),
        (TimeOfDay(), "07:30:00.00Z", 27_000_000),
        (TimeOfDay(), "00:30:00+01:00", 84_600_000),
        (TimeOfDay(), "24:00:00", 0),
    ],
)
def test_legal_text_is_read(codec: Codec, text: str, value: object) -> None:
    assert codec.read(text) == value


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        (Text(1, 4), ""),
        (Text(1, 4), "abcde"),
        (Number(1, 3600), "0"),
        (Number(1, 3600), "3601"),
        (Number(1, 3600), "+90"),
        (Number(1, 3600), " 90"),
        (Number(1, 3600), "9_0"),
        (Number(1, 3600), "\u0669\u0660"),
        (Number(1, 3600), "90.0"),
        (Number(1, 3600), ""),
        (DEVICE_TYPE, "SAPC"),
        (DEVICE_TYPE, "esme"),
        (DEVICE_TYPE, "ESME "),
        (Enumerated(Colour, frozenset({"Blue"})), "Blue"),
        (EUI, "00-DB-12-34-56-78-90"),
        (EUI, "00DB1234567890A0"),
        (EUI, "00-DB-12-34-56-78-90-A0\n"),
        (EUI, "00-DB-12-34-56-78-90-\ufb00"),
        (REQUEST_ID, f"{METER}:{HUB}:007"),
        (REQUEST_ID, f"{METER}:{HUB}:18446744073709551616"),
        (REQUEST_ID, f"{METER}:{HUB}"),
        (REQUEST_ID, f"{METER}:{HUB}:-1"),
        (Octets(), "AQI"),
        (Octets(), "AQJ="),
        (Octets(), "AQ=="[:3]),
        (Octets(), "AQ\nID"),
        (Octets(), " AQID"),
        (Octets(), "AQ-_"),
        (Octets(), "\u00e9"),
        (Octets(0, 2), "AQID"),
        (Octets(2, 4, hexadecimal=True), "0"),
        (Octets(2, 4, hexadecimal=True), "0A"),
        (Octets(2, 4, hexadecimal=True), "0A 0B"),
        (Boolean(), "True"),
        (Boolean(), "yes"),
        (DATE, "2026-02-29"),
        (DATE, "20260105"),
        (DATE, "2026-01-05+01:00"),
        (EuiList(2), ""),
        (EuiList(2), f"{METER},"),
        (EuiList(2), f"{METER}, {HUB}"),
        (EuiList(1), f"{METER},{HUB}"),
        (HexCode(), "8F1"),
        (HexCode(), "8F1G"),
        (HexCode(frozenset({"8F66"})), "8F67"),
        (Instant(), "2026-01-05"),
        (Instant(), "2026-02-30T00:00:00Z"),
        (Instant(), "2026-01-05 00:00:00Z"),
        (Instant(), "2026-01-05T00:00Z"),
        (Instant(), "2026-01-05T24:00:01Z"),
        (Instant(), "2026-01-05T24:00:00.001Z"),
        (Instant(), "2026-01-05T23:60:00Z"),
        (Instant(), "2026-01-05T23:59:60Z"),
        (Instant(), "2026-01-05T00:00:00+14:01"),
        (Instant(), "2026-01-05T00:00:00+01:60"),
        (Instant(), "2026-01-05T00:00:00z"),
        (Instant(), "0000-01-05T00:00:00Z"),
        (Instant(), "-2026-01-05T00:00:00Z"),
        (Instant(), "12026-01-05T00:00:00Z"),
        (TimeOfDay(), "7:30:00"),
        (TimeOfDay(), "25:00:00"),
    ],
)
def test_illegal_text_is_refused_by_name(codec: Codec, text: str) -> None:
    with pytest.raises(InvalidValueError):
        codec.read(text)


@pytest.mark.parametrize(
    ("codec", "value", "text"),
    [
        (Number(1, 4, width=2), 3, "03"),
        (Octets(hexadecimal=True), b"\xab", "AB"),
        (Boolean(), True, "true"),
        (DATE, datetime.date(2026, 1, 5), "2026-01-05Z"),
        (EuiList(), (METER, HUB), f"{METER},{HUB}"),
        (Instant(), 1500, "1970-01-01T00:00:01.50Z"),
        (Instant(), 1507, "1970-01-01T00:00:01.507Z"),
        (Instant(), -1, "1969-12-31T23:59:59.999Z"),
        (TimeOfDay(), 27_000_000, "07:30:00.00Z"),
    ],
)
def test_values_are_written_as_the_published_messages_write_them(
    codec: Codec, value: object, text: str
) -> None:
    assert codec.write(value) == text


@pytest.mark.parametrize(
    ("codec", "value"),
    [
        (Text(1, 4), 12),
        (Text(1, 4), "abcde"),
        (Text(0, 4), "\x0b"),
        (Text(0, 4), "\ud800"),
        (Number(1, 9), "5"),
        (Number(1, 9), 10),
        (DEVICE_TYPE, "SAPC"),
        (EUI, str(METER)),
        (REQUEST_ID, f"{METER}:{HUB}:7"),
        (Octets(), "AQID"),
        (Octets(0, 2), b"\1\2\3"),
        (Boolean(), 1),
        (DATE, "2026-01-05"),
        (DATE, datetime.datetime(2026, 1, 5, tzinfo=datetime.UTC)),
        (EuiList(), ()),
        (EuiList(), METER),
        (Instant(), "1970-01-01T00:00:00Z"),
        (Instant(), 10**18),
        (TimeOfDay(), 86_400_000),
    ],
)
def test_a_value_that_is_not_legal_is_not_written(codec: Codec, value: object) -> None:
    with pytest.raises(InvalidValueError):
        codec.write(value)


@given(st.integers(-62_135_596_800_000, 253_402_300_799_999))
def test_every_instant_of_the_calendar_is_read_back(instant: int) -> None:
    text = Instant().write(instant)
    assert Instant().read(text) == instant
    epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
    moment = epoch + datetime.timedelta(milliseconds=instant)
    assert datetime.datetime.fromisoformat(text) == moment


def test_a_refusal_names_the_value_and_the_legal_ones() -> None:
    with pytest.raises(InvalidValueError, match="'SAPC' is not a DeviceType: one of ESME, GSME"):
        DEVICE_TYPE.read("SAPC")
