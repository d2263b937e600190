"""SR 11.2 Read Firmware Version (ECS52): the inventory's firmware version follows the device's answer."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Acceptance, Answered, Case
from sitrig.emulators.dsp.firmware_record import record_version
from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import device_service
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ecs52
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(case: Case) -> tuple[str, UseCaseBody]:
    return ecs52.NAME, ecs52.ReadFirmwareVersion()


def _answered(seen: Answered) -> Acceptance:
    if not isinstance(seen.message.body, ecs52.FirmwareVersion):
        return Acceptance()
    return record_version(seen, seen.message.body.version)


SERVICE = device_service(
    "11.2",
    _command,
    device_types=(DeviceType.ESME, DeviceType.CHF),
    statuses=JOINED,
    answered=_answered,
)
