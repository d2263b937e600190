"""SR 8.4 Update Inventory: five choices, judged by one table; the request changes the record and nothing else.

Source of the base rows: SECMP0125 PIA 3.2 and 4.1, which describe the rules before the change.
"""

from __future__ import annotations

from sitrig.emulators.dsp.case import Acceptance, Case, RequestService
from sitrig.emulators.dsp.changes import Change, DeviceChanged, DeviceRemoved, StatusReached
from sitrig.emulators.dsp.inventory import Correction
from sitrig.emulators.dsp.registration import Fuel
from sitrig.emulators.dsp.relations import (
    FUEL_OF_IMPORT_MPXN,
    PRE_NOTIFIER,
    RESPONSIBLE_SUPPLIER,
    SUPPLIER_OF_GIVEN_MPXN,
    is_supplier_of,
    responsible_party,
)
from sitrig.emulators.dsp.rulebook import Facts, Row, Stage, has, is_, is_not
from sitrig.emulators.dsp.rules.authorisation import (
    registration_table,
    rules,
    status_table,
    table,
)
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    DeleteDevice,
    ExportMpan,
    ImportMpxn,
    SecondaryImportMpan,
    UpdateDeviceDetails,
    UpdateDeviceStatusCh,
    UpdateDeviceStatusExceptCh,
    UpdateInventory,
    UpdateMpxn,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, SmiStatus

SRV = "8.4"

DETAILS = "UpdateDeviceDetails"
STATUS_EXCEPT_CH = "UpdateDeviceStatusExceptCH"
STATUS_CH = "UpdateDeviceStatusCH"
DELETE = "DeleteDevice"
MPXN = "UpdateMPxN"
_CHOICES = {
    UpdateDeviceDetails: DETAILS,
    UpdateDeviceStatusExceptCh: STATUS_EXCEPT_CH,
    UpdateDeviceStatusCh: STATUS_CH,
    DeleteDevice: DELETE,
    UpdateMpxn: MPXN,
}

_MPXN_FIELDS = {
    ImportMpxn: "import_mpxn",
    SecondaryImportMpan: "secondary_import_mpan",
    ExportMpan: "export_mpan",
}

FIELDS = {
    "device_manufacturer": "DeviceManufacturer",
    "device_model": "DeviceModel",
    "smets_chts_version": "SMETSCHTSVersion",
    "firmware_version": "FirmwareVersion",
    "esme_variant": "ESMEVariant",
}
ESME_VARIANT = FIELDS["esme_variant"]

_PENDING = SmiStatus.PENDING.words
_PIA_3_2 = "SECMP0125 PIA 3.2 (rule before the change)"
_REFUSED = "@inventory-update-refused"
_LIVE_AFTER_PENDING = tuple(
    status.words
    for status in (
        SmiStatus.WHITELISTED,
        SmiStatus.INSTALLED_NOT_COMMISSIONED,
        SmiStatus.COMMISSIONED,
    )
)
_LIVE = (_PENDING, *_LIVE_AFTER_PENDING)

