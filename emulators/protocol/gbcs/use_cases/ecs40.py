"""ECS40 Read Device Configuration, MPxNs (SR 6.2.7)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import TEXT

NAME = "ECS40"


class ReadMpans(UseCaseBody, frozen=True, tag="ECS40.command"):
    """Ask for the MPANs that the meter holds."""


class Mpans(UseCaseBody, frozen=True, tag="ECS40.response"):
    """The Import and Export MPANs."""

    import_mpan: str = ""
    export_mpan: str = ""
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x004E,
    (ReadMpans, Mpans),
    accesses.read("import_mpan", TEXT, 1, "00005E2C220B"),
    accesses.read("export_mpan", TEXT, 1, "0100000002FF"),
)
