"""SR 8.11 Update HAN Device Log (CCS01, CCS02): whitelisting and removal follow the hub's answer."""

from __future__ import annotations

from sitrig.emulators.dsp.assumptions import TIMINGS
from sitrig.emulators.dsp.case import (
    Acceptance,
    Answered,
    Case,
    CommandPlan,
    Originator,
    RequestService,
)
from sitrig.emulators.dsp.changes import (
    Change,
    DeviceChanged,
    JoinSettled,
    JoinWatch,
    JoinWatched,
    StatusReached,
)
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.relations import (
    FUEL_OF_IMPORT_MPXN,
    PRE_NOTIFIER,
    RESPONSIBLE_SUPPLIER,
    SUPPLIER_OF_GIVEN_MPXN,
    is_supplier_of,
    relations,
    responsible_point,
)
from sitrig.emulators.dsp.rulebook import Facts, Row, Stage, is_, is_not, lacks
from sitrig.emulators.dsp.rules.authorisation import (
    JOINED,
    STATUS_WORDS,
    registration_table,
    rules,
    status_table,
    table,
)
from sitrig.emulators.dsp.rules.device_requests import target
from sitrig.emulators.protocol.duis.requests.sr08_11_update_han_device_log import (
    AddDeviceToChfWhitelist,
    DeviceLogRequestType,
    UpdateHanDeviceLog,
)
from sitrig.emulators.protocol.effects import Cancel, Wake
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ccs01, ccs02
from sitrig.emulators.protocol.vocabulary import DeviceType, SmiStatus

SRV = "8.11"
_ADD, _REMOVE = (kind.value for kind in DeviceLogRequestType)
_NOT_JOINED = (SmiStatus.PENDING.words, SmiStatus.WHITELISTED.words, "none")
_ON_THE_HUB = (SmiStatus.WHITELISTED.words, SmiStatus.INSTALLED_NOT_COMMISSIONED.words)
_ADDABLE = (*_NOT_JOINED, SmiStatus.INSTALLED_NOT_COMMISSIONED.words)
_ENDED = (SmiStatus.DECOMMISSIONED, SmiStatus.WITHDRAWN)

_TABLE = table(
    SRV,
    Stage.REQUEST,
    Row(
        "HL-01",
        "assumption: a device must be pre-notified; the code is not published",
        (is_("device recorded", False),),
        "@device-not-notified",
    ),
    Row(
        "HL-08",
        "assumption: a Comms Hub is on no device log, its GPF on its own for good; the code is not published",
        (is_("device's type", DeviceType.CHF.value, DeviceType.GPF.value),),
        "@device-not-for-device-log",
    ),
    Row(
        "HL-02",
        "assumption: Add needs AddDeviceToCHFWhitelist and Remove has none; the code is not published",
        (is_("whitelist details", "missing", "unexpected"),),
        "@whitelist-details-missing",
    ),
    Row(
        "HL-03",
        "assumption: an Add meets Pending, Whitelisted or Installed Not Commissioned",
        (is_("request", _ADD), is_not("device's SMI Status", *_ADDABLE)),
        "E5",
    ),
    Row(
        "HL-04",
        "assumption: a device is on one Comms Hub at a time; the code is not published",
        (is_("request", _ADD), is_("device's Comms Hub", "another")),
        "@device-on-another-hub",
    ),
    Row(
        "HL-05",
        "DUIS E4: the sender is not registered for the ImportMPxN it gives",
        (
            is_("request", _ADD),
            is_("ImportMPxN given", True),
            lacks("sender to device", SUPPLIER_OF_GIVEN_MPXN),
        ),
        "E4",
    ),
    Row(
        "HL-06",
        "DUIS E4; assumption: without an ImportMPxN the pre-notifier or Responsible Supplier adds",
        (
            is_("request", _ADD),
            is_("ImportMPxN given", False),
            lacks("sender to device", PRE_NOTIFIER, RESPONSIBLE_SUPPLIER),
        ),
        "E4",
    ),
    Row(
        "HL-07",
        "assumption: a device on a Comms Hub gets another ImportMPxN from who answers for it only",
        (
            is_("request", _ADD),
            is_("ImportMPxN given", True),
            is_("device's ImportMPxN", "another"),
            is_("device's SMI Status", *_ON_THE_HUB),
            lacks("sender to device", PRE_NOTIFIER, RESPONSIBLE_SUPPLIER),
        ),
        "E4",
    ),
    Row(
        "HL-09",
        "assumption: an MPAN that stands is replaced by SR 8.4; the code is not published",
        (
            is_("request", _ADD),
            is_("other MPANs given", "to replace one that stands"),
            is_("device's SMI Status", *_ON_THE_HUB),
        ),
        "E4",
    ),
    Row(
        "HL-10",
        "assumption: only what is on this Comms Hub can be removed; the code is not published",
        (is_("request", _REMOVE), is_not("device's Comms Hub", "this")),
        "@device-not-on-hub",
    ),
    Row(
        "HL-11",
        "DUIS E4: a device that has joined is removed by its Responsible Supplier",
        (
            is_("request", _REMOVE),
            is_not("device's SMI Status", *_NOT_JOINED),
            lacks("sender to device", RESPONSIBLE_SUPPLIER),
        ),
        "E4",
    ),
    Row(
        "HL-12",
        "DUIS E4; assumption: before that, and a Type 2 device, also by the User who notified it",
        (is_("request", _REMOVE), lacks("sender to device", RESPONSIBLE_SUPPLIER, PRE_NOTIFIER)),
        "E4",
    ),
    Row("HL-99", "DUIS 8.11", note="the Comms Hub decides"),
    domains={
        "request": (_ADD, _REMOVE),
        "device recorded": (True, False),
        "device's type": (*(kind.value for kind in DeviceType), "none"),
        "whitelist details": ("given", "none", "missing", "unexpected"),
        "device's SMI Status": (*STATUS_WORDS, "none"),
        "device's Comms Hub": ("none", "this", "another"),
        "ImportMPxN given": (True, False),
        "device's ImportMPxN": ("none", "the one given", "another"),
        "other MPANs given": ("none or as recorded", "to replace one that stands"),
        "sender to device": (PRE_NOTIFIER, RESPONSIBLE_SUPPLIER, SUPPLIER_OF_GIVEN_MPXN),
    },
    sets={"sender to device"},
)

