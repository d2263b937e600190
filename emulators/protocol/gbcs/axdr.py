"""A-XDR, the typed data of DLMS. Knows no service. Source: domain reference 8.4 and the published messages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Union

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.envelope import Reader


class Tag(IntEnum):
    """A-XDR type tags that occur in GBCS."""

    NULL = 0x00
    ARRAY = 0x01
    STRUCTURE = 0x02
    BOOLEAN = 0x03
    BIT_STRING = 0x04
    INT32 = 0x05
    UINT32 = 0x06
    OCTETS = 0x09
    VISIBLE = 0x0A
    UTF8 = 0x0C
    INT8 = 0x0F
    INT16 = 0x10
    UINT8 = 0x11
    UINT16 = 0x12
    COMPACT_ARRAY = 0x13
    INT64 = 0x14
    UINT64 = 0x15
    ENUM = 0x16


_INTEGERS = {
    Tag.INT8: (1, True),
    Tag.INT16: (2, True),
    Tag.INT32: (4, True),
    Tag.INT64: (8, True),
    Tag.UINT8: (1, False),
    Tag.UINT16: (2, False),
    Tag.UINT32: (4, False),
    Tag.UINT64: (8, False),
    Tag.ENUM: (1, False),
}
_OCTETS = frozenset({Tag.OCTETS, Tag.VISIBLE, Tag.UTF8})
_LISTS = frozenset({Tag.ARRAY, Tag.STRUCTURE})
_MAX_NESTING = 16


@dataclass(frozen=True, slots=True)
class Compact:
    """A compact array: the type of every row, described once, and the rows' octets without tags."""

    description: bytes
    contents: bytes

    def rows(self) -> tuple[Data, ...]:
        """The rows as values; raises PayloadError when description and contents disagree."""
        contents = Reader(self.contents)
        found = []
        while contents.left:
            found.append(_read_untagged(Reader(self.description), contents))
        return tuple(found)


Value = Union[None, bool, int, bytes, Compact, tuple["Data", ...]]  # noqa: UP007  recursive


@dataclass(frozen=True, slots=True)
class Data:
    """One typed value; text is kept as its octets, a bit string as its octets with the bit count before."""

    tag: Tag
    value: Value = None


NULL = Data(Tag.NULL)


def structure(*members: Data) -> Data:
    """A structure of these."""
    return Data(Tag.STRUCTURE, members)


def array(*members: Data) -> Data:
    """An array of these."""
    return Data(Tag.ARRAY, members)


def octets(value: bytes) -> Data:
    """An octet string."""
    return Data(Tag.OCTETS, value)


def write(data: Data) -> bytes:
    """The octets of one value with its tag; raises PayloadError for a value that does not fit its tag."""
    tag, value = data.tag, data.value
    if tag is Tag.NULL:
        return b"\x00"
    if tag is Tag.BOOLEAN:
        return bytes([tag, 0xFF if value else 0x00])
    if tag in _INTEGERS and isinstance(value, int):
        size, signed = _INTEGERS[tag]
        try:
            return bytes([tag]) + value.to_bytes(size, "big", signed=signed)
        except OverflowError:
            raise PayloadError(f"{value} does not fit {tag.name}") from None
    if tag in _OCTETS and isinstance(value, bytes):
        return bytes([tag]) + write_count(len(value)) + value
    if tag in _LISTS and isinstance(value, tuple):
        return bytes([tag]) + write_count(len(value)) + b"".join(write(one) for one in value)
    if tag is Tag.BIT_STRING and isinstance(value, bytes):
        return bytes([tag]) + value
    if isinstance(value, Compact):
        contents = write_count(len(value.contents)) + value.contents
        return bytes([tag]) + value.description + contents
    raise PayloadError(f"{value!r} is no value of {tag.name}")


def read(reader: Reader, depth: int = 0) -> Data:
    """One value with its tag."""
    if depth > _MAX_NESTING:
        raise PayloadError(f"DLMS data nested deeper than {_MAX_NESTING}")
    tag = _tag(reader.take(1, "data tag")[0])
    if tag is Tag.COMPACT_ARRAY:
        description = _read_description(reader)
        return Data(tag, Compact(description, reader.sized("compact array")))
    if tag in _LISTS:
        count = read_count(reader)
        return Data(tag, tuple(read(reader, depth + 1) for _ in range(count)))
    return _read_value(tag, reader)


def _read_value(tag: Tag, reader: Reader) -> Data:
    """The octets of a simple value, its tag already read."""
    if tag is Tag.NULL:
        return NULL
    if tag is Tag.BOOLEAN:
        octet = reader.take(1, "boolean")[0]
        if octet not in (0x00, 0xFF):
            raise PayloadError(f"boolean {octet:#04x} is not 00 or FF")
        return Data(tag, octet == 0xFF)
    if tag in _INTEGERS:
        size, signed = _INTEGERS[tag]
        return Data(tag, int.from_bytes(reader.take(size, tag.name), "big", signed=signed))
    if tag in _OCTETS:
        return Data(tag, reader.sized(tag.name))
    if tag is Tag.BIT_STRING:
        count = read_count(reader)
        return Data(tag, write_count(count) + reader.take((count + 7) // 8, "bits"))
    raise PayloadError(f"{tag.name} is no simple value")


def _read_description(reader: Reader, depth: int = 0) -> bytes:
    """The type of a compact array's rows: a tag, and for a structure the types of its members."""
    tag = _tag(reader.take(1, "type")[0])
    if tag is not Tag.STRUCTURE:
        return bytes([tag])
    if depth > _MAX_NESTING:
        raise PayloadError(f"a type nested deeper than {_MAX_NESTING}")
    count = reader.take(1, "member count")[0]
    members = (_read_description(reader, depth + 1) for _ in range(count))
    return bytes([tag, count]) + b"".join(members)


def _read_untagged(description: Reader, contents: Reader) -> Data:
    tag = _tag(description.take(1, "type")[0])
    if tag is not Tag.STRUCTURE:
        return _read_value(tag, contents)
    count = description.take(1, "member count")[0]
    return Data(tag, tuple(_read_untagged(description, contents) for _ in range(count)))


def _tag(octet: int) -> Tag:
    try:
        return Tag(octet)
    except ValueError:
        raise PayloadError(f"data tag {octet:#04x} is not used in GBCS") from None


def read_count(reader: Reader) -> int:
    """A count in BER length form."""
    first = reader.take(1, "count")[0]
    if first < 0x80:
        return first
    if first not in (0x81, 0x82):
        raise PayloadError(f"count starts {first:#04x}")
    count = int.from_bytes(reader.take(first & 0x7F, "count"), "big")
    if count < 0x80 or (first == 0x82 and count < 0x100):
        raise PayloadError(f"count {count} is not in its shortest form")
    return count


def write_count(count: int) -> bytes:
    """A count in BER length form."""
    if count < 0x80:
        return bytes([count])
    octets = count.to_bytes((count.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(octets)]) + octets
