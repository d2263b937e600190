"""SR 7.7 Read Auxiliary Load Switch Data (ECS61a)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr07_07_read_auxiliary_load_switch_data import (
    ReadAlcsData,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs61a
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadAlcsData,
    {DeviceType.ESME: sends(ecs61a.NAME, ecs61a.ReadSwitches)},
)
