"""SR 11.2 Read Firmware Version (ECS52, GCS38): the inventory's firmware version follows the device's answer."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Acceptance, Answered
from sitrig.emulators.dsp.firmware_record import record_version
from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests import ReadFirmwareVersion
from sitrig.emulators.protocol.gbcs.use_cases import ecs52, gcs38
from sitrig.emulators.protocol.vocabulary import DeviceType


def _answered(seen: Answered) -> Acceptance:
    body = seen.message.body
    if not isinstance(body, ecs52.FirmwareVersion | gcs38.FirmwareVersion) or body.version is None:
        return Acceptance()
    return record_version(seen, body.version)


_DLMS = sends(ecs52.NAME, ecs52.ReadFirmwareVersion)


SERVICE = command_service(
    ReadFirmwareVersion,
    {
        DeviceType.ESME: _DLMS,
        DeviceType.CHF: _DLMS,
        DeviceType.GSME: sends(gcs38.NAME, gcs38.ReadFirmwareVersion),
    },
    statuses=JOINED,
    answered=_answered,
)
