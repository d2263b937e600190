"""The typed placeholders of phrases, and `phrase`, which adds them to pytest-bdd's parser.

A converter refuses with PhraseError or InvalidValueError: a ValueError would be read as "no such step".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from pytest_bdd import parsers

from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.responses import ResponseCode
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant, SchemaVersion, SmiStatus
from sitrig.harness.clock import DAY, HOUR, MINUTE, SECOND, instant
from sitrig.harness.errors import PhraseError
from sitrig.harness.observations.inventory_view import DETAILS, METERING_POINT_KINDS
from sitrig.harness.premises.names import device_named, metering_point_named

_T = TypeVar("_T")
_UNITS = {"second": SECOND, "minute": MINUTE, "hour": HOUR, "day": DAY}


def pattern(expression: str) -> Callable[[Callable[[str], _T]], Callable[[str], _T]]:
    """Give a reader the regular expression its placeholder matches, as the parse library wants it."""

    def with_expression(read: Callable[[str], _T]) -> Callable[[str], _T]:
        read.pattern = expression  # type: ignore[attr-defined]
        return read

    return with_expression


@pattern(r"[A-Za-z]+")
def read_variant(text: str) -> EsmeVariant:
    return EsmeVariant.read(text)


@pattern(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*")
def read_status(text: str) -> SmiStatus:
    for status in SmiStatus:
        if status.words == text:
            return status
    legal = ", ".join(status.words for status in SmiStatus)
    raise PhraseError(f"{text!r} is not an SMI Status; one of {legal}")


@pattern(r"(?:[Tt]he|[Aa]n?) [\w' ]+?")
def read_device(text: str) -> Eui:
    return device_named(text)


@pattern(r"(?:[Tt]he|[Aa]n?) [\w' ]*(?:MPAN|MPRN)")
def read_metering_point(text: str) -> str:
    return metering_point_named(text)


@pattern(r"[A-Z]+\d+")
def read_code(text: str) -> str:
    return ResponseCode.read(text).value


@pattern(r"\d+ [a-z]+")
def read_duration(text: str) -> int:
    number, unit = text.split()
    length = _UNITS.get(unit.removesuffix("s"))
    if length is None:
        raise PhraseError(
            f"{text!r} is not a duration; in {', '.join(f'{unit}s' for unit in _UNITS)}"
        )
    return int(number) * length


@pattern(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
def read_instant(text: str) -> int:
    return _converted(instant, text, "an instant such as 2026-03-29T00:59:59Z")


@pattern(r"at once|at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
def read_due(text: str) -> int | None:
    return None if text == "at once" else read_instant(text.removeprefix("at "))


@pattern(r"\d{4}-\d\d-\d\d")
def read_day(text: str) -> date:
    return _converted(date.fromisoformat, text, "a day such as 2026-03-29")


@pattern(r"\d+(?:\.\d+)+")
def read_srv(text: str) -> str:
    if text not in SRVS:
        raise PhraseError(
            f"{text!r} is no Service Request Variant; its number is as in the catalogue"
        )
    return text


@pattern("|".join(DETAILS))
def read_detail(text: str) -> tuple[str, str]:
    return DETAILS[text]


@pattern("|".join(METERING_POINT_KINDS))
def read_metering_point_kind(text: str) -> tuple[str, str]:
    return METERING_POINT_KINDS[text]


@pattern(r"\d\.\d")
def read_version(text: str) -> SchemaVersion:
    return SchemaVersion.read(text)


@pattern(r"[a-z]+")
def read_verdict(text: str) -> bool:
    if text not in ("accepted", "rejected"):
        raise PhraseError(f"{text!r} is not what becomes of a request; one of accepted, rejected")
    return text == "accepted"


def _converted(convert: Callable[[str], _T], text: str, form: str) -> _T:
    try:
        return convert(text)
    except ValueError:
        raise PhraseError(f"{text!r} is not {form}") from None


PLACEHOLDERS: dict[str, Callable[[str], object]] = {
    "Variant": read_variant,
    "Status": read_status,
    "Device": read_device,
    "MPxN": read_metering_point,
    "Code": read_code,
    "Duration": read_duration,
    "Instant": read_instant,
    "Day": read_day,
    "Due": read_due,
    "Srv": read_srv,
    "Detail": read_detail,
    "MPxNKind": read_metering_point_kind,
    "Version": read_version,
    "Verdict": read_verdict,
}
"""Name in a phrase to its reader; `{device:Device}` is "the ESME" and the like."""


def phrase(text: str, **own: Callable[[str], object]) -> parsers.parse:
    """A step phrase with sitrig's placeholders and a module's own.

    Capitals count: else "is truly of ESME Variant B" would be read as an SMI Status.
    """
    return parsers.parse(text, extra_types={**PLACEHOLDERS, **own}, case_sensitive=True)


def one_of(words: Mapping[str, _T]) -> Callable[[str], _T]:
    """A placeholder that stands for exactly these words."""

    @pattern("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)))
    def read(text: str) -> _T:
        return words[text]

    return read
