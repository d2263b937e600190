"""SR 8.3 Decommission Device: by the Responsible Supplier; what the DSP held for the device is dropped."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Acceptance, Alert, Case, RequestService
from sitrig.emulators.dsp.changes import HeldReleased, JoinSettled, StatusReached
from sitrig.emulators.dsp.metering_points import mpxns_of
from sitrig.emulators.dsp.relations import RESPONSIBLE_SUPPLIER, network_users
from sitrig.emulators.dsp.rules.authorisation import (
    accept_all,
    registration_table,
    rules,
    status_table,
)
from sitrig.emulators.dsp.rules.device_requests import device_facts
from sitrig.emulators.dsp.withdrawal import cancelled_requests
from sitrig.emulators.dsp.work import alert_code
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.sr08_03_decommission_device import DecommissionDevice
from sitrig.emulators.protocol.duis.responses import (
    DccAlertMessage,
    DeviceStatusChange,
    DeviceStatusChangeEvent,
    MeterDecommissioningOrWithdrawal,
)
from sitrig.emulators.protocol.effects import Cancel
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, SmiStatus

SRV = "8.3"
_DECOMMISSIONABLE = tuple(
    status for status in SmiStatus if status not in (SmiStatus.PENDING, SmiStatus.DECOMMISSIONED)
)

RULES = rules(
    SRV,
    device_types=DeviceType,
    status=status_table(SRV, _DECOMMISSIONABLE, "assumption: any status except Pending (T10)"),
    registration=registration_table(SRV, (RESPONSIBLE_SUPPLIER,), "DUIS E4; status life cycle T10"),
    request=accept_all(SRV, "status life cycle T10"),
)


def subject(request: Request, body: RequestBody) -> Eui:
    """The device named in the body."""
    assert isinstance(body, DecommissionDevice)
    return body.device_id


def act(case: Case) -> Acceptance:
    """Decommissioned: awaited on no HAN, held requests cancelled with an alert to their User, network operator told."""
    record = case.record
    held = cancelled_requests(case.state, record.device_id)
    awaited = record.device_id in case.state.joins
    cause = f"SR 8.3 by {case.user.eui}"
    return Acceptance(
        changes=(
            StatusReached(record.device_id, SmiStatus.DECOMMISSIONED, case.now, cause),
            *(HeldReleased(request.request_id) for request, _ in held),
            *((JoinSettled(record.device_id),) if awaited else ()),
        ),
        effects=(
            *(Cancel(("held", str(request.request_id))) for request, _ in held),
            *((Cancel(("join", record.device_id)),) if awaited else ()),
        ),
        alerts=(*(alert for _, alert in held), *_told(case)),
    )


def _told(case: Case) -> tuple[Alert, ...]:
    record = case.record
    mpxns = mpxns_of(record)
    if mpxns is None:
        return ()
    event = DeviceStatusChangeEvent(
        device_id=record.device_id,
        change=DeviceStatusChange(kind=MeterDecommissioningOrWithdrawal(mpxns=mpxns)),
    )
    message = DccAlertMessage(code=alert_code("meter-decommissioned"), alert=event)
    users = network_users(case.state, record)
    return tuple(Alert(user=user, message=message) for user in users)


SERVICE = RequestService(rules=RULES, subject=subject, facts=device_facts, act=act)
