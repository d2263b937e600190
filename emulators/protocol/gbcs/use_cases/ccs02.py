"""CCS02 Remove Device from CHF Device Log (SR 8.11 Remove)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import EUI
from sitrig.emulators.protocol.identifiers import Eui

NAME = "CCS02"


class RemoveDevice(UseCaseBody, frozen=True, tag="CCS02.command"):
    """Take `device` off the log and off the HAN."""

    device: Eui


class RemoveDeviceResult(UseCaseBody, frozen=True, tag="CCS02.response"):
    """Whether the device was on the log and is now off it."""

    success: bool
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x0002,
    (RemoveDevice, RemoveDeviceResult),
    accesses.act("device", EUI, 104, "00001E0300FF", 2),
    verdict=True,
)
