"""SR 6.23 Update Security Credentials (CoS): CS02b signed by the CoS Party, held by the meter until its date.

Registration is checked for the execution date, first by the DSP and then by the CoS Party on its own copy.
"""

from __future__ import annotations

from sitrig.emulators.dsp.assumptions import TIMINGS
from sitrig.emulators.dsp.case import (
    Acceptance,
    Alert,
    Answered,
    Case,
    CommandPlan,
    Originator,
    RequestService,
)
from sitrig.emulators.dsp.changes import Change, HeldReleased
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.metering_points import mpxns_of
from sitrig.emulators.dsp.relations import SUPPLIER_OF_GIVEN_MPXN, is_supplier_of, meters_of
from sitrig.emulators.dsp.rulebook import Facts, Row, Stage, is_
from sitrig.emulators.dsp.rules.authorisation import (
    JOINED,
    registration_table,
    rules,
    status_table,
    table,
)
from sitrig.emulators.dsp.rules.device_requests import hub_of, target
from sitrig.emulators.dsp.withdrawal import cancelled_requests
from sitrig.emulators.dsp.work import alert_code
from sitrig.emulators.protocol.duis.requests.sr06_23_update_security_credentials_cos import (
    UpdateSecurityCredentialsCos,
)
from sitrig.emulators.protocol.duis.responses import (
    DccAlertMessage,
    DeviceChangedSupplier,
    DeviceChangeOfSupplier,
)
from sitrig.emulators.protocol.effects import Cancel, Effect
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.gbcs.use_cases import cs02b
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.vocabulary import DeviceType, RemotePartyRole

SRV = "6.23"

_TABLE = table(
    SRV,
    Stage.REQUEST,
    Row(
        "CO-01",
        "assumption: the ImportMPxN given is the device's; the code is not published",
        (is_("ImportMPxN", "another's"),),
        "@cos-mpxn-mismatch",
    ),
    Row(
        "CO-02",
        "assumption: the replacement certificates are the sender's own; the code is not published",
        (is_("certificates", "not the sender's"),),
        "@cos-certificate-refused",
    ),
    Row("CO-99", "change of supplier, steps 4 to 6", note="the CoS Party checks and signs"),
    domains={
        "ImportMPxN": ("the device's", "another's"),
        "certificates": ("the sender's", "not the sender's"),
    },
)

RULES = rules(
    SRV,
    device_types=(DeviceType.ESME, DeviceType.GSME, DeviceType.GPF, DeviceType.HCALCS),
    status=status_table(SRV, JOINED, "assumption: a device that can be reached"),
    registration=registration_table(
        SRV,
        (SUPPLIER_OF_GIVEN_MPXN,),
        "DUIS E4 at the execution date: registered then for the ImportMPxN given",
    ),
    request=_TABLE,
)


def facts(case: Case) -> Facts:
    """Who is registered at the execution date, and whose metering point and certificates these are."""
    body = _body(case)
    instant = _instant(case)
    sender = case.relations_at(instant)
    if is_supplier_of(case.state, case.switches, case.user, body.import_mpxn, instant):
        sender |= {SUPPLIER_OF_GIVEN_MPXN}
    own = body.import_mpxn in {m.import_mpxn for m in meters_of(case.state, case.record)}
    return {
        **case.device_facts(),
        "sender": sender,
        "ImportMPxN": "the device's" if own else "another's",
        "certificates": "the sender's" if _are_senders(case) else "not the sender's",
    }


def act(case: Case) -> Acceptance:
    """CS02b by the CoS Party, after its own check; the meter holds a future-dated one."""
    body = _body(case)
    command = cs02b.UpdateSecurityCredentials(
        mode=cs02b.ReplacementMode.SUPPLIER_BY_TRANSCOS,
        replacements=tuple(
            cs02b.Replacement(RemotePartyRole.SUPPLIER, usage, certificate)
            for usage, certificate in _certificates(body)
        ),
        certification_path=body.certification_path_certificates,
        floor_counter=body.supplier_floor_seq_number,
        top_up_floor_counter=body.supplier_prepayment_top_up_floor_seq_number,
        apply_time_based_checks=body.apply_time_based_cpv_checks,
    )
    return Acceptance(
        command=CommandPlan(
            use_case=cs02b.NAME,
            body=command,
            originator=Originator.COS_PARTY,
            recipient=case.record.device_id,
            hub=hub_of(case),
            execution_time=body.execution_date_time,
            after=TIMINGS.cos_party_check,
        )
    )


def answered(seen: Answered) -> Acceptance:
    """Steps 8 and 9: the losing Supplier is told and loses what the DSP held for it."""
    body = seen.message.body
    if not isinstance(body, cs02b.CredentialsUpdated | cs02b.FutureDatedCredentials):
        return Acceptance()
    record = seen.state.inventory.get(seen.message.originator)
    losing = _replaced(body.outcomes)
    if record is None or losing is None or losing == seen.command.request.request_id.originator:
        return Acceptance()
    held = cancelled_requests(seen.state, record.device_id, of_users=(losing,))
    changes: tuple[Change, ...] = tuple(HeldReleased(r.request_id) for r, _ in held)
    effects: tuple[Effect, ...] = tuple(Cancel(("held", str(r.request_id))) for r, _ in held)
    alerts = (*_told(record, losing), *(alert for _, alert in held))
    return Acceptance(changes=changes, effects=effects, alerts=alerts)


def _body(case: Case) -> UpdateSecurityCredentialsCos:
    assert isinstance(case.body, UpdateSecurityCredentialsCos)
    return case.body


def _instant(case: Case) -> int:
    """When the sender must be registered. The cancellation date stands for the last registration known.

    Else a gaining Supplier could never take its change back, and a losing one always could (assumption).
    """
    due = _body(case).execution_date_time
    return case.now if due is None else max(due, case.now)


def _certificates(
    body: UpdateSecurityCredentialsCos,
) -> list[tuple[cs02b.CellUsage, bytes]]:
    given = body.supplier_replacement_certificates
    pairs = [
        (cs02b.CellUsage.DIGITAL_SIGNATURE, given.digital_signing_certificate),
        (cs02b.CellUsage.KEY_AGREEMENT, given.key_agreement_certificate),
        (cs02b.CellUsage.KEY_AGREEMENT_TOP_UP, given.key_agreement_top_up_certificate),
    ]
    return [(usage, certificate) for usage, certificate in pairs if certificate is not None]


def _are_senders(case: Case) -> bool:
    try:
        read = [Certificate.from_der(der) for _, der in _certificates(_body(case))]
    except InvalidValueError:
        return False
    return all(certificate.subject == case.user.eui for certificate in read)


def _replaced(outcomes: tuple[cs02b.CellOutcome, ...]) -> Eui | None:
    """The subject that was in the Supplier's signing cell before a replacement that worked."""
    for outcome in outcomes:
        if (
            outcome.usage is cs02b.CellUsage.DIGITAL_SIGNATURE
            and outcome.status is cs02b.StatusCode.SUCCESS
        ):
            return outcome.existing_subject
    return None


def _told(record: DeviceRecord, losing: Eui) -> tuple[Alert, ...]:
    mpxns = mpxns_of(record)
    if mpxns is None:
        return ()
    change = DeviceChangedSupplier(
        device=DeviceChangeOfSupplier(
            device_id=record.device_id, device_type=record.device_type, mpxns=mpxns
        )
    )
    message = DccAlertMessage(code=alert_code("device-changed-supplier"), alert=change)
    return (Alert(user=losing, message=message),)


SERVICE = RequestService(rules=RULES, subject=target, facts=facts, act=act, answered=answered)
