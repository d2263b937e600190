"""How instants, dates and times of day stand in MMC XML, and the names of GBCS response codes there."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from enum import Enum, IntEnum

from sitrig.emulators.protocol.gbcs.moments import DatePattern, TimePattern
from sitrig.harness.parse_and_correlate.elements import Node, Part, told_as

_NOT_KNOWN = "notKnown"
_YEARS, _MONTHS, _DAYS = range(2014, 10_000), range(1, 13), range(1, 32)
_LAST_DAY, _LAST_DAY_BUT_ONE = 0xFE, 0xFD


def instant(found: object) -> str:
    """`xs:dateTime` of an instant (Unix milliseconds)."""
    assert isinstance(found, int)
    seconds, milliseconds = divmod(found, 1000)
    time = datetime.fromtimestamp(seconds, UTC)
    return f"{time:%Y-%m-%dT%H:%M:%S}.{milliseconds // 10:02d}Z"


def boolean(found: object) -> str:
    """`xs:boolean`."""
    return "true" if found else "false"


def octets(found: object) -> str:
    """`xs:base64Binary`."""
    assert isinstance(found, bytes)
    return base64.b64encode(found).decode("ascii")


def hex_octets(found: object) -> str:
    """`xs:base64Binary` of octets held as hex."""
    return octets(bytes.fromhex(str(found)))


def member(found: object) -> str:
    """The text of an enumeration's member."""
    assert isinstance(found, Enum)
    return str(found.value)


def time_of_day(found: object) -> str:
    """`xs:time`; a wildcard counts as nought, for the schema has none."""
    assert isinstance(found, TimePattern)
    parts = (found.hour or 0, found.minute or 0, found.second or 0)
    return f"{':'.join(f'{part:02d}' for part in parts)}.{found.hundredths or 0:02d}Z"


def date_parts(found: object) -> tuple[Node, ...]:
    """Year, month, day and weekday, each specified or not."""
    assert isinstance(found, DatePattern)
    return (
        _either("Year", found.year, _YEARS),
        _either("Month", found.month, _MONTHS),
        _day(found.day),
        _either("DayOfWeek", found.weekday, range(1, 8)),
    )


def date(name: str | None, field: str) -> Part:
    """The date in that field: its parts in an element of that name, or as they are."""

    def fill(told: object) -> tuple[Node, ...]:
        parts = date_parts(getattr(told, field))
        return parts if name is None else (Node(name, children=parts),)

    return lambda told: iter(fill(told))


def _either(name: str, number: int | None, legal: range) -> Node:
    """What the schema cannot name (the months in which daylight saving changes) is not specified."""
    if number is None or number not in legal:
        return Node(name, children=(Node(f"NonSpecified{name}"),))
    return Node(name, children=(Node(f"Specified{name}", str(number)),))


def _day(number: int | None) -> Node:
    special = {_LAST_DAY: "LastDayOfMonth", _LAST_DAY_BUT_ONE: "SecondLastDayOfMonth"}
    if number in special:
        return Node("DayOfMonth", children=(Node(special[number]),))
    return _either("DayOfMonth", number, _DAYS)


def status(name: str, field: str, names: dict[int, str] | None = None) -> Part:
    """A GBCS response code: its name in the schema, and its number as an attribute."""
    known = {0: "success"} | (names or {})

    def fill(told: object) -> tuple[Node, ...]:
        code = getattr(told, field)
        if code is None:
            return ()
        assert isinstance(code, IntEnum)
        return (status_node(name, int(code), known.get(int(code), _NOT_KNOWN)),)

    return lambda told: iter(fill(told))


def status_node(name: str, code: int, text: str) -> Node:
    """One response code."""
    said = (("ResponseCode", str(code)),)
    return Node(name, "", said, tuple(told_as("ASN1Status", text)))
