"""Firmware Distribution Receipt Alert from an ESME, message 00CE (8F72 verified, 8F1C failed)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import CODE, MOMENT, octets
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "FDRA"


class FirmwareReceived(UseCaseBody, frozen=True, tag="FDRA.alert"):
    """The image whose manufacturer image hashes to `image_hash` (hex) was verified, or was not."""

    alert_code: str
    time: int
    image_hash: str


USE_CASE = UseCase(
    name=NAME,
    message_code=0x00CE,
    alert=accesses.alert(FirmwareReceived, alert_code=CODE, time=MOMENT, image_hash=octets(32)),
    signed=True,
)
