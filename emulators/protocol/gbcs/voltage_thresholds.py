"""The voltage thresholds that ECS26b and ECS26k read alike, on whichever phases. Knows no use case."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import UINT32


class VoltageThresholds(UseCaseBody, frozen=True):
    """RMS voltage thresholds in volts, and for how many seconds the voltage must pass the first four."""

    extreme_over_v: int = 0
    extreme_over_seconds: int = 0
    extreme_under_v: int = 0
    extreme_under_seconds: int = 0
    sag_v: int = 0
    sag_seconds: int = 0
    swell_v: int = 0
    swell_seconds: int = 0


THRESHOLDS = (
    accesses.read("extreme_over_v", UINT32, 71, "0000110001FF", 4),
    accesses.read("extreme_over_seconds", UINT32, 71, "0000110001FF", 6),
    accesses.read("extreme_under_v", UINT32, 71, "0000110002FF", 4),
    accesses.read("extreme_under_seconds", UINT32, 71, "0000110002FF", 6),
    accesses.read("sag_v", UINT32, 71, "0000110003FF", 4),
    accesses.read("sag_seconds", UINT32, 71, "0000110003FF", 6),
    accesses.read("swell_v", UINT32, 71, "0000110004FF", 4),
    accesses.read("swell_seconds", UINT32, 71, "0000110004FF", 6),
)
