"""SR 3.3 Clear Event Log: CS11 to a GSME, ECS15a or ECS15c to an ESME by the log that is named."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Asked, Command
from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr03_03_clear_event_log import (
    ClearEventLog,
    EsmeEventLogType,
)
from sitrig.emulators.protocol.gbcs.use_cases import cs11, ecs15a, ecs15c
from sitrig.emulators.protocol.vocabulary import DeviceType


def _to_electricity(asked: Asked) -> Command:
    """Without a log named it is the meter's own (assumption)."""
    assert isinstance(asked.body, ClearEventLog)
    if asked.body.esme_event_log_type is EsmeEventLogType.ALCS:
        return ecs15c.NAME, ecs15c.ClearSwitchEventLog()
    return ecs15a.NAME, ecs15a.ClearEventLog()


SERVICE = command_service(
    ClearEventLog,
    {
        DeviceType.ESME: _to_electricity,
        DeviceType.GSME: sends(cs11.NAME, cs11.ClearEventLog),
    },
)
