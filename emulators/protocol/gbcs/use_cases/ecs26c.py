"""ECS26c Read Device Configuration, randomisation (SR 6.2.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import UINT16

NAME = "ECS26c"


class ReadRandomisation(UseCaseBody, frozen=True, tag="ECS26c.command"):
    """Ask how switching times are randomised."""


class Randomisation(UseCaseBody, frozen=True, tag="ECS26c.response"):
    """The offset now in use, the number it is drawn by, and its limit, each in seconds."""

    offset: int = 0
    number: int = 0
    limit: int = 0
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x003D,
    (ReadRandomisation, Randomisation),
    accesses.read("offset", UINT16, 1, "00005E2C0000"),
    accesses.read("number", UINT16, 1, "00005E2C0002"),
    accesses.read("limit", UINT16, 1, "00005E2C0001"),
)
