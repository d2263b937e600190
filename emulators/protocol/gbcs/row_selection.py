"""Which rows of a log a read selects: those between two instants. Source: the published messages."""

from __future__ import annotations

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import moments
from sitrig.emulators.protocol.gbcs.axdr import Data, Tag, array, octets, structure
from sitrig.emulators.protocol.gbcs.datum import expect

_CLOCK = structure(
    Data(Tag.UINT16, 1),
    octets(bytes.fromhex("00005E2C64FF")),
    Data(Tag.INT8, 2),
    Data(Tag.UINT16, 0),
)
"""The clock column of a log: class, name, attribute, index."""


def selection(start: int, end: int) -> Data:
    """Rows of a log from one instant to another, by its clock (Unix milliseconds)."""
    bounds = (Data(Tag.UINT32, moments.write_seconds(instant)) for instant in (start, end))
    return structure(_CLOCK, *bounds, array())


def between(selected: Data) -> tuple[int, int]:
    """The two instants of such a selection; raises PayloadError for any other."""
    members = expect(tuple, selected.value)
    if len(members) == 4:
        start, end = (expect(int, member.value) for member in members[1:3])
        found = moments.read_seconds(start), moments.read_seconds(end)
        if selection(*found) == selected:
            return found
    raise PayloadError(f"{selected} selects no rows by time")
