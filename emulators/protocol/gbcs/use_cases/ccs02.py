"""CCS02 Remove Device from CHF Device Log (SR 8.11 Remove)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.identifiers import Eui

NAME = "CCS02"


class RemoveDevice(UseCaseBody, frozen=True, tag="CCS02.command"):
    """Take `device` off the log and off the HAN."""

    device: Eui


class RemoveDeviceResult(UseCaseBody, frozen=True, tag="CCS02.response"):
    """Whether the device was on the log and is now off it."""

    success: bool
