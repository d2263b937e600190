"""Stages 3 and 4: is the request admitted, and may this User send it for this device.

Every refusal is a row with an id and a source. The order E1 E3 E2 E19 E11 E5 E4 is
that of `eligible` and `device_access`; E4 before E5 is the switch `registration_before_status`.
"""

from __future__ import annotations

from collections.abc import Mapping

from sitrig.emulators.dsp.assumptions import response_code
from sitrig.emulators.dsp.case import Case, RequestService
from sitrig.emulators.dsp.rulebook import (
    Decision,
    Facts,
    FactValue,
    RequestRules,
    Row,
    Stage,
    is_,
)
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.switches import Switches
from sitrig.emulators.protocol.duis.catalogue import SRVS, web_service
from sitrig.emulators.protocol.duis.envelope import SIGNED_PRE_COMMANDS, Request
from sitrig.emulators.protocol.identifiers import ACB
from sitrig.emulators.protocol.vocabulary import CommandVariant, WebService

_DUIS = "DUIS response code list"

ROWS: Mapping[str, Row] = {
    row.id: row
    for row in (
        Row("AD-URL", _DUIS, (is_("web service fits Command Variant", False),), "E13"),
        Row("AD-CV", _DUIS, (is_("Command Variant fits SRV", False),), "E12"),
        Row(
            "AD-TARGET",
            "DUIS 2.4: a Non-Device Service Request has DCC as its Business Target; the code is an assumption",
            (is_("Business Target fits Command Variant", False),),
            "@target-mismatch",
        ),
        Row(
            "RIG-UNSUPPORTED",
            "assumption: in the catalogue but not built here, so never acknowledged",
            (is_("built", False),),
            "@service-not-built",
        ),
        Row(
            "RIG-SEQUENCE",
            "assumption: waiting for a preceding request is not built here, so never acknowledged",
            (is_("PrecedingServiceRequestID", "given"),),
            "@service-not-built",
        ),
        Row(
            "AD-USED",
            "DUIS 2.4 Request ID is unique; the code is an assumption",
            (is_("Request ID", "used before"),),
            "@request-id-used",
        ),
        Row(
            "AD-COUNTER",
            "DUIS 2.4 Originator Counter rises; the code is an assumption",
            (is_("Request ID", "counter not rising"),),
            "@counter-not-rising",
        ),
        Row(
            "AD-TRANSFORM",
            "assumption: a Signed Pre-Command needs its outstanding Transform",
            (is_("Transform", "not outstanding"),),
            "@transform-not-outstanding",
        ),
        Row(
            "EX-DATE",
            "assumption: not in the past, at most 30 days ahead; the code is not published",
            (is_("execution time", "not legal"),),
            "@execution-date-invalid",
        ),
        Row(
            "CM-WRITE",
            "assumption: what GBCS has no octets for is never acknowledged, whatever its DUIS form",
            (is_("GBCS command", "not writable"),),
            "@command-not-writable",
        ),
        Row(
            "TR-SIGNATURE",
            "GBCS critical commands are signed by their originator; the code is an assumption",
            (is_("Signed Pre-Command", "signature invalid"),),
            "@pre-command-signature-invalid",
        ),
        Row(
            "TR-MATCH",
            "DUIS Transform service: what comes back signed is what was given out; the code is an assumption",
            (is_("Signed Pre-Command", "not the Pre-Command transformed"),),
            "@pre-command-mismatch",
        ),
        Row(
            "EX-LOCAL",
            "DUIS Command Variants: local delivery is on demand; the code is an assumption",
            (is_("execution time", "given for local delivery"),),
            "@execution-date-invalid",
        ),
        Row(
            "LR-READ",
            "assumption: what a User returns is a device's response, authentic where DCC can tell",
            (is_("returned response", "not readable"),),
            "@local-response-unreadable",
        ),
        Row(
            "LR-MATCH",
            "assumption: it answers a command that this User was given for local delivery",
            (is_("returned response", "answers no such command"),),
            "@local-response-unmatched",
        ),
        Row("AU-USER", _DUIS, (is_("User", "unknown"),), "E1"),
        Row("AU-SUSPENDED", _DUIS, (is_("User", "suspended"),), "E3"),
        Row("AU-ROLE", "DUIS SRV matrix and the Modifications in force", (is_("User Role eligible", False),), "E2"),
        Row("AU-DEVICE", _DUIS, (is_("device in inventory", False),), "E19"),
        Row("AU-TYPE", _DUIS, (is_("device type fits SRV", False),), "E11"),
        Row(
            "AU-LOCAL",
            "DUIS E17; that it stands where a command over the SM WAN would get E5 is an assumption",
            (is_("SMI Status permits local delivery", False),),
            "E17",
        ),
    )
}  # fmt: skip


