"""SR 11.3 Activate Firmware (CS06): critical; the inventory follows what the meter says is executing."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Acceptance, Answered, Case
from sitrig.emulators.dsp.firmware_record import record_version
from sitrig.emulators.dsp.relations import RESPONSIBLE_SUPPLIER
from sitrig.emulators.dsp.rules.device_requests import device_service
from sitrig.emulators.protocol.duis.requests import ActivateFirmware
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import cs06
from sitrig.emulators.protocol.vocabulary import SmiStatus


def _command(case: Case) -> tuple[str, UseCaseBody]:
    assert isinstance(case.body, ActivateFirmware)
    return cs06.NAME, cs06.ActivateFirmware(case.body.firmware_hash.hex())


def _answered(seen: Answered) -> Acceptance:
    body = seen.message.body
    if not isinstance(body, cs06.ActivationResult | cs06.FutureDatedActivation):
        return Acceptance()
    if body.code is not cs06.ActivationCode.SUCCESS:
        return Acceptance()
    return record_version(seen, body.version)


SERVICE = device_service(
    "11.3",
    _command,
    statuses=(SmiStatus.COMMISSIONED,),
    relations=(RESPONSIBLE_SUPPLIER,),
    answered=_answered,
    device_holds_date=True,
)
