"""Firmware Distribution Receipt Alert from an ESME, message 00CE (8F72 verified, 8F1C failed)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "FDRA"


class FirmwareReceived(UseCaseBody, frozen=True, tag="FDRA.alert"):
    """The image whose manufacturer image hashes to `image_hash` (hex) was verified, or was not."""

    alert_code: str
    time: int
    image_hash: str
