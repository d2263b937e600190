"""SR 7.4 Read Supply Status: ECS45 to an ESME, GCS33 to a GSME."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr07_04_read_supply_status import ReadSupplyStatus
from sitrig.emulators.protocol.gbcs.use_cases import ecs45, gcs33
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadSupplyStatus,
    {
        DeviceType.ESME: sends(ecs45.NAME, ecs45.ReadSupplyStatus),
        DeviceType.GSME: sends(gcs33.NAME, gcs33.ReadSupplyStatus),
    },
)
