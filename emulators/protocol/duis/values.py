"""Codecs between DUIS simple types and Python values. Knows no message.

Reading takes the canonical spelling only where the schema would collapse white space: a schema
processor that normalises before digesting would otherwise disagree about a signature.
"""

from __future__ import annotations

import binascii
import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Generic, Protocol, TypeVar, cast

from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.identifiers import Eui

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})*")
_UNSIGNED = re.compile(r"[0-9]{1,20}")
_SIGNED = re.compile(r"-?[0-9]{1,20}")


class Codec(Protocol):
    """Reads wire text into a value and writes it back; both raise InvalidValueError.

    `plain` says that written text never needs escaping.
    """

    plain: ClassVar[bool]

    def read(self, text: str) -> object: ...

    def write(self, value: object) -> str: ...


@dataclass(frozen=True, slots=True)
class Text:
    """`xs:string` with its length facets, kept to the letter."""

    plain: ClassVar[bool] = False
    low: int
    high: int | None

    def read(self, text: str) -> str:
        if len(text) < self.low or (self.high is not None and len(text) > self.high):
            raise InvalidValueError(f"{text[:60]!r} is {len(text)} characters long, not {self}")
        return text

    def write(self, value: object) -> str:
        if not isinstance(value, str) or _NOT_XML.search(value):
            raise InvalidValueError(f"{value!r:.80} is not text that XML can carry")
        return self.read(value)

    def __str__(self) -> str:
        return f"{self.low} to {'any number' if self.high is None else self.high}"


@dataclass(frozen=True, slots=True)
class Digits:
    """So many decimal digits, which are no number: the first may be 0."""

    plain: ClassVar[bool] = True
    length: int

    def read(self, text: str) -> str:
        if len(text) != self.length or not (text.isascii() and text.isdecimal()):
            raise InvalidValueError(f"{text[:60]!r} is not {self.length} digits")
        return text

    def write(self, value: object) -> str:
        return self.read(str(value))


@dataclass(frozen=True, slots=True)
class Number:
    """A bounded integer; `width` is the zero-padded width that the published requests show."""

    plain: ClassVar[bool] = True
    low: int
    high: int
    width: int = 1

    def read(self, text: str) -> int:
        form = _SIGNED if self.low < 0 else _UNSIGNED
        if not form.fullmatch(text):
            raise InvalidValueError(f"{text[:60]!r} is not an integer")
        return self._bounded(int(text))

    def write(self, value: object) -> str:
        if not isinstance(value, int):
            raise InvalidValueError(f"{value!r:.80} is not an integer")
        return f"{self._bounded(value):0{self.width}d}"

    def _bounded(self, value: int) -> int:
        if not self.low <= value <= self.high:
            raise InvalidValueError(f"{value} is not between {self.low} and {self.high}")
        return value


@dataclass(frozen=True, slots=True)
class Enumerated(Generic[E]):
    """One of an enumeration's wire texts, less those that a schema version does not know."""

    plain: ClassVar[bool] = False
    members: type[E]
    unknown: frozenset[str] = frozenset()

    def read(self, text: str) -> E:
        found = self.members._value2member_map_.get(text)
        if found is None or text in self.unknown:
            name = self.members.__name__
            raise InvalidValueError(f"{text[:60]!r} is not a {name}{self._legal()}")
        return cast("E", found)

    def write(self, value: object) -> str:
        return self.read(str(value)).value

    def _legal(self) -> str:
        legal = [member.value for member in self.members if member.value not in self.unknown]
        return f": one of {', '.join(legal)}" if len(legal) <= 30 else ""


@dataclass(frozen=True, slots=True)
class Listed:
    """One of a list of texts too long to be an enumeration's members."""

    plain: ClassVar[bool] = True
    name: str
    legal: frozenset[str]

    def read(self, text: str) -> str:
        if text not in self.legal:
            raise InvalidValueError(f"{text[:60]!r} is not a {self.name}")
        return text

    def write(self, value: object) -> str:
        return self.read(str(value))


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T]):
    """A value of a class that is legal by construction; `parse` raises InvalidValueError."""

    plain: ClassVar[bool] = True
    kind: type[T]
    parse: Callable[[str], T]

    def read(self, text: str) -> T:
        return self.parse(text)

    def write(self, value: object) -> str:
        if not isinstance(value, self.kind):
            raise InvalidValueError(f"{value!r:.80} is not {self.kind.__name__}")
        return str(value)