RULES = rules(
    SRV,
    device_types=(DeviceType.CHF,),
    status=status_table(SRV, JOINED, "assumption: a Comms Hub that is on the SM WAN"),
    registration=registration_table(SRV, None, "judged for the device, in the request table"),
    request=_TABLE,
)


def facts(case: Case) -> Facts:
    """The request, the device it names, and what the sender is to that device."""
    body = _body(case)
    device = case.state.inventory.get(body.device_id)
    return {
        **case.device_facts(),
        "request": body.request_type.value,
        "device recorded": device is not None,
        "device's type": device.device_type.value if device else "none",
        "whitelist details": _details(body),
        "device's SMI Status": device.status.words if device and device.status else "none",
        "device's Comms Hub": _place(case, device),
        "ImportMPxN given": bool(body.add and body.add.import_mpxn),
        "device's ImportMPxN": _point(case, device, body.add),
        "other MPANs given": _others(device, body.add),
        "sender to device": _sender(case, device, body.add),
    }


def act(case: Case) -> Acceptance:
    """A command of the ACB to the hub, with the User as supplementary party."""
    body = _body(case)
    use_case, command = _command(case, body)
    return Acceptance(
        command=CommandPlan(
            use_case=use_case,
            body=command,
            originator=Originator.ACB_FOR_USER,
            recipient=case.record.device_id,
            hub=case.record.device_id,
        )
    )


def answered(seen: Answered) -> Acceptance:
    """T4 (Whitelisted) and the join window, or the removal; a hub that declined changes nothing."""
    body = seen.command.request.body
    assert isinstance(body, UpdateHanDeviceLog)
    record = seen.state.inventory.get(body.device_id)
    if record is None:
        return Acceptance()
    match seen.message.body:
        case ccs01.AddDeviceResult(success=True) if body.add is not None:
            return _added(seen, record, body.add)
        case ccs02.RemoveDeviceResult(success=True):
            return _removed(seen, record)
        case _:
            return Acceptance()


def _body(case: Case) -> UpdateHanDeviceLog:
    assert isinstance(case.body, UpdateHanDeviceLog)
    return case.body


