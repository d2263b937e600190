"""SR 8.1.1 Commission Device (ECS70, GCS28): Commissioned once the meter says its clock is reliable."""

from __future__ import annotations

from datetime import UTC, datetime

from sitrig.emulators.dsp.case import Acceptance, Alert, Answered
from sitrig.emulators.dsp.changes import DeviceChanged, StatusReached
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.metering_points import mpxns_of
from sitrig.emulators.dsp.relations import RESPONSIBLE_SUPPLIER, network_users
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.dsp.work import alert_code
from sitrig.emulators.protocol.duis.requests.sr08_01_1_commission_device import (
    CommissionDeviceSynchroniseClock,
)
from sitrig.emulators.protocol.duis.responses import (
    DccAlertMessage,
    DeviceStatusChange,
    DeviceStatusChangeEvent,
    MeterIdentity,
)
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ecs70, gcs28
from sitrig.emulators.protocol.vocabulary import DeviceType, SmiStatus

_BEFORE = (SmiStatus.WHITELISTED, SmiStatus.INSTALLED_NOT_COMMISSIONED)


def _window(body: CommissionDeviceSynchroniseClock) -> tuple[int, int]:
    """Between which instants the meter's time has to lie."""
    return body.current_date_time, body.current_date_time + body.tolerance_period * 1000


def _is_reliable(body: UseCaseBody) -> bool:
    match body:
        case ecs70.ClockResult():
            return body.status is ecs70.ClockStatus.RELIABLE
        case gcs28.ClockSet():
            return body.status is gcs28.ClockStatus.RELIABLE
    return False


def _answered(seen: Answered) -> Acceptance:
    """T6 of the status life cycle, and the MeterIdentity alert with the recorded ESME Variant."""
    record = seen.state.inventory.get(seen.message.originator)
    if record is None or not _is_reliable(seen.message.body) or record.status not in _BEFORE:
        return Acceptance()
    day = datetime.fromtimestamp(seen.now / 1000, UTC).date()
    return Acceptance(
        changes=(
            StatusReached(record.device_id, SmiStatus.COMMISSIONED, seen.now, "SR 8.1.1 response"),
            DeviceChanged(record.device_id, {"date_commissioned": day}),
        ),
        alerts=_meter_identity(seen, record),
    )


def _meter_identity(seen: Answered, record: DeviceRecord) -> tuple[Alert, ...]:
    mpxns = mpxns_of(record)
    if mpxns is None:
        return ()
    identity = MeterIdentity(mpxns=mpxns, esme_variant=record.esme_variant)
    event = DeviceStatusChangeEvent(
        device_id=record.device_id, change=DeviceStatusChange(kind=identity)
    )
    message = DccAlertMessage(code=alert_code("meter-identity"), alert=event)
    users = (seen.command.request.request_id.originator, *network_users(seen.state, record))
    return tuple(Alert(user=user, message=message) for user in users)


_BODY = CommissionDeviceSynchroniseClock

SERVICE = command_service(
    _BODY,
    {
        DeviceType.ESME: makes(_BODY, ecs70.NAME, lambda body: ecs70.SetClock(*_window(body))),
        DeviceType.GSME: makes(_BODY, gcs28.NAME, lambda body: gcs28.SetClock(*_window(body))),
    },
    statuses=_BEFORE,
    relations=(RESPONSIBLE_SUPPLIER,),
    answered=_answered,
)
