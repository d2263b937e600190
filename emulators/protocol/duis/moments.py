"""`xs:dateTime` as an instant and `xs:time` as milliseconds of the day. Knows no clock."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.errors import InvalidValueError

_DAY = 86_400_000
_EPOCH = datetime.date(1970, 1, 1).toordinal()
_LAST_DAY = datetime.date.max.toordinal()
_CLOCK = r"([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?(Z|[+-][0-9]{2}:[0-9]{2})?"
_TIME = re.compile(_CLOCK)
_DATE_TIME = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T" + _CLOCK)

# A moment without a time zone is taken as UTC (*assumption*: DUIS speaks UTC throughout), and
# anything finer than a millisecond is cut off, since no instant here is finer.


@dataclass(frozen=True, slots=True)
class Instant:
    """`xs:dateTime`, years 0001 to 9999; written as the published requests do: `…T00:00:00.00Z`."""

    plain: ClassVar[bool] = True

    def read(self, text: str) -> int:
        found = _DATE_TIME.fullmatch(text)
        if not found:
            raise InvalidValueError(f"{text[:60]!r} is not a dateTime such as 2026-01-05T00:00:00Z")
        try:
            day = datetime.date(int(found[1]), int(found[2]), int(found[3])).toordinal()
        except ValueError:
            raise InvalidValueError(f"{text[:60]!r} names no day of the calendar") from None
        return (day - _EPOCH) * _DAY + _since_midnight(text, *found.group(4, 5, 6, 7, 8))

    def write(self, value: object) -> str:
        if not isinstance(value, int):
            raise InvalidValueError(f"{value!r:.80} is not an instant in milliseconds")
        days, rest = divmod(value, _DAY)
        if not 1 <= days + _EPOCH <= _LAST_DAY:
            raise InvalidValueError(f"instant {value} is outside the years 1 to 9999")
        return f"{datetime.date.fromordinal(days + _EPOCH).isoformat()}T{_clock(rest)}"


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """`xs:time`, as milliseconds since midnight UTC."""

    plain: ClassVar[bool] = True

    def read(self, text: str) -> int:
        found = _TIME.fullmatch(text)
        if not found:
            raise InvalidValueError(f"{text[:60]!r} is not a time such as 07:30:00.00Z")
        return _since_midnight(text, *found.groups()) % _DAY

    def write(self, value: object) -> str:
        if not isinstance(value, int) or not 0 <= value < _DAY:
            raise InvalidValueError(f"{value!r:.80} is not milliseconds of a day")
        return _clock(value)


def _clock(rest: int) -> str:
    minutes, thousandths = divmod(rest, 60_000)
    hour, minute = divmod(minutes, 60)
    second, thousandths = divmod(thousandths, 1000)
    fraction = f"{thousandths:03d}" if thousandths % 10 else f"{thousandths // 10:02d}"
    return f"{hour:02d}:{minute:02d}:{second:02d}.{fraction}Z"


def _since_midnight(
    text: str, hours: str, minutes: str, seconds: str, fraction: str | None, zone: str | None
) -> int:
    hour, minute, second = int(hours), int(minutes), int(seconds)
    thousandths = int((fraction + "00")[:3]) if fraction else 0
    midnight = hour == 24 and not (minute or second or (fraction and fraction.strip("0")))
    if (hour > 23 and not midnight) or minute > 59 or second > 59:
        raise InvalidValueError(f"{text[:60]!r} names no time of the day")
    return ((hour * 60 + minute - _offset(text, zone)) * 60 + second) * 1000 + thousandths


def _offset(text: str, zone: str | None) -> int:
    if zone is None or zone == "Z":
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[4:6])
    if int(zone[4:6]) > 59 or minutes > 14 * 60:
        raise InvalidValueError(f"{text[:60]!r} has no time zone within 14 hours of UTC")
    return minutes if zone[0] == "+" else -minutes
