"""SR 4.12.2 Read Maximum Demand Export Registers (ECS18a); the ACB asks for an Export Supplier."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr04_12_2_read_maximum_demand_export_registers import (
    ReadMaximumDemandExportRegisters,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs18a
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadMaximumDemandExportRegisters,
    {
        DeviceType.ESME: sends(ecs18a.NAME, ecs18a.ReadMaximumDemandExport),
    },
)
