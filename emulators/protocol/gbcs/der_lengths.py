"""The lengths in DER payloads, which published messages do not write in DER's shortest form.

From 128 to 255 they take two octets (`82 00 9F`, not `81 9F`), except inside what somebody has signed as a whole:
certificates and certification requests keep their own. Both forms are read. Knows no type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.envelope import Reader

_SHORT = 0x80
_ONE_OCTET = 0x81
_TWO_OCTETS = 0x82
_CONSTRUCTED = 0x20
_LONG_TAG = 0x1F
_SIGNED = (0x30, 0x30, 0x03)
_MAX_NESTING = 16


def shortest(octets: bytes) -> bytes:
    """A payload with DER's lengths; raises PayloadError where one overruns, is indefinite or too long."""
    return _relengthed(octets, _shortest_length)


def published(octets: bytes) -> bytes:
    """A payload with the lengths that published messages have."""
    return _relengthed(octets, _published_length)


def _relengthed(octets: bytes, length: Callable[[int], bytes], depth: int = 0) -> bytes:
    if depth > _MAX_NESTING:
        raise PayloadError(f"DER nested deeper than {_MAX_NESTING}")
    parts = []
    for tag, content in _members(octets):
        if tag & _CONSTRUCTED and tuple(inner for inner, _ in _members(content)) != _SIGNED:
            content = _relengthed(content, length, depth + 1)
        parts.append(bytes([tag]) + length(len(content)) + content)
    return b"".join(parts)


def _members(octets: bytes) -> Iterator[tuple[int, bytes]]:
    reader = Reader(octets)
    while reader.left:
        tag = reader.take(1, "tag")[0]
        if tag & _LONG_TAG == _LONG_TAG:
            raise PayloadError(f"tag {tag:#04x} goes on in a second octet")
        yield tag, reader.take(_read_length(reader), "member")


def _read_length(reader: Reader) -> int:
    first = reader.take(1, "length")[0]
    if first < _SHORT:
        return first
    if first not in (_ONE_OCTET, _TWO_OCTETS):
        raise PayloadError(f"a length starts {first:#04x}")
    size = int.from_bytes(reader.take(first & 0x7F, "length"), "big")
    if size < _SHORT:
        raise PayloadError(f"length {size} is not in one octet")
    return size


def _shortest_length(size: int) -> bytes:
    if _SHORT <= size <= 0xFF:
        return bytes([_ONE_OCTET, size])
    return _published_length(size)


def _published_length(size: int) -> bytes:
    if size < _SHORT:
        return bytes([size])
    return bytes([_TWO_OCTETS]) + size.to_bytes(2, "big")
