"""SR 6.20.2 Set Device Configuration (Export MPAN): ECS39b, by the ACB, since a meter knows no Export Supplier."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Originator
from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr06_20_2_set_export_mpan import (
    SetDeviceConfigurationExportMpan,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs39b
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(body: SetDeviceConfigurationExportMpan) -> ecs39b.SetExportMpan:
    return ecs39b.SetExportMpan(body.export_mpan)


SERVICE = command_service(
    SetDeviceConfigurationExportMpan,
    {DeviceType.ESME: makes(SetDeviceConfigurationExportMpan, ecs39b.NAME, _command)},
    statuses=JOINED,
    by=Originator.ACB_FOR_USER,
)
