"""A phase's voltage as an ESME reads it: counters of excursions, and the log of averages.

ECS23 and ECS23b share it. Source: the published messages.
"""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import compact, row
from sitrig.emulators.protocol.gbcs.simple_data import SECONDS, UINT32

_COUNT = 255


class VoltageRow(Struct, frozen=True):
    """The average RMS voltage (tenths of a volt) of the period that ends at `time` (Unix milliseconds)."""

    time: int
    decivolts: int


LOG = compact(row(VoltageRow, time=SECONDS, decivolts=UINT32))


def phase(first: int, suffix: str = "") -> tuple[accesses.Access, ...]:
    """The accesses of the phase whose objects have `first` for their third octet; `suffix` ends the fields."""
    under, over, log = (f"0100{first:02X}{kind}" for kind in ("200004", "240004", "1800FF"))
    return (
        *accesses.register(f"under{suffix}", UINT32, under, 0, _COUNT),
        *accesses.register(f"over{suffix}", UINT32, over, 0, _COUNT),
        accesses.read_rows(f"log{suffix}", LOG, log),
        accesses.read(f"period_seconds{suffix}", UINT32, 7, log, 4),
    )
