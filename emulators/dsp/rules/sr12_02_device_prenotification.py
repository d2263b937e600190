"""SR 12.2 Device Pre-notification: a record is made from what the User says, and is Pending."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Acceptance, Case, RequestService
from sitrig.emulators.dsp.changes import DeviceAdded
from sitrig.emulators.dsp.inventory import DeviceRecord, StatusEntry
from sitrig.emulators.dsp.rulebook import Facts, Row, Stage, is_, is_not
from sitrig.emulators.dsp.rules.authorisation import (
    registration_table,
    rules,
    status_table,
    table,
)
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.sr12_02_device_prenotification import (
    DevicePrenotification,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import TYPE_2, CspRegion, DeviceType, SmiStatus

SRV = "12.2"
_NEW = "a device that is not in the inventory has none"

_TABLE = table(
    SRV,
    Stage.REQUEST,
    Row(
        "PN-01",
        "assumption: a device stands in the inventory once; the code is not published",
        (is_("already in inventory", True),),
        "@device-already-notified",
    ),
    Row(
        "PN-02",
        "DCC Design Proposal 316: identical CHF and GPF IDs get E120201 today",
        (is_("GPF", "the CHF itself"),),
        "E120201",
    ),
    Row(
        "PN-03",
        "assumption: a CHF is notified with its GPF and nothing else is; the code is not published",
        (is_("GPF", "missing", "unexpected", "already in inventory"),),
        "@gpf-pair-invalid",
    ),
    Row(
        "PN-04",
        "assumption: ESMEVariant describes an ESME; the code is not published",
        (is_("ESME Variant given", True), is_not("device type", "ESME")),
        "@notification-value-refused",
    ),
    Row(
        "PN-05",
        "assumption: a Device Model is on the Central Products List; the code is not published",
        (is_("product", "not listed"),),
        "@product-not-listed",
    ),
    Row("PN-99", "SECMP0125 PIA 3.1", note="recorded, SMI Status Pending"),
    domains={
        "already in inventory": (True, False),
        "GPF": ("given", "none", "missing", "unexpected", "the CHF itself", "already in inventory"),
        "ESME Variant given": (True, False),
        "product": ("listed", "not listed", "not asked"),
    },
)

RULES = rules(
    SRV,
    device_types=DeviceType,
    status=status_table(SRV, None, _NEW),
    registration=registration_table(SRV, None, _NEW),
    request=_TABLE,
)


def subject(request: Request, body: RequestBody) -> None:
    """None: the device is not there yet."""


def facts(case: Case) -> Facts:
    """What stands in the inventory and on the Central Products List already."""
    body = _body(case)
    return {
        "device type": body.device_type.value,
        "SMI Status": "none",
        "sender": frozenset(),
        "User Role": frozenset(role.assessment_name for role in case.roles),
        "already in inventory": body.device_id in case.state.inventory,
        "GPF": _gpf(case),
        "ESME Variant given": body.esme_variant is not None,
        "product": _product(case),
    }


def act(case: Case) -> Acceptance:
    """One record, or two for a Comms Hub: the CHF and its GPF are notified as a pair."""
    body = _body(case)
    record = DeviceRecord(
        device_id=body.device_id,
        device_type=body.device_type,
        device_manufacturer=body.device_manufacturer,
        device_model=body.device_model,
        pre_notifier=case.user.eui,
        smets_chts_version=body.smets_chts_version,
        firmware_version=body.firmware_version,
        esme_variant=body.esme_variant,
        associated_gpf=body.associated_gpf_device_id,
        ordered_by=case.user.party if body.device_type is DeviceType.CHF else None,
        csp_region=CspRegion.UNKNOWN if body.device_type is DeviceType.CHF else None,
        **_initial(case, body.device_type),  # type: ignore[arg-type]
    )
    return Acceptance(changes=(DeviceAdded(record), *_pair(case, record)))


def _body(case: Case) -> DevicePrenotification:
    assert isinstance(case.body, DevicePrenotification)
    return case.body


def _gpf(case: Case) -> str:
    body = _body(case)
    gpf = body.associated_gpf_device_id
    if body.device_type is not DeviceType.CHF:
        return "unexpected" if gpf else "none"
    if gpf is None:
        return "missing"
    if gpf == body.device_id:
        return "the CHF itself"
    return "already in inventory" if gpf in case.state.inventory else "given"


def _product(case: Case) -> str:
    """Type 2 Devices are not on the Central Products List by firmware."""
    body = _body(case)
    if body.device_type in TYPE_2 or body.firmware_version is None:
        return "not asked"
    key = (body.device_manufacturer, body.device_model, body.firmware_version)
    return "listed" if key in case.state.products else "not listed"


def _initial(case: Case, kind: DeviceType) -> dict[str, object]:
    if kind in TYPE_2:
        return {}
    entry = StatusEntry(SmiStatus.PENDING, case.now, f"SR 12.2 by {case.user.eui}")
    return {"status": SmiStatus.PENDING, "history": (entry,)}


def _pair(case: Case, chf: DeviceRecord) -> tuple[DeviceAdded, ...]:
    if chf.associated_gpf is None:
        return ()
    gpf: Eui = chf.associated_gpf
    record = DeviceRecord(
        device_id=gpf,
        device_type=DeviceType.GPF,
        device_manufacturer=chf.device_manufacturer,
        device_model=chf.device_model,
        pre_notifier=case.user.eui,
        smets_chts_version=chf.smets_chts_version,
        firmware_version=chf.firmware_version,
        hub=chf.device_id,
        **_initial(case, DeviceType.GPF),  # type: ignore[arg-type]
    )
    return (DeviceAdded(record),)


SERVICE = RequestService(rules=RULES, subject=subject, facts=facts, act=act)
