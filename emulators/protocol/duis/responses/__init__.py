"""Responses and alerts: `read_response`, `write_response` and the classes in common use."""

# fmt: off
# isort: off
from sitrig.emulators.protocol.duis.responses.alerts import (
    DccAlert as DccAlert, DccAlertMessage as DccAlertMessage,
    DeviceAlertMessage as DeviceAlertMessage,)
from sitrig.emulators.protocol.duis.responses.codes import (
    DccAlertCode as DccAlertCode, ResponseCode as ResponseCode,)
from sitrig.emulators.protocol.duis.responses.device_status import (
    ChfDecommissioning as ChfDecommissioning,
    DeviceRemovedFromInventory as DeviceRemovedFromInventory, DeviceRestored as DeviceRestored,
    DeviceStatusChange as DeviceStatusChange, DeviceStatusChangeEvent as DeviceStatusChangeEvent,
    DeviceSuspended as DeviceSuspended,
    MeterDecommissioningOrWithdrawal as MeterDecommissioningOrWithdrawal,
    MeterIdentity as MeterIdentity, MeterMpxns as MeterMpxns,)
from sitrig.emulators.protocol.duis.responses.envelope import (
    Response as Response, read_response as read_response, write_response as write_response,)
from sitrig.emulators.protocol.duis.responses.firmware_alerts import (
    CommsHubAlert as CommsHubAlert, CspFirmwareDeliveryStatus as CspFirmwareDeliveryStatus,
    FirmwareDistributionFailure as FirmwareDistributionFailure,
    FirmwareTransferAlert as FirmwareTransferAlert, TransferResponseCode as TransferResponseCode,
    FirmwareVersionMismatch as FirmwareVersionMismatch,)
from sitrig.emulators.protocol.duis.responses.inventory import (
    DspInventory as DspInventory, InventoryDevice as InventoryDevice,
    PropertyFilter as PropertyFilter,)
from sitrig.emulators.protocol.duis.responses.message import (
    DspScheduleId as DspScheduleId, FutureDatedDeviceAlert as FutureDatedDeviceAlert,
    GbcsPayload as GbcsPayload, LocalCommand as LocalCommand, PreCommand as PreCommand,
    ResponseMessage as ResponseMessage, ResponsePayload as ResponsePayload,
    UpdateFirmwareWarning as UpdateFirmwareWarning,
    UpdatePpmidFirmwareWarning as UpdatePpmidFirmwareWarning,)
from sitrig.emulators.protocol.duis.responses.supplier_alerts import (
    ChangeOfSupplierRequestFailed as ChangeOfSupplierRequestFailed,
    CommandFailure as CommandFailure, DeviceChangeOfSupplier as DeviceChangeOfSupplier,
    DeviceChangedSupplier as DeviceChangedSupplier, DspScheduleRemoval as DspScheduleRemoval,
    SecurityCredentialsUpdated as SecurityCredentialsUpdated,
    UpdateHanDeviceLogResult as UpdateHanDeviceLogResult,)
# fmt: on
# isort: on
