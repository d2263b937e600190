"""The two alert messages: a device's alert passed on, and DCC's own. Knows no envelope."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Choice, Element
from sitrig.emulators.protocol.duis.responses.codes import DccAlertCode
from sitrig.emulators.protocol.duis.responses.device_status import DeviceStatusChangeEvent
from sitrig.emulators.protocol.duis.responses.firmware_alerts import (
    AlcsHcalcsConfigurationChange,
    CommsHubAlert,
    CommsHubFirmwareActivation,
    CspFirmwareDeliveryStatus,
    FirmwareDistributionFailure,
    FirmwareVersionMismatch,
    PowerOutageEvent,
)
from sitrig.emulators.protocol.duis.responses.hub_alerts import DeviceLogRestored, PpmidAlert
from sitrig.emulators.protocol.duis.responses.supplier_alerts import (
    ChangeOfSupplierRequestFailed,
    CommandFailure,
    DeviceChangedSupplier,
    DspScheduleRemoval,
    SecurityCredentialsUpdated,
    UpdateHanDeviceLogResult,
)
from sitrig.emulators.protocol.duis.simple_types import ALERT_CODE, BASE64, UNSIGNED_INT
from sitrig.emulators.protocol.duis.values import Enumerated

DccAlert = (
    AlcsHcalcsConfigurationChange
    | ChangeOfSupplierRequestFailed
    | CommandFailure
    | CommsHubAlert
    | CommsHubFirmwareActivation
    | CspFirmwareDeliveryStatus
    | DeviceChangedSupplier
    | DeviceLogRestored
    | DeviceStatusChangeEvent
    | DspScheduleRemoval
    | FirmwareDistributionFailure
    | FirmwareVersionMismatch
    | PowerOutageEvent
    | PpmidAlert
    | SecurityCredentialsUpdated
    | UpdateHanDeviceLogResult
)
"""Which code goes with which element is not in the schema: a rule says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceAlertMessage:
    """A device's alert; the throttle fields appear where repeats are held back."""

    element_name: ClassVar[str] = "DeviceAlertMessage"
    alert_code: Annotated[str, Element("AlertCode", ALERT_CODE)]
    throttled_alert_sequence_id: Annotated[
        int | None, Element("ThrottledAlertSequenceId", UNSIGNED_INT)
    ] = None
    throttled_alert_count: Annotated[int | None, Element("ThrottledAlertCount", UNSIGNED_INT)] = (
        None
    )
    payload: Annotated[bytes, Element("GBCSPayload", BASE64)]


@dataclass(frozen=True, slots=True, kw_only=True)
class DccAlertMessage:
    """An alert of DCC's own."""

    element_name: ClassVar[str] = "DCCAlertMessage"
    code: Annotated[DccAlertCode, Element("DCCAlertCode", Enumerated(DccAlertCode))]
    throttled_alert_sequence_id: Annotated[
        int | None, Element("ThrottledAlertSequenceId", UNSIGNED_INT)
    ] = None
    throttled_alert_count: Annotated[int | None, Element("ThrottledAlertCount", UNSIGNED_INT)] = (
        None
    )
    alert: Annotated[DccAlert, Choice("DCCAlert")]
