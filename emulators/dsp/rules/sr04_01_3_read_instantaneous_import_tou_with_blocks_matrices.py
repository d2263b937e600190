"""SR 4.1.3 Read Instantaneous Import TOU With Blocks Matrices (ECS17e)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr04_01_3_read_instantaneous_import_tou_with_blocks_matrices import (
    ReadInstantaneousImportTouWithBlocksMatrices,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs17e
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadInstantaneousImportTouWithBlocksMatrices,
    {
        DeviceType.ESME: sends(ecs17e.NAME, ecs17e.ReadBlockRegisters),
    },
)
