"""SR 11.3 Activate Firmware (CS06): critical; the inventory follows what the meter says is executing."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Acceptance, Answered
from sitrig.emulators.dsp.firmware_record import record_version
from sitrig.emulators.dsp.relations import RESPONSIBLE_SUPPLIER
from sitrig.emulators.dsp.rules.authorisation import UPGRADABLE
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr11_03_activate_firmware import ActivateFirmware
from sitrig.emulators.protocol.gbcs.use_cases import cs06
from sitrig.emulators.protocol.vocabulary import DeviceType


def _answered(seen: Answered) -> Acceptance:
    body = seen.message.body
    if not isinstance(body, cs06.ActivationResult | cs06.FutureDatedActivation):
        return Acceptance()
    if body.code is not cs06.ActivationCode.SUCCESS:
        return Acceptance()
    return record_version(seen, body.version)


_ACTIVATE = makes(
    ActivateFirmware, cs06.NAME, lambda body: cs06.ActivateFirmware(body.firmware_hash.hex())
)

SERVICE = command_service(
    ActivateFirmware,
    {DeviceType.ESME: _ACTIVATE, DeviceType.GSME: _ACTIVATE},
    statuses=UPGRADABLE,
    relations=(RESPONSIBLE_SUPPLIER,),
    answered=_answered,
)
