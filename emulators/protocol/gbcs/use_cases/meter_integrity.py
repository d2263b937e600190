"""Meter Integrity Issue Warning from an ESME, message 00F0 (81A0)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import CODE, MOMENT, octets
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "MIIWA-DLMS"


class MeterIntegrityWarning(UseCaseBody, frozen=True, tag="MIIWA.alert"):
    """What is wrong with the meter, as two octets (hex) that its manufacturer gives a meaning."""

    alert_code: str
    time: int
    issue: str


USE_CASE = UseCase(
    name=NAME,
    message_code=0x00F0,
    alert=accesses.alert(MeterIntegrityWarning, alert_code=CODE, time=MOMENT, issue=octets(2)),
)
