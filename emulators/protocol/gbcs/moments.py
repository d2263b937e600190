"""Dates and times as DLMS carries them, and as instants. Knows no message.

Source: the published messages. A date-time is twelve octets (year, month, day, weekday, hour, minute,
second, hundredths, deviation, status); a device keeps UTC, so its deviation is "not specified". Wildcards
(`FF`, the year `FFFF`) occur in calendars, which is why these have patterns of their own.
"""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import Struct

from sitrig.emulators.protocol.errors import PayloadError

EPOCH_2000 = int(datetime(2000, 1, 1, tzinfo=UTC).timestamp())
"""ZigBee UTC time counts its seconds from here; DLMS profiles borrow it."""

LAST_SECOND = (EPOCH_2000 + 0xFFFFFFFE) * 1000
"""The last instant (Unix milliseconds) that a ZigBee UTC time can name."""

_SECOND = 1000
_HUNDREDTH = 10
_ANY = 0xFF
_ANY_YEAR = 0xFFFF
_NO_DEVIATION = b"\x80\x00\xff"
_LENGTH = 12
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)
AT_ONCE = bytes(9) + _NO_DEVIATION
"""The activation time of a change that takes effect at once."""

NEVER = b"\xff" * 9 + _NO_DEVIATION
"""The activation time that cancels a held change; also a date-time that is not used."""


def write_moment(instant: int) -> bytes:
    """The twelve octets of an instant (Unix milliseconds, cut to the hundredth of a second)."""
    seconds, milliseconds = divmod(instant, _SECOND)
    try:
        time = datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        raise PayloadError(f"{instant} is no instant between the years 1 and 9999") from None
    return (
        time.year.to_bytes(2, "big")
        + bytes((time.month, time.day, _ANY, time.hour, time.minute, time.second))
        + bytes((milliseconds // _HUNDREDTH,))
        + _NO_DEVIATION
    )


def read_moment(octets: bytes) -> int:
    """The instant (Unix milliseconds) of twelve octets without wildcards; raises PayloadError."""
    if len(octets) != _LENGTH or octets[4] != _ANY or octets[9:] != _NO_DEVIATION:
        raise PayloadError(f"{octets.hex().upper()} is no UTC date-time of {_LENGTH} octets")
    year = int.from_bytes(octets[:2], "big")
    month, day, _, hour, minute, second, hundredths = octets[2:9]
    try:
        time = datetime(year, month, day, hour, minute, second, hundredths * 10_000, tzinfo=UTC)
    except ValueError:
        raise PayloadError(f"{octets.hex().upper()} is not on the calendar") from None
    since = time - _FIRST
    return (since.days * 86_400 + since.seconds) * _SECOND + since.microseconds // _SECOND


def write_seconds(instant: int) -> int:
    """ZigBee UTC time of an instant."""
    return instant // _SECOND - EPOCH_2000


def read_seconds(seconds: int) -> int:
    """The instant (Unix milliseconds) of a ZigBee UTC time."""
    return (seconds + EPOCH_2000) * _SECOND


class DatePattern(Struct, frozen=True):
    """A date of a calendar; None is every one. Month 1 to 12 (`FD`, `FE`: daylight saving ends, begins).

    Day 1 to 31 (`FE` the last, `FD` the last but one); weekday 1 Monday to 7 Sunday.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


class TimePattern(Struct, frozen=True):
    """A time of day; None is every one."""

    hour: int | None = 0
    minute: int | None = 0
    second: int | None = 0
    hundredths: int | None = 0


class MomentPattern(Struct, frozen=True):
    """A date with a time of day, either with wildcards."""

    date: DatePattern
    time: TimePattern


def write_date(date: DatePattern) -> bytes:
    """The five octets of a date."""
    year = _ANY_YEAR if date.year is None else date.year
    if not 0 <= year <= _ANY_YEAR:
        raise PayloadError(f"{year} is no year of two octets")
    return year.to_bytes(2, "big") + _octets(date.month, date.day, date.weekday)


def read_date(octets: bytes) -> DatePattern:
    """The date of five octets."""
    if len(octets) != 5:
        raise PayloadError(f"{octets.hex().upper()} is no date of 5 octets")
    year = int.from_bytes(octets[:2], "big")
    return DatePattern(None if year == _ANY_YEAR else year, *map(_wild, octets[2:]))


def write_time(time: TimePattern) -> bytes:
    """The four octets of a time of day."""
    return _octets(time.hour, time.minute, time.second, time.hundredths)


def read_time(octets: bytes) -> TimePattern:
    """The time of four octets."""
    if len(octets) != 4:
        raise PayloadError(f"{octets.hex().upper()} is no time of day of 4 octets")
    return TimePattern(*map(_wild, octets))


def write_pattern(pattern: MomentPattern) -> bytes:
    """The twelve octets of a date-time with wildcards."""
    return write_date(pattern.date) + write_time(pattern.time) + _NO_DEVIATION


def read_pattern(octets: bytes) -> MomentPattern:
    """The date-time with wildcards of twelve octets."""
    if len(octets) != _LENGTH or octets[9:] != _NO_DEVIATION:
        raise PayloadError(f"{octets.hex().upper()} is no UTC date-time of {_LENGTH} octets")
    return MomentPattern(read_date(octets[:5]), read_time(octets[5:9]))


def _octets(*values: int | None) -> bytes:
    try:
        return bytes(_ANY if value is None else value for value in values)
    except ValueError:
        raise PayloadError(f"{values} are not all octets") from None


def _wild(octet: int) -> int | None:
    return None if octet == _ANY else octet
