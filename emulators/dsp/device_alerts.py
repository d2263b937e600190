"""What devices report unasked, and what their silence leads to: statuses, transfers, DCC and Device Alerts.

No alert ever changes a recorded detail: CS14 moves a status, nothing else (truth and record are two things).
"""

from __future__ import annotations

from sitrig.emulators.dsp import answers
from sitrig.emulators.dsp.alert_counters import is_replay
from sitrig.emulators.dsp.answers import Services
from sitrig.emulators.dsp.authenticity import can_be_checked, disbelief, is_signed_alert
from sitrig.emulators.dsp.case import Alert
from sitrig.emulators.dsp.changes import (
    DeviceChanged,
    Distribution,
    DistributionEnded,
    HubSeen,
    JoinSettled,
    LogBackedUp,
    StatusReached,
)
from sitrig.emulators.dsp.relations import responsible_users
from sitrig.emulators.dsp.work import Work, alert_code
from sitrig.emulators.protocol.duis.responses import (
    CommsHubAlert,
    DccAlertMessage,
    DeviceAlertMessage,
    FirmwareDistributionFailure,
    FirmwareTransferAlert,
    TransferResponseCode,
    UpdateHanDeviceLogResult,
)
from sitrig.emulators.protocol.duis.responses.hub_alerts import (
    ActivateImageResultCode,
    PpmidAlert,
    PpmidFirmwareUpgradeAlert,
)
from sitrig.emulators.protocol.effects import Cancel
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases.ccs08 import FirmwareTransfer, TransferCode
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import FutureDatedCredentials
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import FutureDatedActivation
from sitrig.emulators.protocol.gbcs.use_cases.cs09 import FirmwareActivated, SelfActivationCode
from sitrig.emulators.protocol.gbcs.use_cases.cs14 import DeviceLogChanged
from sitrig.emulators.protocol.gbcs.use_cases.ecs01c import FutureDatedTariff
from sitrig.emulators.protocol.gbcs.use_cases.ecs80 import SupplyRestored
from sitrig.emulators.protocol.gbcs.use_cases.ecs100 import CommandNotSupported
from sitrig.emulators.protocol.gbcs.use_cases.ecs101 import LimitProcessed
from sitrig.emulators.protocol.gbcs.use_cases.ecs102 import LimitEnded
from sitrig.emulators.protocol.gbcs.use_cases.fdra import FirmwareReceived
from sitrig.emulators.protocol.gbcs.use_cases.gas_alerts import BillingDataPushed
from sitrig.emulators.protocol.gbcs.use_cases.gcs62 import DeviceLogBackup
from sitrig.emulators.protocol.gbcs.use_cases.generic_alert import GenericAlert
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.vocabulary import SmiStatus

_WIRE_CODES = {
    TransferCode.FILE_TRANSFER_SUCCESS: TransferResponseCode.FILE_TRANSFER_SUCCESS,
    TransferCode.FIRMWARE_IMAGE_DISCARDED: TransferResponseCode.FIRMWARE_IMAGE_DISCARDED,
    TransferCode.HARDWARE_VERSION_MISMATCH: TransferResponseCode.HARDWARE_VERSION_MISMATCH,
    TransferCode.FILE_TRANSFER_FAILURE: TransferResponseCode.FILE_TRANSFER_FAILURE,
}


def hub_registered(work: Work, hub: Eui) -> None:
    """T8: a hub seen on the SM WAN is Commissioned, and its GPF Installed Not Commissioned."""
    if hub not in work.state.wan_seen:
        work.change(HubSeen(hub, work.now))
    record = work.state.inventory.get(hub)
    if record is None or record.status is not SmiStatus.PENDING:
        return
    cause = "SM WAN registration"
    work.change(StatusReached(hub, SmiStatus.COMMISSIONED, work.now, cause))
    gpf = work.state.inventory.get(record.associated_gpf) if record.associated_gpf else None
    if gpf is not None and gpf.status is SmiStatus.PENDING:
        joined = SmiStatus.INSTALLED_NOT_COMMISSIONED
        work.change(StatusReached(gpf.device_id, joined, work.now, cause))


def alert(work: Work, services: Services, message: DeviceMessage) -> None:
    """Draw an alert's consequences and forward it to the User it is for."""
    forwarded = isinstance(message.body, FirmwareReceived | GenericAlert)
    doubt = disbelief(message, signed=is_signed_alert(message), forwarded=forwarded)
    if doubt is not None:
        work.record("alert-refused", device=message.originator, reason=doubt)
        return
    if is_replay(work, message, checked=can_be_checked(message, forwarded=forwarded)):
        work.record("alert-replayed", device=message.originator, counter=message.counter)
        return
    match message.body:
        case DeviceLogChanged():
            _log_changed(work, message.originator, message.body)
        case DeviceLogBackup():
            work.change(LogBackedUp(message.originator, message.body))
        case FirmwareActivated():
            _activated(work, message.originator, message.body)
        case FirmwareTransfer():
            _transferred(work, message.originator, message.body)
        case FutureDatedActivation() | FutureDatedCredentials() | FutureDatedTariff():
            answers.outcome(work, services, message, message.body)
        case (
            FirmwareReceived()
            | GenericAlert()
            | BillingDataPushed()
            | LimitProcessed()
            | LimitEnded()
            | SupplyRestored()
            | CommandNotSupported()
        ):
            _forward(work, message, message.body.alert_code)
        case _:
            work.record("alert-not-understood", use_case=message.use_case)


