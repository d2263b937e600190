"""SR 4.1.4 Read Instantaneous Import Block Counters (GCS13b): gas only."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr04_01_4_read_instantaneous_import_block_counters import (
    ReadInstantaneousImportBlockCounters,
)
from sitrig.emulators.protocol.gbcs.use_cases import gcs13b
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadInstantaneousImportBlockCounters,
    {
        DeviceType.GSME: sends(gcs13b.NAME, gcs13b.ReadBlocks),
        DeviceType.GPF: sends(gcs13b.NAME, gcs13b.ReadBlocks),
    },
)
