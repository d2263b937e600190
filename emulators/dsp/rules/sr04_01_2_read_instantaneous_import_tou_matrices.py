"""SR 4.1.2 Read Instantaneous Import TOU Matrices: ECS17d to an ESME, GCS13c to a gas meter or its proxy."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr04_01_2_read_instantaneous_import_tou_matrices import (
    ReadInstantaneousImportTouMatrices,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs17d, gcs13c
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadInstantaneousImportTouMatrices,
    {
        DeviceType.ESME: sends(ecs17d.NAME, ecs17d.ReadTimeOfUseRegisters),
        DeviceType.GSME: sends(gcs13c.NAME, gcs13c.ReadTimeOfUse),
        DeviceType.GPF: sends(gcs13c.NAME, gcs13c.ReadTimeOfUse),
    },
)
