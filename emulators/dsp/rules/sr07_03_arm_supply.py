"""SR 7.3 Arm Supply: ECS44 to an ESME, GCS39 to a GSME."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Asked, Command
from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr07_03_arm_supply import ArmSupply
from sitrig.emulators.protocol.gbcs.use_cases import ecs44, gcs39
from sitrig.emulators.protocol.vocabulary import DeviceType


def _to_gas(asked: Asked) -> Command:
    """A gas meter is told when the command was made, in whole seconds."""
    return gcs39.NAME, gcs39.ArmSupply(issued=asked.now // 1000 * 1000)


SERVICE = command_service(
    ArmSupply,
    {
        DeviceType.ESME: sends(ecs44.NAME, ecs44.ArmSupply),
        DeviceType.GSME: _to_gas,
    },
)
