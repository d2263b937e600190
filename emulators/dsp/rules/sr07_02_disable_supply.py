"""SR 7.2 Disable Supply: ECS43 to an ESME (to a GSME, GCS32 is not built)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr07_02_disable_supply import DisableSupply
from sitrig.emulators.protocol.gbcs.use_cases import ecs43
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    DisableSupply,
    {DeviceType.ESME: sends(ecs43.NAME, ecs43.DisableSupply)},
)
