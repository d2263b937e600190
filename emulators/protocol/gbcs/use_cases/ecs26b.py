"""ECS26b Read Device Configuration, voltage (SR 6.2.1)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import UINT32
from sitrig.emulators.protocol.gbcs.voltage_thresholds import THRESHOLDS, VoltageThresholds

NAME = "ECS26b"


class ReadVoltageSettings(UseCaseBody, frozen=True, tag="ECS26b.command"):
    """Ask for the voltage thresholds."""


class VoltageSettings(VoltageThresholds, frozen=True, tag="ECS26b.response"):
    """The thresholds, and the averages in volts of its phase."""

    average_over_v: int = 0
    average_under_v: int = 0
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x003C,
    (ReadVoltageSettings, VoltageSettings),
    *THRESHOLDS,
    accesses.read("average_over_v", UINT32, 1, "010020230004"),
    accesses.read("average_under_v", UINT32, 1, "0100201F0004"),
)
