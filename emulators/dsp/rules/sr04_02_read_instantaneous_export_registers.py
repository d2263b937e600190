"""SR 4.2 Read Instantaneous Export Registers (ECS17a); the ACB asks for an Export Supplier."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr04_02_read_instantaneous_export_registers import (
    ReadInstantaneousExportRegisters,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs17a
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadInstantaneousExportRegisters,
    {
        DeviceType.ESME: sends(ecs17a.NAME, ecs17a.ReadExportRegisters),
    },
)
