"""DCC Alerts about devices of a HAN: a device log restored on another hub, a PPMID with other firmware."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Choice, Element
from sitrig.emulators.protocol.duis.simple_types import (
    ALERT_CODE,
    DATE,
    EUI,
    FIRMWARE_VERSION,
    INSTANT,
)
from sitrig.emulators.protocol.duis.values import Enumerated
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import WireText


@dataclass(frozen=True, slots=True, kw_only=True)
class _HubPair:
    """Old and new Comms Hub, each with its GPF."""

    old_chf_device_id: Annotated[Eui, Element("OldCHFDeviceID", EUI)]
    new_chf_device_id: Annotated[Eui, Element("NewCHFDeviceID", EUI)]
    old_gpf_device_id: Annotated[Eui, Element("OldGPFDeviceID", EUI)]
    new_gpf_device_id: Annotated[Eui, Element("NewGPFDeviceID", EUI)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChfDeviceLog(_HubPair):
    """It was the Comms Hub's log."""

    element_name: ClassVar[str] = "CHFDeviceLog"


@dataclass(frozen=True, slots=True, kw_only=True)
class GpfDeviceLog(_HubPair):
    """It was the GPF's log."""

    element_name: ClassVar[str] = "GPFDeviceLog"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceLogRestored:
    """A device log was restored on another device."""

    element_name: ClassVar[str] = "DeviceLogRestored"
    restored_date: Annotated[date, Element("RestoredDate", DATE)]
    devices: Annotated[ChfDeviceLog | GpfDeviceLog, Choice()]


class ActivateImageResultCode(WireText):
    """`ActivateImageResultCode`."""

    SUCCESS = "ActivationSuccess"
    FAILURE = "ActivationFailure"


@dataclass(frozen=True, slots=True, kw_only=True)
class PpmidFirmwareUpgradeAlert:
    """How a device that activates its firmware by itself has fared."""

    element_name: ClassVar[str] = "PPMIDFirmwareUpgradeAlert"
    firmware_version: Annotated[str, Element("FirmwareVersion", FIRMWARE_VERSION)]
    result: Annotated[
        ActivateImageResultCode,
        Element("ActivateImageResultCode", Enumerated(ActivateImageResultCode)),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class PpmidAlert:
    """What a PPMID or HCALCS reported to DCC."""

    element_name: ClassVar[str] = "PPMIDAlert"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    device_alert_code: Annotated[str, Element("DeviceAlertCode", ALERT_CODE)]
    timestamp: Annotated[int | None, Element("Timestamp", INSTANT)] = None
    upgrade: Annotated[PpmidFirmwareUpgradeAlert | None, Child()] = None
