"""SR 8.1.1 Commission Device (ECS70): Commissioned once the meter says its clock is reliable."""

from __future__ import annotations

from datetime import UTC, datetime

from sitrig.emulators.dsp.case import Acceptance, Alert, Answered, Case
from sitrig.emulators.dsp.changes import DeviceChanged, StatusReached
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.metering_points import mpxns_of
from sitrig.emulators.dsp.relations import RESPONSIBLE_SUPPLIER, network_users
from sitrig.emulators.dsp.rules.device_requests import device_service
from sitrig.emulators.dsp.work import alert_code
from sitrig.emulators.protocol.duis.requests import CommissionDeviceSynchroniseClock
from sitrig.emulators.protocol.duis.responses import (
    DccAlertMessage,
    DeviceStatusChange,
    DeviceStatusChangeEvent,
    MeterIdentity,
)
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ecs70
from sitrig.emulators.protocol.vocabulary import SmiStatus

_BEFORE = (SmiStatus.WHITELISTED, SmiStatus.INSTALLED_NOT_COMMISSIONED)


def _command(case: Case) -> tuple[str, UseCaseBody]:
    assert isinstance(case.body, CommissionDeviceSynchroniseClock)
    start = case.body.current_date_time
    return ecs70.NAME, ecs70.SetClock(start, start + case.body.tolerance_period * 1000)


def _answered(seen: Answered) -> Acceptance:
    """T6 of the status life cycle, and the MeterIdentity alert with the recorded ESME Variant."""
    body = seen.message.body
    record = seen.state.inventory.get(seen.message.originator)
    reliable = isinstance(body, ecs70.ClockResult) and body.status is ecs70.ClockStatus.RELIABLE
    if record is None or not reliable or record.status not in _BEFORE:
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


SERVICE = device_service(
    "8.1.1",
    _command,
    statuses=_BEFORE,
    relations=(RESPONSIBLE_SUPPLIER,),
    answered=_answered,
)