def join_window_ended(work: Work, device: str) -> None:
    """T5x: nobody joined in time; the device stays Whitelisted and the sender of the 8.11 is told."""
    watch = work.state.joins.get(Eui(device))
    if watch is None:
        return
    work.change(JoinSettled(watch.device))
    _log_result(work, watch.user, watch.request_id, "whitelist-update-unsuccessful")


def distribution_overdue(work: Work, device: str) -> None:
    """The hub never reported on an image."""
    distribution = work.state.distributions.get(Eui(device))
    if distribution is not None:
        work.change(DistributionEnded(distribution.device))
        _not_distributed(work, distribution)


def _log_changed(work: Work, hub: Eui, body: DeviceLogChanged) -> None:
    """The log is kept for the hub that replaces this one. T5: a hash in it means the device has joined."""
    work.change(LogBackedUp(hub, body))
    for entry in body.entries:
        record = work.state.inventory.get(entry.device)
        if entry.link_key is None or record is None or record.hub != hub:
            continue
        if record.status is SmiStatus.WHITELISTED:
            joined = SmiStatus.INSTALLED_NOT_COMMISSIONED
            work.change(StatusReached(record.device_id, joined, work.now, "CS14 alert 8F12"))
        watch = work.state.joins.get(entry.device)
        if watch is not None:
            work.change(JoinSettled(watch.device))
            work.effect(Cancel(("join", watch.device)))
            _log_result(work, watch.user, watch.request_id, "whitelist-updated")


def _log_result(work: Work, user: Eui, request_id: RequestId, name: str) -> None:
    result = UpdateHanDeviceLogResult(update_han_device_log_service_request_id=request_id)
    message = DccAlertMessage(code=alert_code(name), alert=result)
    work.alert([Alert(user=user, message=message)])


def _transferred(work: Work, hub: Eui, body: FirmwareTransfer) -> None:
    distribution = work.state.distributions.get(body.target)
    if distribution is None or distribution.hub != hub:
        work.record("transfer-unmatched", device=body.target, hub=hub)
        return
    work.change(DistributionEnded(body.target))
    work.effect(Cancel(("distribution", body.target)))
    told = CommsHubAlert(
        comms_hub_device_id=hub,
        alert_code=body.alert_code,
        time_stamp=body.time,
        firmware_transfer_alert=FirmwareTransferAlert(
            update_firmware_request_id=distribution.request_id,
            other_device_id=body.target,
            firmware_version=body.version,
            transfer_response_code=_WIRE_CODES[body.code],
        ),
    )
    message = DccAlertMessage(code=alert_code("hub-firmware-transfer"), alert=told)
    work.alert([Alert(user=distribution.user, message=message)])
    if body.code is not TransferCode.FILE_TRANSFER_SUCCESS:
        _not_distributed(work, distribution)


def _activated(work: Work, device: Eui, body: FirmwareActivated) -> None:
    """A PPMID or HCALCS has activated its firmware, or has not: the record follows, its Suppliers hear of it."""
    record = work.state.inventory.get(device)
    if record is None:
        work.record("activation-unmatched", device=device)
        return
    success = body.code is SelfActivationCode.SUCCESS
    if success and record.firmware_version != body.version:
        work.change(DeviceChanged(device, {"firmware_version": body.version}))
    result = ActivateImageResultCode.SUCCESS if success else ActivateImageResultCode.FAILURE
    told = PpmidAlert(
        device_id=device,
        device_alert_code=body.alert_code,
        timestamp=body.time,
        upgrade=PpmidFirmwareUpgradeAlert(firmware_version=body.version, result=result),
    )
    message = DccAlertMessage(code=alert_code("ppmid-alert"), alert=told)
    users = responsible_users(work.state, work.switches, record, work.now)
    work.alert([Alert(user=user, message=message) for user in users])


def _not_distributed(work: Work, distribution: Distribution) -> None:
    failure = FirmwareDistributionFailure(
        update_firmware_request_id=distribution.request_id, meter_ids=(distribution.device,)
    )
    message = DccAlertMessage(code=alert_code("firmware-distribution-failed"), alert=failure)
    work.alert([Alert(user=distribution.user, message=message)])


def _forward(work: Work, message: DeviceMessage, code: str) -> None:
    """A Device Alert: no Request ID, and a Response ID with the device's own counter.

    One to the ACB is for the User behind it.
    """
    behind = message.supplementary
    user = message.recipient if behind is None else behind.party
    content = DeviceAlertMessage(alert_code=code, payload=work.codec.encode(message))
    response_id = RequestId(message.originator, user, message.counter)
    told = work.response(user, content=content, response_id=response_id)
    work.deliver(user, told)
