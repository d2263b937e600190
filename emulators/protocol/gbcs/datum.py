"""How a meaning stands in A-XDR, both ways: what such a datum is made of, and rows and tables of them.

A use case is declared with these. Each refuses what it does not expect with PayloadError. Knows no object.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import axdr
from sitrig.emulators.protocol.gbcs.axdr import Compact, Data, Tag

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Datum:
    """One value with its meaning; `description` is its type in a compact array."""

    write: Callable[[object], Data]
    read: Callable[[Data], object]
    description: bytes = b""


def number(tag: Tag) -> Datum:
    """A number of that type."""

    def write(value: object) -> Data:
        return Data(tag, expect(int, value))

    def read(data: Data) -> object:
        return expect(int, value_of(data, tag))

    return Datum(write, read, bytes([tag]))


def octets_of(
    write_octets: Callable[[object], bytes],
    read_octets: Callable[[bytes], object],
    tag: Tag = Tag.OCTETS,
) -> Datum:
    """A meaning that stands in octets, by a function and its inverse."""

    def write(value: object) -> Data:
        return Data(tag, write_octets(value))

    def read(data: Data) -> object:
        return read_octets(expect(bytes, value_of(data, tag)))

    return Datum(write, read, bytes([tag]))


def text(tag: Tag, encoding: str) -> Datum:
    """Text in an octet string of some kind."""

    def write_text(value: object) -> bytes:
        try:
            return expect(str, value).encode(encoding)
        except UnicodeEncodeError:
            raise PayloadError(f"{value!r:.80} is not {encoding}") from None

    def read_text(octets: bytes) -> object:
        try:
            return octets.decode(encoding)
        except UnicodeDecodeError:
            raise PayloadError(f"{octets.hex().upper():.80} is not {encoding}") from None

    return octets_of(write_text, read_text, tag)


def named(kind: type[Enum], datum: Datum) -> Datum:
    """An enumeration whose values are `datum`'s."""

    def read(data: Data) -> object:
        value = datum.read(data)
        try:
            return kind(value)
        except ValueError:
            raise PayloadError(f"{value!r:.80} is no {kind.__name__}") from None

    return Datum(lambda value: datum.write(expect(kind, value).value), read, datum.description)


def mapped(meanings: Mapping[object, int], datum: Datum) -> Datum:
    """A meaning for each of some numbers."""
    named_by = {number: meaning for meaning, number in meanings.items()}

    def write(value: object) -> Data:
        if value not in meanings:
            raise PayloadError(f"{value!r:.80} has no number here: {[*map(str, meanings)]}")
        return datum.write(meanings[value])

    def read(data: Data) -> object:
        found = expect(int, datum.read(data))
        if found not in named_by:
            raise PayloadError(f"{found} is none of {sorted(named_by)}")
        return named_by[found]

    return Datum(write, read, datum.description)


def optional(datum: Datum, none: Data) -> Datum:
    """A value that may be missing, which stands as `none`."""
    return Datum(
        lambda value: none if value is None else datum.write(value),
        lambda data: None if data == none else datum.read(data),
        datum.description,
    )


def fixed(data: Data) -> Datum:
    """What GBCS fixes, such as a scaler and unit: always written, and nothing else is read."""

    def read(found: Data) -> object:
        if found != data:
            raise PayloadError(f"{found} where GBCS has {data}")
        return None

    return Datum(lambda _: data, read)


def row(build: Callable[..., object], **members: Datum) -> Datum:
    """A structure read into `build`, members in wire order.

    A name that starts `_` is no field of it; one that ends `_` carries several fields, as a dict.
    """

    def write(value: object) -> Data:
        return axdr.structure(
            *(datum.write(_member(value, name)) for name, datum in members.items())
        )

    def read(data: Data) -> object:
        found = expect(tuple, value_of(data, Tag.STRUCTURE))
        if len(found) != len(members):
            raise PayloadError(f"{len(found)} members where a structure has {len(members)}")
        fields: dict[str, object] = {}
        for (name, datum), one in zip(members.items(), found, strict=True):
            value = datum.read(one)
            if name[-1] == "_":
                fields.update(expect(dict, value))
            elif name[0] != "_":
                fields[name] = value
        return build(**fields)

    inner = b"".join(datum.description for datum in members.values())
    return Datum(write, read, bytes([Tag.STRUCTURE, len(members)]) + inner)


def table(datum: Datum) -> Datum:
    """An array of these, as a tuple."""

    def write(value: object) -> Data:
        return axdr.array(*(datum.write(one) for one in expect(tuple, value)))

    def read(data: Data) -> object:
        return tuple(datum.read(one) for one in expect(tuple, value_of(data, Tag.ARRAY)))

    return Datum(write, read)


def compact(datum: Datum) -> Datum:
    """A compact array of rows of simple values, as a tuple."""

    def write(value: object) -> Data:
        contents = (_untagged(datum.write(one)) for one in expect(tuple, value))
        return Data(Tag.COMPACT_ARRAY, Compact(datum.description, b"".join(contents)))

    def read(data: Data) -> object:
        found = expect(Compact, value_of(data, Tag.COMPACT_ARRAY))
        if found.description != datum.description:
            raise PayloadError(f"a compact array of {found.description.hex().upper()}")
        return tuple(datum.read(one) for one in found.rows())

    return Datum(write, read)


def nested(datum: Datum) -> Datum:
    """A structure whose only member is this."""

    def read(data: Data) -> object:
        found = expect(tuple, value_of(data, Tag.STRUCTURE))
        if len(found) != 1:
            raise PayloadError(f"{len(found)} members where a structure has 1")
        return datum.read(found[0])

    return Datum(lambda value: axdr.structure(datum.write(value)), read)


def expect(kind: type[_T], value: object) -> _T:
    """The value, if it is of that kind; raises PayloadError."""
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise PayloadError(f"{value!r:.80} where {kind.__name__} is expected")
    return value


def _member(value: object, name: str) -> object:
    if name[-1] == "_":
        return value
    return None if name[0] == "_" else getattr(value, name)


def _untagged(data: Data) -> bytes:
    if data.tag is Tag.STRUCTURE:
        return b"".join(_untagged(one) for one in expect(tuple, data.value))
    return axdr.write(data)[1:]


def value_of(data: Data, tag: Tag) -> object:
    """The value of a datum of that type; raises PayloadError for one of another."""
    if data.tag is not tag:
        raise PayloadError(f"{data.tag.name} where {tag.name} is expected")
    return data.value
