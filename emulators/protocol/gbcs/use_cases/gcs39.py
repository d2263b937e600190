"""GCS39 Arm Supply of a GSME (SR 7.3)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.supply_changes import SupplyChange, SupplyChanged, use_case
from sitrig.emulators.protocol.gbcs.use_cases.gcs33 import GasSupply

NAME = "GCS39"


class ArmSupply(SupplyChange, frozen=True, tag="GCS39.command"):
    """Let the consumer turn the gas on."""


class SupplyArmed(SupplyChanged, frozen=True, tag="GCS39.response"):
    """What became of it."""


USE_CASE = use_case(NAME, 0x0085, (ArmSupply, SupplyArmed), GasSupply.ARMED)
