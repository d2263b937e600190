"""ECS61c Read Boost Button Details (SR 7.11); only variants with the letter E have the button."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import compact, row
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import EPOCH_2000, LAST_SECOND
from sitrig.emulators.protocol.gbcs.simple_data import BOOLEAN, SECONDS

NAME = "ECS61c"


class ReadBoostButton(UseCaseBody, frozen=True, tag="ECS61c.command"):
    """Ask for the boosts from `start` to `end` (Unix milliseconds); without them, for all."""

    start: int = EPOCH_2000 * 1000
    end: int = LAST_SECOND


class Boost(Struct, frozen=True):
    """The button was pressed at `start`, and its time was up at `end` (Unix milliseconds)."""

    start: int
    end: int


class BoostButton(UseCaseBody, frozen=True, tag="ECS61c.response"):
    """The boosts, whether the button is there, and which loads it switches.

    `success` false is an access failure.
    """

    success: bool
    log: tuple[Boost, ...] = ()
    available: bool = True
    load_1: bool = False
    load_2: bool = False
    load_3: bool = False
    load_4: bool = False
    load_5: bool = False
    results: tuple[int, ...] = ()


_LOADS = range(1, 6)

USE_CASE = accesses.use_case(
    NAME,
    0x005E,
    (ReadBoostButton, BoostButton),
    accesses.read("available", BOOLEAN, 1, "00005E2C07FF"),
    accesses.read_rows("log", compact(row(Boost, start=SECONDS, end=SECONDS)), "0000636214FF"),
    *(accesses.read(f"load_{at}", BOOLEAN, 1, f"00005E2C06{at:02X}") for at in _LOADS),
    verdict=True,
)
