"""SR 4.12.1 Read Maximum Demand Import Registers (ECS18b)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr04_12_1_read_maximum_demand_import_registers import (
    ReadMaximumDemandImportRegisters,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs18b
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadMaximumDemandImportRegisters,
    {
        DeviceType.ESME: sends(ecs18b.NAME, ecs18b.ReadMaximumDemandImport),
    },
)
