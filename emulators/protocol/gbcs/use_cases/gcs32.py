"""GCS32 Disable Supply of a GSME (SR 7.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.supply_changes import SupplyChange, SupplyChanged, use_case
from sitrig.emulators.protocol.gbcs.use_cases.gcs33 import GasSupply

NAME = "GCS32"


class DisableSupply(SupplyChange, frozen=True, tag="GCS32.command"):
    """Turn the gas off."""


class SupplyDisabled(SupplyChanged, frozen=True, tag="GCS32.response"):
    """What became of it."""


USE_CASE = use_case(NAME, 0x0081, (DisableSupply, SupplyDisabled), GasSupply.OFF)