def _details(body: UpdateHanDeviceLog) -> str:
    if body.request_type is DeviceLogRequestType.ADD:
        return "given" if body.add else "missing"
    return "unexpected" if body.add else "none"


def _place(case: Case, device: DeviceRecord | None) -> str:
    if device is None or device.hub is None:
        return "none"
    if device.hub == case.record.device_id:
        return "this"
    # A device that was put back to Pending is free to be installed elsewhere.
    return "none" if device.status is SmiStatus.PENDING else "another"


def _point(case: Case, device: DeviceRecord | None, add: AddDeviceToChfWhitelist | None) -> str:
    """The export MPAN of an export-only meter stands in the way like an ImportMPxN: it has its Supplier."""
    if device is None or not (device.import_mpxn or responsible_point(case.state, device)):
        return "none"
    return "the one given" if add and add.import_mpxn == device.import_mpxn else "another"


def _others(device: DeviceRecord | None, add: AddDeviceToChfWhitelist | None) -> str:
    if device is None or add is None:
        return "none or as recorded"
    given = (
        (device.secondary_import_mpan, add.secondary_import_mpan),
        (device.export_mpan, add.export_mpan),
    )
    replaces = any(new is not None and old not in (None, new) for old, new in given)
    return "to replace one that stands" if replaces else "none or as recorded"


def _sender(
    case: Case, device: DeviceRecord | None, add: AddDeviceToChfWhitelist | None
) -> frozenset[str]:
    if device is None:
        return frozenset()
    found = relations(case.state, case.switches, case.user, device, case.now)
    given, fuel = add.import_mpxn if add else None, FUEL_OF_IMPORT_MPXN.get(device.device_type)
    if is_supplier_of(case.state, case.switches, case.user, given, case.now, fuel):
        found |= {SUPPLIER_OF_GIVEN_MPXN}
    return found


def _command(case: Case, body: UpdateHanDeviceLog) -> tuple[str, UseCaseBody]:
    if body.add is None:
        return ccs02.NAME, ccs02.RemoveDevice(body.device_id)
    kind = case.state.inventory[body.device_id].device_type
    add = ccs01.AddDevice(
        body.device_id, kind, body.add.install_code.hex(), body.add.join_time_period
    )
    return ccs01.NAME, add


def _added(seen: Answered, record: DeviceRecord, add: AddDeviceToChfWhitelist) -> Acceptance:
    # A device whose life ended while the hub was asked is not brought back by its answer.
    if record.status in _ENDED:
        return Acceptance()
    device, hub = record.device_id, seen.command.hub
    given = {
        "hub": hub,
        "import_mpxn": add.import_mpxn,
        "secondary_import_mpan": add.secondary_import_mpan,
        "export_mpan": add.export_mpan,
    }
    # What SR 8.4 has corrected since the request was acknowledged stands.
    newer = {made.field for made in record.corrections if made.at >= seen.command.opened}
    values: dict[str, object] = {
        name: value
        for name, value in given.items()
        if value is not None and getattr(record, name) != value and name not in newer
    }
    changes: list[Change] = [DeviceChanged(device, values)] if values else []
    if record.status is SmiStatus.PENDING:
        cause = "SR 8.11 response"
        changes.append(StatusReached(device, SmiStatus.WHITELISTED, seen.now, cause))
    if record.status not in (SmiStatus.PENDING, SmiStatus.WHITELISTED):
        return Acceptance(changes=tuple(changes))
    request_id = seen.command.request.request_id
    watch = JoinWatch(device=device, user=request_id.originator, request_id=request_id)
    window = add.join_time_period * 1000 + TIMINGS.join_window_grace
    return Acceptance(
        changes=(*changes, JoinWatched(watch)), effects=(Wake(("join", device), window),)
    )


def _removed(seen: Answered, record: DeviceRecord) -> Acceptance:
    device = record.device_id
    changes: list[Change] = [DeviceChanged(device, {"hub": None}), JoinSettled(device)]
    if record.status in (SmiStatus.WHITELISTED, *JOINED):
        cause = "SR 8.11 response"
        changes.append(StatusReached(device, SmiStatus.DECOMMISSIONED, seen.now, cause))
    return Acceptance(changes=tuple(changes), effects=(Cancel(("join", device)),))


SERVICE = RequestService(rules=RULES, subject=target, facts=facts, act=act, answered=answered)
