"""CCS01 Add Device to CHF Device Log (SR 8.11 Add)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType

NAME = "CCS01"


class AddDevice(UseCaseBody, frozen=True, tag="CCS01.command"):
    """Whitelist `device`; it may join for `join_seconds`. `install_code` is hex."""

    device: Eui
    device_type: DeviceType
    install_code: str
    join_seconds: int


class AddDeviceResult(UseCaseBody, frozen=True, tag="CCS01.response"):
    """Whether the hub took the device on its log."""

    success: bool
