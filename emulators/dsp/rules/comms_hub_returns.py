"""SRVs 8.14.3 and 8.14.4 before SECMP0039: one set of tables, instantiated for each.

Sources: SECMP0039 FIA 2.4, 2.5, 2.6 and the DUIS SRV matrix; SECMP0039 itself is a Modification.
"""

from __future__ import annotations

from collections.abc import Callable

from sitrig.emulators.dsp.case import Acceptance, Case, RequestService
from sitrig.emulators.dsp.changes import ReturnNotified
from sitrig.emulators.dsp.relations import ORDERING_PARTY, RESPONSIBLE_SUPPLIER
from sitrig.emulators.dsp.returns import ReturnNotice, ReturnRoute
from sitrig.emulators.dsp.rulebook import Facts, Row, Stage, Table, is_, lacks
from sitrig.emulators.dsp.rules.authorisation import (
    registration_table,
    rules,
    status_table,
    table,
)
from sitrig.emulators.dsp.rules.comms_hub_notices import details, notice_facts, subject
from sitrig.emulators.protocol.vocabulary import DeviceType

REFUSED = "@hub-return-refused"
_POST_INSTALLATION = "Fault identified post installation"

_DOMAINS: dict[str, tuple[str | bool, ...]] = {
    "Comms Hub": ("not installed", "installed"),
    "generation": ("SMETS2+", "SMETS1"),
    "return notice": ("none", "on the register"),
    "return type": ("fault post installation", "any other"),
    "only_relevant_supplier_returns_installed_hub": (True, False),
    "return_only_by_ordering_party": (True, False),
    "second_return_notice": ("accepted", "rejected"),
    "post_installation_fault_while_pending": ("accepted", "rejected"),
}


def return_service(route: ReturnRoute) -> RequestService:
    """The service of one of the two SRVs."""
    srv = route.value
    return RequestService(
        rules=rules(
            srv,
            device_types=(DeviceType.CHF,),
            status=status_table(
                srv, None, "SECMP0039 FIA 2.6.1: a Supplier's request meets any SMI Status"
            ),
            registration=registration_table(
                srv, None, "SECMP0039 FIA 2.5: judged with installation, in the request table"
            ),
            request=_table(srv),
        ),
        subject=subject,
        facts=facts,
        act=_act(route),
    )


def facts(case: Case) -> Facts:
    """Notice facts, the return type and the switches the rows read."""
    switches = case.switches
    post = getattr(case.body, "chf_fault_return_type", None)
    found: dict[str, str | bool | frozenset[str]] = {
        **notice_facts(case),
        "return type": "fault post installation" if post == _POST_INSTALLATION else "any other",
    }
    for name in _DOMAINS:
        if hasattr(switches, name):
            found[name] = getattr(switches, name)
    return found


def _act(route: ReturnRoute) -> Callable[[Case], Acceptance]:
    def act(case: Case) -> Acceptance:
        """Register the notice with everything it said; the SMI Status stays as it is (T17)."""
        notice = ReturnNotice(
            hub=case.record.device_id,
            route=route,
            notified_by=case.user.eui,
            at=case.now,
            details=details(case.body),
        )
        return Acceptance(changes=(ReturnNotified(notice),))

    return act


def _table(srv: str) -> Table:
    return table(
        srv,
        Stage.REQUEST,
        Row(
            f"CR-{srv}-01",
            "SECMP0039 FIA Table 1: SMETS1 applicability No; the code is an assumption",
            (is_("generation", "SMETS1"),),
            REFUSED,
        ),
        Row(
            f"CR-{srv}-10",
            "SECMP0039 FIA 2.5 Requirement 2; switch only_relevant_supplier_returns_installed_hub",
            (
                is_("Comms Hub", "installed"),
                is_("only_relevant_supplier_returns_installed_hub", True),
                lacks("sender", RESPONSIBLE_SUPPLIER),
            ),
            "E4",
            note="after installation only a Supplier with a meter on the Comms Hub",
        ),
        Row(
            f"CR-{srv}-20",
            "assumption: switch return_only_by_ordering_party (SECMP0039 FIA 2.1)",
            (
                is_("Comms Hub", "not installed"),
                is_("return_only_by_ordering_party", True),
                lacks("sender", ORDERING_PARTY),
            ),
            REFUSED,
        ),
        Row(
            f"CR-{srv}-30",
            "assumption: switch second_return_notice",
            (is_("return notice", "on the register"), is_("second_return_notice", "rejected")),
            REFUSED,
        ),
        *_faults(srv),
        Row(f"CR-{srv}-99", "SECMP0039 FIA 2.4, 2.6.1", note="the notice is registered"),
        domains=_DOMAINS,
    )


def _faults(srv: str) -> tuple[Row, ...]:
    """Only a fault return says when its fault was identified."""
    if srv != ReturnRoute.FAULT_RETURN.value:
        return ()
    return (
        Row(
            f"CR-{srv}-40",
            "assumption: switch post_installation_fault_while_pending",
            (
                is_("return type", "fault post installation"),
                is_("Comms Hub", "not installed"),
                is_("post_installation_fault_while_pending", "rejected"),
            ),
            REFUSED,
        ),
    )
