"""SR 7.2 Disable Supply: ECS43 to an ESME, GCS32 to a GSME."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Asked, Command
from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr07_02_disable_supply import DisableSupply
from sitrig.emulators.protocol.gbcs.use_cases import ecs43, gcs32
from sitrig.emulators.protocol.vocabulary import DeviceType


def _to_gas(asked: Asked) -> Command:
    """A gas meter is told when the command was made, in whole seconds."""
    return gcs32.NAME, gcs32.DisableSupply(issued=asked.now // 1000 * 1000)


SERVICE = command_service(
    DisableSupply,
    {
        DeviceType.ESME: sends(ecs43.NAME, ecs43.DisableSupply),
        DeviceType.GSME: _to_gas,
    },
)
