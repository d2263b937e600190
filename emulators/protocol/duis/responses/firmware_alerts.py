"""DCC Alerts about firmware, hubs and configuration; one class per element."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Element
from sitrig.emulators.protocol.duis.simple_types import (
    ALERT_CODE,
    DEVICE_TYPE,
    ESME_VARIANT,
    EUI,
    EUI_LIST,
    FIRMWARE_VERSION,
    IMPORT_MPXN,
    INSTANT,
    REQUEST_ID,
)
from sitrig.emulators.protocol.duis.values import Enumerated, Text
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant, WireText


class TransferResponseCode(WireText):
    """How a hub's transfer of an image to a device has ended; CCS08 numbers them from 0."""

    FILE_TRANSFER_SUCCESS = "FileTransferSuccess"
    FIRMWARE_IMAGE_DISCARDED = "FirmwareImageDiscarded"
    HARDWARE_VERSION_MISMATCH = "HardwareVersionMismatch"
    FILE_TRANSFER_FAILURE = "FileTransferFailure"


class CommsHubTransferStatus(WireText):
    """How the delivery of an image to a hub has ended."""

    SUCCESS = "Success"
    FAILURE = "Failure"


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmwareDistributionFailure:
    """These meters did not get the image of an 11.1."""

    element_name: ClassVar[str] = "FirmwareDistributionFailure"
    update_firmware_request_id: Annotated[RequestId, Element("UpdateFirmwareRequestID", REQUEST_ID)]
    meter_ids: Annotated[tuple[Eui, ...], Element("MeterIDs", EUI_LIST)]


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmwareVersionMismatch:
    """A device reports another version than the inventory holds."""

    element_name: ClassVar[str] = "FirmwareVersionMismatch"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    device_type: Annotated[DeviceType, Element("DeviceType", DEVICE_TYPE)]
    firmware_version_smi: Annotated[str, Element("FirmwareVersionSMI", FIRMWARE_VERSION)]
    firmware_version_device: Annotated[str, Element("FirmwareVersionDevice", FIRMWARE_VERSION)]


@dataclass(frozen=True, slots=True, kw_only=True)
class CspFirmwareDeliveryStatus:
    """Whether an image has reached the hub of its target."""

    element_name: ClassVar[str] = "CSPFirmwareDeliveryStatus"
    update_firmware_request_id: Annotated[RequestId, Element("UpdateFirmwareRequestID", REQUEST_ID)]
    comms_hub_device_id: Annotated[Eui, Element("CommsHubDeviceID", EUI)]
    target_device_id: Annotated[Eui, Element("TargetDeviceID", EUI)]
    firmware_version: Annotated[str, Element("FirmwareVersion", FIRMWARE_VERSION)]
    time_stamp: Annotated[int, Element("TimeStamp", INSTANT)]
    comms_hub_transfer_status: Annotated[
        CommsHubTransferStatus,
        Element("CommsHubTransferStatus", Enumerated(CommsHubTransferStatus)),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmwareTransferAlert:
    """How a hub's transfer to one of its devices has ended."""

    element_name: ClassVar[str] = "FirmwareTransferAlert"
    update_firmware_request_id: Annotated[
        RequestId | None, Element("UpdateFirmwareRequestID", REQUEST_ID)
    ] = None
    other_device_id: Annotated[Eui, Element("OtherDeviceID", EUI)]
    firmware_version: Annotated[str, Element("FirmwareVersion", FIRMWARE_VERSION)]
    transfer_response_code: Annotated[
        TransferResponseCode, Element("TransferResponseCode", Enumerated(TransferResponseCode))
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommsHubAlert:
    """A hub's own alert, passed on."""

    element_name: ClassVar[str] = "CommsHubAlert"
    comms_hub_device_id: Annotated[Eui, Element("CommsHubDeviceID", EUI)]
    alert_code: Annotated[str, Element("AlertCode", ALERT_CODE)]
    time_stamp: Annotated[int | None, Element("TimeStamp", INSTANT)] = None
    firmware_transfer_alert: Annotated[FirmwareTransferAlert | None, Child()] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommsHubFirmwareActivation:
    """A hub runs new firmware."""

    element_name: ClassVar[str] = "CommsHubFirmwareActivation"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    firmware_version: Annotated[str, Element("FirmwareVersion", FIRMWARE_VERSION)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PowerOutageEvent:
    """A hub has lost supply."""

    element_name: ClassVar[str] = "PowerOutageEvent"
    comms_hub_device_id: Annotated[Eui, Element("CommsHubDeviceID", EUI)]
    start_date_time: Annotated[int, Element("StartDateTime", INSTANT)]
    mpxn: Annotated[str, Element("MPxN", IMPORT_MPXN)]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlcsHcalcsConfigurationChange:
    """An ESME's auxiliary load configuration has changed."""

    element_name: ClassVar[str] = "ALCSHCALCSConfigurationChange"
    esme_device_id: Annotated[Eui, Element("ESMEDeviceID", EUI)]
    esme_variant: Annotated[EsmeVariant | None, Element("ESMEVariant", ESME_VARIANT)] = None
    device_gbcs_version: Annotated[str | None, Element("DeviceGBCSVersion", Text(0, None))] = None
