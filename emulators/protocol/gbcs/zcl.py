"""The ZigBee cluster library's data: little-endian numbers, times, octet strings, and commands made of them.

Knows no cluster: a use case says which command has which fields. Source: the published messages.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar, cast

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import gbz, moments
from sitrig.emulators.protocol.gbcs.envelope import Reader
from sitrig.emulators.protocol.gbcs.gbz import Component, GbzMessage

_E = TypeVar("_E", bound=IntEnum)
_U32 = 0xFFFFFFFF
_I32 = 1 << 31
_NO_NUMBER = b"\xff" * 4

DEFAULT_RESPONSE = 0x0B
SUCCESS = 0x00


@dataclass(frozen=True, slots=True)
class Field:
    """One value with its meaning."""

    write: Callable[[object], bytes]
    read: Callable[[Reader], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Cluster, frame control and command of a component without encryption."""

    cluster: int
    frame_control: int
    command: int


def number(octets: int) -> Field:
    """An unsigned number."""

    def write(value: object) -> bytes:
        if not isinstance(value, int) or not 0 <= value < 1 << 8 * octets:
            raise PayloadError(f"{value!r:.80} is no number of {octets} octets")
        return value.to_bytes(octets, "little")

    return Field(write, lambda reader: int.from_bytes(reader.take(octets, "number"), "little"))


UINT8, UINT16, UINT32, UINT48 = map(number, (1, 2, 4, 6))


def named(kind: type[_E], field: Field = UINT8) -> Field:
    """An enumeration."""

    def read(reader: Reader) -> object:
        value = field.read(reader)
        try:
            return kind(cast("int", value))
        except ValueError:
            raise PayloadError(f"{value!r} is no {kind.__name__}") from None

    return Field(field.write, read)


def _write_signed(value: object) -> bytes:
    if value is None:
        return _NO_NUMBER
    if not isinstance(value, int) or value == -1 or not -_I32 <= value < _I32:
        raise PayloadError(f"{value!r:.80} is no number of 4 octets with a sign")
    return value.to_bytes(4, "little", signed=True)


def _read_signed(reader: Reader) -> object:
    octets = reader.take(4, "number")
    return None if octets == _NO_NUMBER else int.from_bytes(octets, "little", signed=True)


INT32 = Field(_write_signed, _read_signed)
"""A number with a sign; None for all ones, which GBCS devices tell where there is none."""


def _write_time(value: object) -> bytes:
    if value is None:
        return bytes(4)
    if not isinstance(value, int) or not 0 < moments.write_seconds(value) <= _U32:
        raise PayloadError(f"{value!r:.80} is no ZigBee time")
    return moments.write_seconds(value).to_bytes(4, "little")


def _read_time(reader: Reader) -> object:
    seconds = int.from_bytes(reader.take(4, "time"), "little")
    return moments.read_seconds(seconds) if seconds else None


TIME = Field(_write_time, _read_time)
"""An instant (Unix milliseconds, cut to the second); None for zero, which stands for now or none."""


def _write_string(octets: bytes) -> bytes:
    if len(octets) > 0xFE:
        raise PayloadError(f"{len(octets)} octets are too many for a ZigBee string")
    return bytes([len(octets)]) + octets


def _read_string(reader: Reader) -> bytes:
    size = reader.take(1, "string length")[0]
    if size == 0xFF:
        raise PayloadError("a ZigBee string without a value")
    return reader.take(size, "string")


def _write_hex(value: object) -> bytes:
    try:
        return _write_string(bytes.fromhex(str(value)))
    except ValueError:
        raise PayloadError(f"{value!r:.80} is not hex") from None


def _write_text(value: object) -> bytes:
    try:
        return _write_string(str(value).encode("ascii"))
    except UnicodeEncodeError:
        raise PayloadError(f"{value!r:.80} is not ASCII") from None


def _read_text(reader: Reader) -> object:
    octets = _read_string(reader)
    try:
        return octets.decode("ascii")
    except UnicodeDecodeError:
        raise PayloadError(f"{octets.hex()} is not ASCII") from None


HEX = Field(_write_hex, lambda reader: _read_string(reader).hex().upper())
TEXT = Field(_write_text, _read_text)


def fixed(octets: bytes) -> Field:
    """What GBCS fixes: always written, and nothing else is read."""

    def read(reader: Reader) -> object:
        reader.expect(octets, "fixed octets")
        return None

    return Field(lambda _: octets, read)


def write_fields(value: object, fields: dict[str, Field]) -> bytes:
    """The fields of a value in wire order; a name that starts `_` is no field of it."""
    return b"".join(
        field.write(None if name[0] == "_" else getattr(value, name))
        for name, field in fields.items()
    )


def read_fields(reader: Reader, fields: dict[str, Field]) -> dict[str, object]:
    """The fields that come next."""
    found = {name: field.read(reader) for name, field in fields.items()}
    return {name: value for name, value in found.items() if name[0] != "_"}


def write_component(header: Header, payload: bytes) -> bytes:
    """A payload of one component in the clear."""
    component = Component(
        cluster=header.cluster,
        frame_control=header.frame_control,
        sequence=0,
        command=header.command,
        payload=payload,
    )
    return gbz.encode(GbzMessage((component,)))


def read_component(octets: bytes) -> Component:
    """The only component of a payload; raises PayloadError."""
    components = gbz.decode(octets).components
    if len(components) != 1:
        raise PayloadError(f"{len(components)} components where there is one")
    if components[0].sequence or components[0].since is not None:
        raise PayloadError("a component with a sequence number or a from date-time")
    return components[0]


def header_of(component: Component) -> Header:
    """What a component in the clear is; raises PayloadError for a sealed one."""
    if component.ciphered is not None:
        raise PayloadError("a sealed component where it is in the clear")
    return Header(
        cluster=component.cluster,
        frame_control=component.frame_control,
        command=component.command,
    )