@dataclass(frozen=True, slots=True)
class Octets:
    """`xs:base64Binary`, or `xs:hexBinary` when `hexadecimal`, with length facets in octets."""

    plain: ClassVar[bool] = True
    low: int = 0
    high: int | None = None
    hexadecimal: bool = False

    def read(self, text: str) -> bytes:
        return self._bounded(_from_hex(text) if self.hexadecimal else _from_base64(text))

    def write(self, value: object) -> str:
        if not isinstance(value, bytes):
            raise InvalidValueError(f"{value!r:.80} is not bytes")
        octets = self._bounded(value)
        if self.hexadecimal:
            return octets.hex().upper()
        return binascii.b2a_base64(octets, newline=False).decode()

    def _bounded(self, octets: bytes) -> bytes:
        if len(octets) < self.low or (self.high is not None and len(octets) > self.high):
            raise InvalidValueError(f"{len(octets)} octets are not {self.low} to {self.high}")
        return octets


def _from_hex(text: str) -> bytes:
    if not _HEX.fullmatch(text):
        raise InvalidValueError(f"{text[:60]!r} is not hexadecimal octets")
    return bytes.fromhex(text)


def _from_base64(text: str) -> bytes:
    try:
        encoded = text.encode("ascii")
        octets = binascii.a2b_base64(encoded)
    except ValueError:
        raise InvalidValueError(f"{text[:60]!r} is not base64") from None
    # Only the one canonical form: no line breaks, no stray bits before the padding.
    if binascii.b2a_base64(octets, newline=False) != encoded:
        raise InvalidValueError(f"{text[:60]!r} is not base64 in its canonical form")
    return octets


@dataclass(frozen=True, slots=True)
class HexCode:
    """A code of two octets as four capital hex digits; one of a few if those are given."""

    plain: ClassVar[bool] = True
    legal: frozenset[str] | None = None

    def read(self, text: str) -> str:
        code = text.upper()
        if len(text) != 4 or not _HEX.fullmatch(text) or not self._is_legal(code):
            legal = "" if self.legal is None else f": one of {', '.join(sorted(self.legal))}"
            raise InvalidValueError(f"{text[:60]!r} is not a code of four hex digits{legal}")
        return code

    def write(self, value: object) -> str:
        return self.read(str(value))

    def _is_legal(self, code: str) -> bool:
        return self.legal is None or code in self.legal


@dataclass(frozen=True, slots=True)
class Boolean:
    """`xs:boolean`: `true false 1 0` are read, `true false` written."""

    plain: ClassVar[bool] = True

    def read(self, text: str) -> bool:
        if text not in ("true", "false", "1", "0"):
            raise InvalidValueError(f"{text[:60]!r} is not one of true, false, 1, 0")
        return text in ("true", "1")

    def write(self, value: object) -> str:
        if not isinstance(value, bool):
            raise InvalidValueError(f"{value!r:.80} is not a boolean")
        return "true" if value else "false"


@dataclass(frozen=True, slots=True)
class Date:
    """`xs:date` in UTC or without a zone, as a `datetime.date`; written with `Z`, as DCC does."""

    plain: ClassVar[bool] = True
    _form: ClassVar[re.Pattern[str]] = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}Z?")

    def read(self, text: str) -> datetime.date:
        try:
            if self._form.fullmatch(text):
                return datetime.date.fromisoformat(text[:10])
        except ValueError:
            pass
        raise InvalidValueError(f"{text[:60]!r} is not a date of the form 2026-01-05")

    def write(self, value: object) -> str:
        if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
            raise InvalidValueError(f"{value!r:.80} is not a date")
        return value.isoformat() + "Z"


@dataclass(frozen=True, slots=True)
class EuiList:
    """Comma-separated EUIs, as a tuple."""

    plain: ClassVar[bool] = True
    most: int | None = None

    def read(self, text: str) -> tuple[Eui, ...]:
        return self._bounded(tuple(Eui(part) for part in text.split(",")))

    def write(self, value: object) -> str:
        if not isinstance(value, tuple):
            raise InvalidValueError(f"{value!r:.80} is not a tuple of EUIs")
        return ",".join(self._bounded(tuple(Eui(part) for part in value)))

    def _bounded(self, euis: tuple[Eui, ...]) -> tuple[Eui, ...]:
        if not euis or (self.most is not None and len(euis) > self.most):
            raise InvalidValueError(f"a list of {len(euis)} EUIs: from 1 to {self.most} are legal")
        return euis
