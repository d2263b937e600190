"""SR 7.11 Read Boost Button Details (ECS61c): only a variant with the letter E has the button."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr07_11_read_boost_button_details import (
    ReadBoostButtonDetails,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs61c
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(asked: ReadBoostButtonDetails) -> ecs61c.ReadBoostButton:
    period = asked.read_log_period
    return ecs61c.ReadBoostButton(period.start_date_time, period.end_date_time)


SERVICE = command_service(
    ReadBoostButtonDetails,
    {DeviceType.ESME: makes(ReadBoostButtonDetails, ecs61c.NAME, _command)},
)
