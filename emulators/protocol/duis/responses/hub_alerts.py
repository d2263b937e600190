"""The DCC Alert that a device log was restored on another Comms Hub."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Choice, Element
from sitrig.emulators.protocol.duis.simple_types import DATE, EUI
from sitrig.emulators.protocol.identifiers import Eui


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