_TABLE = table(
    SRV,
    Stage.REQUEST,
    Row(
        "UI-01",
        "assumption: ESMEVariant describes an ESME (DUIS 12.2); the code is not published",
        (is_("choice", DETAILS), has("fields", ESME_VARIANT), is_not("device type", "ESME")),
        "@inventory-value-refused",
    ),
    Row(
        "UI-02",
        "assumption: switch empty_details",
        (is_("choice", DETAILS), is_("details", "none"), is_("empty_details", "rejected")),
        _REFUSED,
    ),
    Row(
        "UI-10",
        _PIA_3_2,
        (is_("choice", DETAILS), is_("SMI Status", _PENDING), has("sender", PRE_NOTIFIER)),
        note="only the DCC User who added the device updates its details, while Pending",
    ),
    Row(
        "UI-20",
        _PIA_3_2,
        (is_("choice", DELETE), is_("SMI Status", _PENDING), has("sender", PRE_NOTIFIER)),
        note="only the DCC User who added the device deletes it, while Pending",
    ),
    Row(
        "UI-30",
        _PIA_3_2,
        (
            is_("choice", STATUS_EXCEPT_CH),
            is_not("device type", "CHF"),
            is_not("SMI Status", _PENDING, "none"),
            has("sender", RESPONSIBLE_SUPPLIER),
        ),
        note="after Pending the Responsible Supplier amends the SMI Status",
    ),
    Row(
        "UI-31",
        _PIA_3_2,
        (
            is_("choice", STATUS_CH),
            is_("device type", "CHF"),
            is_not("SMI Status", _PENDING, "none"),
            has("sender", RESPONSIBLE_SUPPLIER),
        ),
        note="after Pending the Responsible Supplier amends the SMI Status",
    ),
    Row(
        "UI-40",
        "assumption: the Supplier registered for the MPxN given may set it where none stands",
        (
            is_("choice", MPXN),
            is_("device type", "ESME", "GSME"),
            is_("SMI Status", *_LIVE_AFTER_PENDING),
            has("sender", SUPPLIER_OF_GIVEN_MPXN),
            is_("MPxN held", "none"),
        ),
    ),
    Row(
        "UI-41",
        "assumption: the Responsible Supplier may replace the MPxN by one it is registered for",
        (
            is_("choice", MPXN),
            is_("device type", "ESME", "GSME"),
            is_("SMI Status", *_LIVE),
            has("sender", SUPPLIER_OF_GIVEN_MPXN),
            has("sender", RESPONSIBLE_SUPPLIER),
        ),
    ),
    Row(
        "UI-42",
        f"{_PIA_3_2}; assumption: an MPxN is one of the details that the User who added the device updates",
        (
            is_("choice", MPXN),
            is_("device type", "ESME", "GSME"),
            is_("SMI Status", _PENDING),
            has("sender", SUPPLIER_OF_GIVEN_MPXN),
            has("sender", PRE_NOTIFIER),
            is_("MPxN held", "none"),
        ),
    ),
    Row("UI-99", "SECMP0125 PIA 3.2: nothing above applies", refuse=_REFUSED),
    domains={
        "choice": tuple(_CHOICES.values()),
        "fields": tuple(FIELDS.values()),
        "details": ("none", "ESME Variant only", "other or mixed"),
        "generation": ("SMETS2+", "SMETS1"),
        "MPxN held": ("none", "some"),
        "empty_details": ("accepted", "rejected"),
        "responsible_supplier_may_correct_while_pending": (True, False),
        "pre_notifier_may_correct_after_pending": (True, False),
    },
    sets={"fields"},
)

RULES = rules(
    SRV,
    device_types=DeviceType,
    status=status_table(SRV, None, "SECMP0125 PIA 3.2: judged with choice and sender in one table"),
    registration=registration_table(
        SRV, None, "SECMP0125 PIA 3.2: judged with choice and SMI Status in one table"
    ),
    request=_TABLE,
)


def subject(request: Request, body: RequestBody) -> Eui:
    """The device named in the body."""
    assert isinstance(body, UpdateInventory)
    return body.device_id


def facts(case: Case) -> Facts:
    """Choice, the fields given, and what the sender is to the device and to an MPxN given."""
    body = _body(case)
    fields = _given(body)
    found = case.device_facts()
    sender = found["sender"]
    assert isinstance(sender, frozenset)
    if isinstance(body.change, UpdateMpxn) and _supplies(case, body.change):
        sender |= {SUPPLIER_OF_GIVEN_MPXN}
    switches = case.switches
    return {
        **found,
        "sender": sender,
        "choice": _CHOICES[type(body.change)],
        "fields": frozenset(FIELDS[name] for name in fields),
        "details": _details(fields),
        "generation": "SMETS1" if case.record.is_smets1 else "SMETS2+",
        "MPxN held": _held(case),
        "empty_details": switches.empty_details,
        "responsible_supplier_may_correct_while_pending": (
            switches.responsible_supplier_may_correct_while_pending
        ),
        "pre_notifier_may_correct_after_pending": switches.pre_notifier_may_correct_after_pending,
    }


