"""CCS08 Firmware Transfer alert from the Comms Hub (8F8A success, 8F89 failure)."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.identifiers import Eui

NAME = "CCS08"


class TransferCode(IntEnum):
    """CCS08 result, in the order of DUIS TransferResponseCode."""

    FILE_TRANSFER_SUCCESS = 0
    FIRMWARE_IMAGE_DISCARDED = 1
    HARDWARE_VERSION_MISMATCH = 2
    FILE_TRANSFER_FAILURE = 3


class FirmwareTransfer(UseCaseBody, frozen=True, tag="CCS08.alert"):
    """Result of handing the image of `version` to `target`."""

    alert_code: str
    time: int
    target: Eui
    version: str
    code: TransferCode
