"""SRVs 8.14.1 to 8.14.4, the four Communications Hub Status Updates: facts they share."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Case
from sitrig.emulators.dsp.relations import (
    SUPPLIER_OF_GIVEN_MPXN,
    is_supplier_of,
)
from sitrig.emulators.dsp.rulebook import FactValue
from sitrig.emulators.protocol.duis.declarations import Element, fields_of
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.sr08_14_1_chf_install_success import (
    ChfInstallSuccessSmWan,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_2_chf_install_no_sm_wan import (
    ChfInstallSuccessNoSmWan,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_3_chf_fault_return import ChfFaultReturn
from sitrig.emulators.protocol.duis.requests.sr08_14_4_chf_no_fault_return import ChfNoFaultReturn
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import SmiStatus

Notice = ChfFaultReturn | ChfNoFaultReturn | ChfInstallSuccessSmWan | ChfInstallSuccessNoSmWan


def subject(request: Request, body: RequestBody) -> Eui:
    """The Comms Hub named in the body; OtherDeviceID plays no part."""
    assert isinstance(body, Notice)
    return body.device_id


def has_notice(case: Case) -> bool:
    """Whether the returns register holds a notice for this Comms Hub."""
    return any(notice.hub == case.record.device_id for notice in case.state.returns)


def notice_facts(case: Case) -> dict[str, FactValue]:
    """Device facts, the register, and whether the hub is still where it was delivered."""
    pending = case.record.status is SmiStatus.PENDING
    return {
        **case.device_facts(),
        "Comms Hub": "not installed" if pending else "installed",
        "generation": "SMETS1" if case.record.is_smets1 else "SMETS2+",
        "return notice": "on the register" if has_notice(case) else "none",
    }


def supplier_of_given(case: Case, mpxn: str) -> frozenset[str]:
    """The sender's relations with `Supplier of the MPxN given` added where it holds."""
    found = case.relations_at(case.now)
    if is_supplier_of(case.state, case.switches, case.user, mpxn, case.now):
        return found | {SUPPLIER_OF_GIVEN_MPXN}
    return found


def details(body: RequestBody) -> tuple[tuple[str, str], ...]:
    """Every element sent but the DeviceID, by wire name and wire text."""
    return tuple(
        (field.declared.name, field.declared.codec.write(value))
        for field in fields_of(type(body))
        if isinstance(field.declared, Element)
        and field.attribute != "device_id"
        and (value := getattr(body, field.attribute)) is not None
    )
