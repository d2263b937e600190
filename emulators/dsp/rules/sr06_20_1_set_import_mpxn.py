"""SR 6.20.1 Set Device Configuration (Import MPxN): ECS39a, written on the meter and nowhere else."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Case
from sitrig.emulators.dsp.relations import RESPONSIBLE_SUPPLIER
from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import device_service
from sitrig.emulators.protocol.duis.requests import SetDeviceConfigurationImportMpxn
from sitrig.emulators.protocol.duis.requests.sr06_20_1_set_import_mpxn import ImportMpans
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ecs39a


def _command(case: Case) -> tuple[str, UseCaseBody]:
    assert isinstance(case.body, SetDeviceConfigurationImportMpxn)
    points = case.body.mpxn
    if isinstance(points, ImportMpans):
        body = ecs39a.SetImportMpan(points.import_mpan, points.secondary_import_mpan)
    else:
        body = ecs39a.SetImportMpan(points.value)
    return ecs39a.NAME, body


SERVICE = device_service("6.20.1", _command, statuses=JOINED, relations=(RESPONSIBLE_SUPPLIER,))
