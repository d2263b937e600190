"""Prices and debts as an ESME keeps them: charges with their scale and what they are charged on.

Rows that the tariff and prepayment use cases share. Source: the published messages.
"""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs.datum import row, table
from sitrig.emulators.protocol.gbcs.simple_data import HEX, INT8, INT16, UINT16, octets


class ChargeScale(Struct, frozen=True):
    """Powers of ten: of the commodity's unit, and of a price in pounds."""

    commodity: int
    price: int


class Commodity(Struct, frozen=True):
    """The object charged on: class, logical name (hex), attribute; all zero for a charge by time."""

    interface_class: int = 0
    logical_name: str = "000000000000"
    attribute: int = 0


class Price(Struct, frozen=True):
    """A price; `index` (hex) is 01 to 30 for times of use, or block and time such as A1; none for the only one."""

    index: str
    price: int


class UnitCharge(Struct, frozen=True):
    """The prices of one charge."""

    scale: ChargeScale
    commodity: Commodity
    prices: tuple[Price, ...]


UNIT_CHARGE = row(
    UnitCharge,
    scale=row(ChargeScale, commodity=INT8, price=INT8),
    commodity=row(Commodity, interface_class=UINT16, logical_name=octets(6), attribute=INT8),
    prices=table(row(Price, index=HEX, price=INT16)),
)
