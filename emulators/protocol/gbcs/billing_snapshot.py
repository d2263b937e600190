"""The billing data of a gas meter as it pushes it: a ZigBee snapshot of volumes by tariff and by block.

Layout from the published alert, opened with the published keys. Knows no use case and no key.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import zcl
from sitrig.emulators.protocol.gbcs.envelope import Reader
from sitrig.emulators.protocol.gbcs.zcl import Field

COUNTED = 4
"""GBCS has four tariff and four block registers in a gas meter."""


class BillingSnapshot(Struct, frozen=True):
    """Taken at `time` (Unix milliseconds); `cause` is ZigBee's bit map of what brought it about."""

    number: int
    time: int
    cause: int
    volume: int
    tiers: tuple[int, ...]
    blocks: tuple[int, ...]


def _write_volumes(value: object) -> bytes:
    if not isinstance(value, tuple) or len(value) != COUNTED:
        raise PayloadError(f"{value!r:.80} are not {COUNTED} volumes")
    return b"".join(map(zcl.UINT48.write, value))


def _read_volumes(reader: Reader) -> object:
    return tuple(zcl.UINT48.read(reader) for _ in range(COUNTED))


_VOLUMES = Field(_write_volumes, _read_volumes)
_ONE_OF_ONE, _BLOCKS_UNBILLED = b"\x01\x00\x01", b"\x06"
_FOUR_TIERS, _ONE_TIER_OF_FOUR_BLOCKS = b"\x04", b"\x14"
_FIELDS = {
    "number": zcl.UINT32,
    "time": zcl.TIME,
    "_part": zcl.fixed(_ONE_OF_ONE),
    "cause": zcl.UINT32,
    "_kind": zcl.fixed(_BLOCKS_UNBILLED),
    "volume": zcl.UINT48,
    "_tiers": zcl.fixed(_FOUR_TIERS),
    "tiers": _VOLUMES,
    "_blocks": zcl.fixed(_ONE_TIER_OF_FOUR_BLOCKS),
    "blocks": _VOLUMES,
}


def write(snapshot: BillingSnapshot) -> bytes:
    """The octets that are sealed for the Supplier."""
    return zcl.write_fields(snapshot, _FIELDS)


def read(octets: bytes) -> BillingSnapshot:
    """What was sealed; raises PayloadError."""
    reader = Reader(octets)
    found = zcl.read_fields(reader, _FIELDS)
    reader.end("billing snapshot")
    if found["time"] is None:
        raise PayloadError("a billing snapshot of no time")
    build: Callable[..., BillingSnapshot] = BillingSnapshot
    return build(**found)
