"""ECS26b Read Device Configuration, voltage (SR 6.2.1)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import UINT32

NAME = "ECS26b"


class ReadVoltageSettings(UseCaseBody, frozen=True, tag="ECS26b.command"):
    """Ask for the voltage thresholds."""


class VoltageSettings(UseCaseBody, frozen=True, tag="ECS26b.response"):
    """RMS voltage thresholds in volts, and for how many seconds the voltage must pass the first four."""

    extreme_over_v: int = 0
    extreme_over_seconds: int = 0
    extreme_under_v: int = 0
    extreme_under_seconds: int = 0
    sag_v: int = 0
    sag_seconds: int = 0
    swell_v: int = 0
    swell_seconds: int = 0
    average_over_v: int = 0
    average_under_v: int = 0
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x003C,
    (ReadVoltageSettings, VoltageSettings),
    accesses.read("extreme_over_v", UINT32, 71, "0000110001FF", 4),
    accesses.read("extreme_over_seconds", UINT32, 71, "0000110001FF", 6),
    accesses.read("extreme_under_v", UINT32, 71, "0000110002FF", 4),
    accesses.read("extreme_under_seconds", UINT32, 71, "0000110002FF", 6),
    accesses.read("sag_v", UINT32, 71, "0000110003FF", 4),
    accesses.read("sag_seconds", UINT32, 71, "0000110003FF", 6),
    accesses.read("swell_v", UINT32, 71, "0000110004FF", 4),
    accesses.read("swell_seconds", UINT32, 71, "0000110004FF", 6),
    accesses.read("average_over_v", UINT32, 1, "010020230004"),
    accesses.read("average_under_v", UINT32, 1, "0100201F0004"),
)
