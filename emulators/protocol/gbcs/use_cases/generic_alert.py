"""Generic alerts: message 1000 (critical, signed) and 1001 (non-critical)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import CODE, MOMENT
from sitrig.emulators.protocol.gbcs.use_case import UseCase

CRITICAL = "ALERT1000"
NON_CRITICAL = "ALERT1001"


class GenericAlert(UseCaseBody, frozen=True, tag="ALERT.generic"):
    """An alert that carries only its code and the device's time (Unix milliseconds)."""

    alert_code: str
    time: int


_PAYLOAD = accesses.alert(GenericAlert, alert_code=CODE, time=MOMENT)

CRITICAL_ALERT = UseCase(name=CRITICAL, message_code=0x1000, alert=_PAYLOAD, signed=True)
NON_CRITICAL_ALERT = UseCase(name=NON_CRITICAL, message_code=0x1001, alert=_PAYLOAD)
USE_CASES = (CRITICAL_ALERT, NON_CRITICAL_ALERT)
