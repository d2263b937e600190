"""The simple data of GBCS: numbers, text, instants, identifiers, codes. Knows no object.

A use case declares its accesses with these, and with the rows and tables of `datum`.
"""

from __future__ import annotations

from sitrig.emulators.protocol.errors import InvalidValueError, PayloadError
from sitrig.emulators.protocol.gbcs import axdr, moments
from sitrig.emulators.protocol.gbcs.axdr import Data, Tag
from sitrig.emulators.protocol.gbcs.axdr import octets as octets_data
from sitrig.emulators.protocol.gbcs.datum import (
    Datum,
    expect,
    fixed,
    number,
    octets_of,
    optional,
    text,
    value_of,
)
from sitrig.emulators.protocol.gbcs.envelope import Reader
from sitrig.emulators.protocol.gbcs.message import CANCELLATION
from sitrig.emulators.protocol.gbcs.moments import DatePattern, MomentPattern, TimePattern
from sitrig.emulators.protocol.identifiers import Eui


def _read_eui(octets: bytes) -> Eui:
    try:
        return Eui.from_bytes(octets)
    except InvalidValueError as error:
        raise PayloadError(str(error)) from None


def _read_hex(octets: bytes) -> str:
    return octets.hex()


def _write_hex(value: object) -> bytes:
    try:
        return bytes.fromhex(expect(str, value))
    except ValueError:
        raise PayloadError(f"{value!r:.80} is not hex") from None


UINT8, UINT16, UINT32, UINT64 = map(number, (Tag.UINT8, Tag.UINT16, Tag.UINT32, Tag.UINT64))
INT8, INT16, INT32 = map(number, (Tag.INT8, Tag.INT16, Tag.INT32))
ENUM = number(Tag.ENUM)
BOOLEAN = Datum(
    lambda value: Data(Tag.BOOLEAN, expect(bool, value)),
    lambda data: expect(bool, value_of(data, Tag.BOOLEAN)),
)
TEXT = text(Tag.OCTETS, "ascii")
VISIBLE = text(Tag.VISIBLE, "ascii")
UTF8 = text(Tag.UTF8, "utf-8")
HEX = octets_of(_write_hex, _read_hex)
EUI = octets_of(lambda value: expect(Eui, value).octets, _read_eui)
MOMENT = octets_of(lambda value: moments.write_moment(expect(int, value)), moments.read_moment)
DATE = octets_of(lambda value: moments.write_date(expect(DatePattern, value)), moments.read_date)
TIME = octets_of(lambda value: moments.write_time(expect(TimePattern, value)), moments.read_time)
PATTERN = octets_of(
    lambda value: moments.write_pattern(expect(MomentPattern, value)), moments.read_pattern
)
SECONDS = Datum(
    lambda value: Data(Tag.UINT32, moments.write_seconds(expect(int, value))),
    lambda data: moments.read_seconds(expect(int, value_of(data, Tag.UINT32))),
    bytes([Tag.UINT32]),
)
"""An instant (Unix milliseconds) as ZigBee UTC time."""


_NO_SECONDS = Data(Tag.UINT32, 0)
UNIX_SECONDS = optional(
    Datum(
        lambda value: Data(Tag.UINT32, expect(int, value) // 1000),
        lambda data: expect(int, value_of(data, Tag.UINT32)) * 1000,
        bytes([Tag.UINT32]),
    ),
    _NO_SECONDS,
)
"""An instant (Unix milliseconds) in seconds since 1970; None stands as 0."""

CODE = Datum(
    lambda value: Data(Tag.UINT16, int.from_bytes(_sized(_write_hex(value), 2), "big")),
    lambda data: f"{expect(int, value_of(data, Tag.UINT16)):04X}",
    bytes([Tag.UINT16]),
)
"""An alert or event code: four hex digits."""

_CANCELLED = octets_data(moments.NEVER)
_AT_ONCE = octets_data(moments.AT_ONCE)


def _write_execution(value: object) -> Data:
    if value is None:
        return _AT_ONCE
    return _CANCELLED if value == CANCELLATION else MOMENT.write(value)


def _read_execution(data: Data) -> object:
    if data == _AT_ONCE:
        return None
    return CANCELLATION if data == _CANCELLED else MOMENT.read(data)


EXECUTION = Datum(_write_execution, _read_execution)
"""When a change takes effect (Unix milliseconds): None at once, CANCELLATION forgets what is held."""

FLAGS = Datum(lambda value: _write_flags(expect(str, value)), lambda data: _read_flags(data))
"""A bit string as text of 0 and 1, the first bit first."""


def _write_flags(value: str) -> Data:
    if value.strip("01"):
        raise PayloadError(f"{value!r:.80} is not of 0 and 1")
    padded = value + "0" * (-len(value) % 8)
    bits = bytes(int(padded[at : at + 8], 2) for at in range(0, len(padded), 8))
    return Data(Tag.BIT_STRING, axdr.write_count(len(value)) + bits)


def _read_flags(data: Data) -> object:
    reader = Reader(expect(bytes, value_of(data, Tag.BIT_STRING)))
    count = axdr.read_count(reader)
    value = "".join(f"{octet:08b}" for octet in reader.rest())[:count]
    if _write_flags(value) != data:
        raise PayloadError("bits are set after the end of a bit string")
    return value


def scaled(scaler: int, unit: int) -> Datum:
    """A register's scaler and unit, as GBCS fixes them: value times ten to the scaler, in that unit."""
    return fixed(axdr.structure(Data(Tag.INT8, scaler), Data(Tag.ENUM, unit)))


def octets(length: int) -> Datum:
    """Octets, in hex, of just that length."""

    def write(value: object) -> bytes:
        return _sized(_write_hex(value), length)

    return octets_of(write, lambda found: _read_hex(_sized(found, length)))


def _sized(found: bytes, length: int) -> bytes:
    if len(found) != length:
        raise PayloadError(f"{len(found)} octets where {length} are expected")
    return found