def act(case: Case) -> Acceptance:
    """Change the record as asked, the choice deciding what; a value that stands already is no change."""
    change = _body(case).change
    match change:
        case UpdateDeviceDetails():
            return Acceptance(changes=_details_changes(case))
        case UpdateDeviceStatusExceptCh() | UpdateDeviceStatusCh():
            return Acceptance(changes=_status_changes(case, SmiStatus(change.status.value)))
        case DeleteDevice():
            return Acceptance(changes=(DeviceRemoved(case.record.device_id),))
        case UpdateMpxn():
            name, value = _mpxn_given(change)
            return Acceptance(changes=_field_changes(case, {name: value}))


def _body(case: Case) -> UpdateInventory:
    assert isinstance(case.body, UpdateInventory)
    return case.body


def _given(body: UpdateInventory) -> dict[str, str]:
    if not isinstance(body.change, UpdateDeviceDetails):
        return {}
    values = {name: getattr(body.change, name) for name in FIELDS}
    return {name: value for name, value in values.items() if value is not None}


def _details(fields: dict[str, str]) -> str:
    if not fields:
        return "none"
    return "ESME Variant only" if fields.keys() == {"esme_variant"} else "other or mixed"


def _mpxn_given(change: UpdateMpxn) -> tuple[str, str]:
    """The record's field and the MPxN that the request gives for it."""
    return _MPXN_FIELDS[type(change.mpxn)], change.mpxn.value


def _supplies(case: Case, change: UpdateMpxn) -> bool:
    """Whether the sender is registered for the MPxN given, and that is of the kind its element names."""
    match change.mpxn:
        case ExportMpan():
            fuel = Fuel.EXPORT
        case SecondaryImportMpan():
            fuel = Fuel.IMPORT
        case ImportMpxn():
            # The table refuses any other device type.
            fuel = FUEL_OF_IMPORT_MPXN.get(case.record.device_type, Fuel.IMPORT)
    given = change.mpxn.value
    return is_supplier_of(case.state, case.switches, case.user, given, case.now, fuel)


def _held(case: Case) -> str:
    """An export-only meter has its Responsible Supplier too: an ImportMPxN would replace that one."""
    change = _body(case).change
    if not isinstance(change, UpdateMpxn):
        return "none"
    if getattr(case.record, _mpxn_given(change)[0]):
        return "some"
    answered_for = isinstance(change.mpxn, ImportMpxn) and responsible_party(
        case.state, case.switches, case.record, case.now
    )
    return "some" if answered_for else "none"


def _details_changes(case: Case) -> tuple[Change, ...]:
    return _field_changes(case, dict(_given(_body(case))))


def _field_changes(case: Case, values: dict[str, str]) -> tuple[Change, ...]:
    record = case.record
    changed = {name: value for name, value in values.items() if getattr(record, name) != value}
    if not changed:
        return ()
    corrections = tuple(
        Correction(name, getattr(record, name), value, case.now, case.user.eui)
        for name, value in changed.items()
    )
    return (DeviceChanged(record.device_id, dict(changed), corrections),)


def _status_changes(case: Case, status: SmiStatus) -> tuple[Change, ...]:
    record = case.record
    if record.status is status:
        return ()
    reached = StatusReached(record.device_id, status, case.now, f"SR 8.4 by {case.user.eui}")
    if status is SmiStatus.PENDING and case.switches.rights_after_return_to_pending == "returner":
        return (reached, DeviceChanged(record.device_id, {"pre_notifier": case.user.eui}))
    return (reached,)


SERVICE = RequestService(rules=RULES, subject=subject, facts=facts, act=act)
