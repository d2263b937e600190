"""SR 3.3 Clear Event Log: CS11 to a GSME (to an ESME, ECS15a and ECS15c are not built)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr03_03_clear_event_log import ClearEventLog
from sitrig.emulators.protocol.gbcs.use_cases import cs11
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ClearEventLog,
    {DeviceType.GSME: sends(cs11.NAME, cs11.ClearEventLog)},
)
