"""ECS26f Read Device Configuration, instantaneous power thresholds (SR 6.2.5)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import table
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import UINT32

NAME = "ECS26f"


class ReadPowerThresholds(UseCaseBody, frozen=True, tag="ECS26f.command"):
    """Ask above which power the meter shows medium and high."""


class PowerThresholds(UseCaseBody, frozen=True, tag="ECS26f.response"):
    """Watts: low to medium, and medium to high."""

    thresholds_w: tuple[int, ...] = ()
    results: tuple[int, ...] = ()


_THRESHOLDS = table(UINT32)

USE_CASE = accesses.use_case(
    NAME,
    0x0040,
    (ReadPowerThresholds, PowerThresholds),
    accesses.read("thresholds_w", _THRESHOLDS, 21, "0000100000FF"),
)
