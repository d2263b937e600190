"""SR 6.20.1 Set Device Configuration (Import MPxN): ECS39a or GCS41, written on the meter and nowhere else."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Asked, Case, Command
from sitrig.emulators.dsp.rulebook import Row, is_
from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.dsp.rules.request_tables import refusing
from sitrig.emulators.protocol.duis.requests.sr06_20_1_set_import_mpxn import (
    ImportMpans,
    ImportMprn,
    SetDeviceConfigurationImportMpxn,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs39a, gcs41
from sitrig.emulators.protocol.vocabulary import DeviceType

_OF_METER = {DeviceType.ESME: ImportMpans, DeviceType.GSME: ImportMprn}


def _mpans(body: SetDeviceConfigurationImportMpxn) -> ecs39a.SetImportMpan:
    points = body.mpxn
    assert isinstance(points, ImportMpans)
    return ecs39a.SetImportMpan(points.import_mpan, points.secondary_import_mpan)


def _mprn(asked: Asked) -> Command:
    assert isinstance(asked.body, SetDeviceConfigurationImportMpxn)
    points = asked.body.mpxn
    assert isinstance(points, ImportMprn)
    return gcs41.NAME, gcs41.SetMprn(issued=asked.now // 1000 * 1000, mprn=points.value)


def _facts(case: Case) -> dict[str, str]:
    assert isinstance(case.body, SetDeviceConfigurationImportMpxn)
    own = isinstance(case.body.mpxn, _OF_METER.get(case.record.device_type, object))
    return {"MPxN": "of the meter's fuel" if own else "of another fuel"}


SERVICE = refusing(
    command_service(
        SetDeviceConfigurationImportMpxn,
        {
            DeviceType.ESME: makes(SetDeviceConfigurationImportMpxn, ecs39a.NAME, _mpans),
            DeviceType.GSME: _mprn,
        },
        statuses=JOINED,
    ),
    (
        Row(
            "MP-01",
            "assumption: an MPRN has no place on an ESME, nor an MPAN on a GSME; the code is not published",
            (is_("MPxN", "of another fuel"),),
            "@mpxn-of-another-fuel",
        ),
        Row("MP-99", "DUIS: what the device makes of it is the device's answer"),
    ),
    {"MPxN": ("of the meter's fuel", "of another fuel")},
    _facts,
)
