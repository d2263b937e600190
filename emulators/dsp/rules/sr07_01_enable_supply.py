"""SR 7.1 Enable Supply (ECS42)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr07_01_enable_supply import EnableSupply
from sitrig.emulators.protocol.gbcs.use_cases import ecs42
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    EnableSupply,
    {DeviceType.ESME: sends(ecs42.NAME, ecs42.EnableSupply)},
)
