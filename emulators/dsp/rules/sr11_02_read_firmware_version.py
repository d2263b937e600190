"""SR 11.2 Read Firmware Version (ECS52, GCS38, CS08): the inventory's firmware version follows the device's answer."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Acceptance, Answered
from sitrig.emulators.dsp.firmware_record import record_version
from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr11_02_read_firmware_version import (
    ReadFirmwareVersion,
)
from sitrig.emulators.protocol.gbcs.use_cases import cs08, ecs52, gcs38
from sitrig.emulators.protocol.vocabulary import DeviceType, SmiStatus

_VERSIONS = (ecs52.FirmwareVersion, gcs38.FirmwareVersion, cs08.FirmwareVersion)


def _answered(seen: Answered) -> Acceptance:
    body = seen.message.body
    if isinstance(body, cs08.FirmwareVersion) and body.code is not cs08.VersionCode.SUCCESS:
        return Acceptance()
    if not isinstance(body, _VERSIONS) or body.version is None:
        return Acceptance()
    return record_version(seen, body.version)


_ACCESSORY = sends(cs08.NAME, cs08.ReadFirmwareVersion)
_DLMS = sends(ecs52.NAME, ecs52.ReadFirmwareVersion)


SERVICE = command_service(
    ReadFirmwareVersion,
    {
        DeviceType.ESME: _DLMS,
        DeviceType.CHF: _DLMS,
        DeviceType.PPMID: _ACCESSORY,
        DeviceType.HCALCS: _ACCESSORY,
        DeviceType.GSME: sends(gcs38.NAME, gcs38.ReadFirmwareVersion),
    },
    statuses=(*JOINED, SmiStatus.SUSPENDED),
    answered=_answered,
)
