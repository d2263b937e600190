"""The metering attributes of a gas meter that more than one use case reads. Knows no use case."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import zcl
from sitrig.emulators.protocol.gbcs.attributes import Attribute

_U24, _U48, _ENUM8 = 0x22, 0x25, 0x30

PRIMARY = (
    Attribute("divisor", 0x0302, _U24, zcl.number(3)),
    Attribute("multiplier", 0x0301, _U24, zcl.number(3)),
    Attribute("unit", 0x0300, _ENUM8, zcl.UINT8),
)
"""How to turn a register into a volume."""

SUMMATION = Attribute("volume", 0x0000, _U48, zcl.UINT48)


def register(field: str, number: int) -> Attribute:
    """A volume counted so far."""
    return Attribute(field, number, _U48, zcl.UINT48)
