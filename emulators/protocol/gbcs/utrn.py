"""Unique Transaction Reference Numbers: what the twenty digits of a top-up say. Knows no meter and no message.

From the left of the number without its check digit and its offset: ten bits of the counter, two of the
value's class (pence or pounds), thirteen of the value, 32 of a MAC. Source: domain reference 8.8. Neither
how the MAC is made nor the check digit is published here, so both are carried and not checked.

Tried against the two published numbers and not found. MAC: a GMAC under the key derived (8.2) from the
Supplier's top-up or Key Agreement key and the meter's, with several transaction ids and either order of the
parties; initialisation vectors of either party, of the counter, of zeros; over the 25 or 64 bits of the number,
right or left aligned, with and without the offset, alone or behind a security control and the grouping header
in part or whole; any 32 bits of the tag on a word boundary. Check digit: Verhoeff from the right (it makes 5 of
the second number as published, of the first 9 instead of 5), from the left, Luhn, remainders.
"""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.errors import PayloadError

DIGITS = 20
_OFFSET = 7_394_156_990_786_306_048
_MAC, _VALUE, _CLASS, _COUNTER = 32, 13, 2, 10
LOWER_HALF = 0xFFFF_FFFF
"""The bits of a top-up's Originator Counter that are zero (domain reference 8.8)."""
_PENCE, _POUNDS = 0, 1
_UNITS = {_PENCE: 1, _POUNDS: 100}
HIGHEST = (1 << _VALUE) - 1
"""The highest value, in pence or in pounds."""


class Utrn(Struct, frozen=True):
    """The last ten bits of the top-up's counter, what it is worth, and its MAC (32 bits)."""

    counter: int
    pence: int
    mac: int = 0
    check_digit: int = 0


def counter_bits(originator_counter: int) -> int:
    """The part of a command's Originator Counter that its UTRN repeats: the upper half's last ten bits."""
    return originator_counter >> 32 & (1 << _COUNTER) - 1


def read(digits: str) -> Utrn:
    """Take a number apart; raises PayloadError."""
    if len(digits) != DIGITS or not (digits.isascii() and digits.isdecimal()):
        raise PayloadError(f"{digits!r:.40} is not {DIGITS} digits")
    bits = int(digits[:-1]) - _OFFSET
    if not 0 <= bits < 1 << _MAC + _VALUE + _CLASS + _COUNTER:
        raise PayloadError(f"{digits} is no UTRN: outside its range")
    unit = _UNITS.get(bits >> _MAC + _VALUE & 3)
    if unit is None:
        raise PayloadError(f"{digits} is of a value class that is not used")
    return Utrn(
        counter=bits >> _MAC + _VALUE + _CLASS,
        pence=(bits >> _MAC & HIGHEST) * unit,
        mac=bits & (1 << _MAC) - 1,
        check_digit=int(digits[-1]),
    )


def write(utrn: Utrn) -> str:
    """The twenty digits, in pence where they suffice; raises PayloadError."""
    value_class, value = _PENCE, utrn.pence
    if value > HIGHEST:
        value_class, rest = _POUNDS, utrn.pence % _UNITS[_POUNDS]
        value = utrn.pence // _UNITS[_POUNDS]
        if rest or value > HIGHEST:
            raise PayloadError(f"{utrn.pence} pence are neither {HIGHEST} pence nor whole pounds")
    bits = ((utrn.counter << _CLASS | value_class) << _VALUE | value) << _MAC | utrn.mac
    return f"{_OFFSET + bits}{utrn.check_digit}"
