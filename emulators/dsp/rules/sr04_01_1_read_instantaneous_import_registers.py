"""SR 4.1.1 Read Instantaneous Import Registers: ECS17b to an ESME, GCS13a to a gas meter or its proxy."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr04_01_1_read_instantaneous_import_registers import (
    ReadInstantaneousImportRegisters,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs17b, gcs13a
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadInstantaneousImportRegisters,
    {
        DeviceType.ESME: sends(ecs17b.NAME, ecs17b.ReadImportRegisters),
        DeviceType.GSME: sends(gcs13a.NAME, gcs13a.ReadConsumption),
        DeviceType.GPF: sends(gcs13a.NAME, gcs13a.ReadConsumption),
    },
)
