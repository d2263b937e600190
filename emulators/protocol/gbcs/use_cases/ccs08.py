"""CCS08 Firmware Transfer alert from the Comms Hub (8F8A success, 8F89 failure)."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.identifiers import Eui

NAME = "CCS08"

_VERSION = 4


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


def _write(body: FirmwareTransfer, _counter: int) -> der.Tree:
    return {
        "alertCode": values.write_alert_code(body.alert_code),
        "time": values.write_time(body.time),
        "target": values.write_eui(body.target),
        "version": values.write_hex(body.version, _VERSION),
        "outcome": int(body.code),
    }


def _read(tree: der.Tree) -> FirmwareTransfer:
    return FirmwareTransfer(
        alert_code=values.read_alert_code(tree["alertCode"]),
        time=values.read_time(tree["time"]),
        target=values.read_eui(tree["target"]),
        version=values.sized(tree["version"], _VERSION).hex().upper(),
        code=values.code(TransferCode, tree["outcome"]),
    )


USE_CASE = UseCase(
    name=NAME,
    message_code=0x0128,
    alert=der.payload("FirmwareTransfer", _write, _read, FirmwareTransfer),
    signed=True,
)