def refusal(row_id: str, facts: Facts, reason: str = "") -> Decision:
    """The decision that one of this module's rows makes."""
    return refused_by(ROWS[row_id], facts, reason)


def unwritable(reason: str) -> Decision:
    """The decision about a request for which there is no GBCS command."""
    return refusal("CM-WRITE", {"GBCS command": "not writable"}, reason)


def refused_by(row: Row, facts: Facts, reason: str = "") -> Decision:
    """The decision that a refusing row makes."""
    assert row.refuse is not None
    return Decision(
        code=response_code(row.refuse), row=row.id, source=row.source, facts=facts, reason=reason
    )


def admit(
    request: Request, service: WebService, state: DspState, switches: Switches
) -> Decision | None:
    """Stage 3: the web service, the Command Variant, the Business Target and the Request ID; None when admitted."""
    if web_service(request.command_variant) is not service:
        facts = {"web service": service.name, "Command Variant": str(int(request.command_variant))}
        return refusal("AD-URL", facts)
    entry = SRVS[request.service_reference_variant]
    if request.command_variant not in entry.command_variants:
        legal = ", ".join(str(int(cv)) for cv in sorted(entry.command_variants))
        return refusal(
            "AD-CV", {"Command Variant": str(int(request.command_variant)), "legal": legal}
        )
    if request.command_variant is CommandVariant.DCC_ONLY and request.request_id.target != ACB:
        # Else a sender could give each request a counter of its own by naming ever new targets.
        return refusal("AD-TARGET", {"Business Target": request.request_id.target, "DCC": ACB})
    if request.command_variant in SIGNED_PRE_COMMANDS:
        return _admit_signed(request, state)
    return _counter(request, state, switches)


def _admit_signed(request: Request, state: DspState) -> Decision | None:
    transform = state.transforms.get(request.request_id)
    if transform is None:
        return refusal("AD-TRANSFORM", {"Request ID": str(request.request_id)})
    transformed = transform.request.service_reference_variant
    if request.service_reference_variant == transformed:
        return None
    # Judged as another SRV it would meet that one's rules, and not those of what it carries.
    reason = f"its Transform was of {transformed}, not {request.service_reference_variant}"
    return refusal("AD-TRANSFORM", {"Request ID": str(request.request_id)}, reason)


def _counter(request: Request, state: DspState, switches: Switches) -> Decision | None:
    spent = request.request_id
    key = (spent.originator, spent.target)
    last = state.counters.get(key)
    if last is None:
        return None
    facts: dict[str, FactValue] = {"counter": str(spent.counter), "last counter": str(last)}
    if spent.counter == last or spent.counter in state.used_counters.get(key, ()):
        return refusal("AD-USED", facts)
    if switches.counters_strictly_rise and spent.counter < last:
        return refusal("AD-COUNTER", facts)
    return None


def eligible(request: Request, rules: RequestRules, state: DspState) -> Decision | None:
    """E1, E3 and E2: who the sender is; None when eligible."""
    user = state.users.get(request.request_id.originator)
    if user is None:
        return refusal("AU-USER", {"originator": request.request_id.originator})
    if user.suspended:
        return refusal("AU-SUSPENDED", {"originator": user.eui})
    if not user.roles & rules.eligibility.sources.keys():
        return refusal(
            "AU-ROLE",
            {
                "User Role": frozenset(role.assessment_name for role in user.roles),
                "eligible": frozenset(role.assessment_name for role in rules.eligibility.sources),
            },
        )
    return None


def device_access(case: Case, service: RequestService, rules: RequestRules) -> Decision | Facts:
    """E19, E11, then E5 and E4 in the order the switch says; the facts of the case when allowed."""
    denied = _device(case, service, rules)
    if denied is not None:
        return denied
    facts = service.facts(case)
    stages = [Stage.STATUS, Stage.REGISTRATION]
    if case.switches.registration_before_status:
        stages.reverse()
    for stage in stages:
        row = rules.tables[stage].decide(facts)
        if row.refuse is not None:
            return refused_by(row, facts)
    return facts


def _device(case: Case, service: RequestService, rules: RequestRules) -> Decision | None:
    subject = service.subject(case.request, case.body)
    if subject is None:
        return None
    if case.device is None:
        return refusal("AU-DEVICE", {"device": subject})
    kind = case.device.device_type.value
    if kind not in rules.device_types:
        return refusal("AU-TYPE", {"device type": kind, "fits": rules.device_types})
    return None
