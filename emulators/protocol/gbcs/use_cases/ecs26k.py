"""ECS26k Read Device Configuration, voltage of three phases (SR 6.2.1)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import UINT32

NAME = "ECS26k"


class ReadPolyphaseVoltageSettings(UseCaseBody, frozen=True, tag="ECS26k.command"):
    """Ask for the voltage thresholds."""


class PolyphaseVoltageSettings(UseCaseBody, frozen=True, tag="ECS26k.response"):
    """RMS voltage thresholds in volts, and for how many seconds the voltage must pass the first four."""

    extreme_over_v: int = 0
    extreme_over_seconds: int = 0
    extreme_under_v: int = 0
    extreme_under_seconds: int = 0
    sag_v: int = 0
    sag_seconds: int = 0
    swell_v: int = 0
    swell_seconds: int = 0
    average_over_v_1: int = 0
    average_under_v_1: int = 0
    average_over_v_2: int = 0
    average_under_v_2: int = 0
    average_over_v_3: int = 0
    average_under_v_3: int = 0
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x00C6,
    (ReadPolyphaseVoltageSettings, PolyphaseVoltageSettings),
    accesses.read("extreme_over_v", UINT32, 71, "0000110001FF", 4),
    accesses.read("extreme_over_seconds", UINT32, 71, "0000110001FF", 6),
    accesses.read("extreme_under_v", UINT32, 71, "0000110002FF", 4),
    accesses.read("extreme_under_seconds", UINT32, 71, "0000110002FF", 6),
    accesses.read("sag_v", UINT32, 71, "0000110003FF", 4),
    accesses.read("sag_seconds", UINT32, 71, "0000110003FF", 6),
    accesses.read("swell_v", UINT32, 71, "0000110004FF", 4),
    accesses.read("swell_seconds", UINT32, 71, "0000110004FF", 6),
    accesses.read("average_over_v_1", UINT32, 1, "010020230004"),
    accesses.read("average_under_v_1", UINT32, 1, "0100201F0004"),
    accesses.read("average_under_v_2", UINT32, 1, "0100341F0004"),
    accesses.read("average_over_v_2", UINT32, 1, "010034230004"),
    accesses.read("average_under_v_3", UINT32, 1, "0100481F0004"),
    accesses.read("average_over_v_3", UINT32, 1, "010048230004"),
)
