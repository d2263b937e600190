"""ECS26k Read Device Configuration, voltage of three phases (SR 6.2.1)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import UINT32
from sitrig.emulators.protocol.gbcs.voltage_thresholds import THRESHOLDS, VoltageThresholds

NAME = "ECS26k"


class ReadPolyphaseVoltageSettings(UseCaseBody, frozen=True, tag="ECS26k.command"):
    """Ask for the voltage thresholds."""


class PolyphaseVoltageSettings(VoltageThresholds, frozen=True, tag="ECS26k.response"):
    """The thresholds, and the averages in volts of each phase."""

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
    *THRESHOLDS,
    accesses.read("average_over_v_1", UINT32, 1, "010020230004"),
    accesses.read("average_under_v_1", UINT32, 1, "0100201F0004"),
    accesses.read("average_under_v_2", UINT32, 1, "0100341F0004"),
    accesses.read("average_over_v_2", UINT32, 1, "010034230004"),
    accesses.read("average_under_v_3", UINT32, 1, "0100481F0004"),
    accesses.read("average_over_v_3", UINT32, 1, "010048230004"),
)
