"""SRVs 8.14.3 and 8.14.4 against tables written by hand from SECMP0039 FIA 2.4 to 2.6.

`y` accepted, `5` E5, `2` E2, `4` E4, in the order of the nine statuses.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Unpack

import pytest

from sitrig.emulators.dsp.returns import ReturnNotice, ReturnRoute
from sitrig.emulators.dsp.service import Outcome
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.sr08_03_decommission_device import DecommissionDevice
from sitrig.emulators.protocol.duis.requests.sr08_11_update_han_device_log import (
    DeviceLogRequestType,
    UpdateHanDeviceLog,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_1_chf_install_success import (
    ChfInstallSuccessSmWan,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_2_chf_install_no_sm_wan import (
    ChfInstallSuccessNoSmWan,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_3_chf_fault_return import (
    ChfConnectionMethod,
    ChfFaultReason,
    ChfFaultReturn,
    ChfFaultReturnType,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_4_chf_no_fault_return import (
    ChfNoFaultReturn,
    ChfNoFaultReturnType,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import SchemaVersion, SmiStatus
from tests.emulators.dsp.examples import EXAMPLES
from tests.emulators.dsp.notices import return_notice
from tests.emulators.dsp.premises import Header, Premises, build_premises, standing

WITHOUT = ((), ("SECMP0125",))
WITH = (("SECMP0039",), ("SECMP0039", "SECMP0125"))
RETURNS = ("8.14.3", "8.14.4")

# Pending, Whitelisted, INC, Commissioned, Decommissioned, Withdrawn, Suspended, Recovery, Recovered
NOT_ELIGIBLE = "2222 22222"
RELEVANT_SUPPLIER = "yyyy yyyyy"
OTHER_SUPPLIER = "y444 44444"
AGENT = "y555 55555"

BEFORE = {
    "responsible": RELEVANT_SUPPLIER,
    "gas": RELEVANT_SUPPLIER,
    "installer": OTHER_SUPPLIER,
    "future": OTHER_SUPPLIER,
    "stranger": OTHER_SUPPLIER,
    "agent that supplies": OTHER_SUPPLIER,
    "agent": NOT_ELIGIBLE,
    "appointed agent": NOT_ELIGIBLE,
    "export": NOT_ELIGIBLE,
    "distributor": NOT_ELIGIBLE,
    "transporter": NOT_ELIGIBLE,
    "other user": NOT_ELIGIBLE,
}
AFTER = BEFORE | {"agent": AGENT, "appointed agent": AGENT}
CODES = {"y": "I99", "5": "E5", "2": "E2", "4": "E4"}


def answer(premises: Premises, user: str, body: RequestBody, **header: Unpack[Header]) -> str:
    """The Response Code."""
    decision = premises.ask(user, body, **header).decision
    assert decision is not None
    return decision.code


@pytest.mark.parametrize("srv", RETURNS)
@pytest.mark.parametrize(
    ("world", "expected"),
    [(w, BEFORE) for w in WITHOUT] + [(w, AFTER) for w in WITH],
    ids=lambda value: "+".join(value) if isinstance(value, tuple) else "",
)
def test_every_role_in_every_status(
    srv: str, world: tuple[str, ...], expected: dict[str, str]
) -> None:
    for order in (False, True):
        premises = standing(*world, registration_before_status=order)
        for user, line in expected.items():
            for status, mark in zip(SmiStatus, line.replace(" ", ""), strict=True):
                code = answer(premises, user, return_notice(srv, premises.device("A0", status)))
                assert code == CODES[mark], (user, status)


@pytest.mark.parametrize("kind", ChfFaultReturnType)
@pytest.mark.parametrize("reason", ChfFaultReason)
def test_an_agent_returns_a_pending_hub_for_every_fault(
    kind: ChfFaultReturnType, reason: ChfFaultReason
) -> None:
    premises = standing("SECMP0039")
    for method in ChfConnectionMethod:
        body = ChfFaultReturn(
            device_id=premises.device("A0", SmiStatus.PENDING),
            chf_fault_return_type=kind,
            other_device_id=premises.device("B1", SmiStatus.RECOVERED),
            chf_connection_method=method,
            chf_fault_reason=reason,
        )
        assert answer(premises, "agent", body) == "I99"


@pytest.mark.parametrize("kind", ChfNoFaultReturnType)
def test_an_agent_returns_a_pending_hub_without_fault(kind: ChfNoFaultReturnType) -> None:
    premises = standing("SECMP0039")
    hub = premises.device("A0", SmiStatus.PENDING)
    body = ChfNoFaultReturn(device_id=hub, chf_no_fault_return_type=kind)
    assert answer(premises, "agent", body) == "I99"


@pytest.mark.parametrize("other", [("B0", SmiStatus.PENDING), ("B0", SmiStatus.COMMISSIONED)])
def test_the_hub_decides_and_never_the_other_device(other: tuple[str, SmiStatus]) -> None:
    premises = standing("SECMP0039")
    device = premises.device(*other)
    pending = return_notice("8.14.3", premises.device("A0", SmiStatus.PENDING), device)
    installed = return_notice("8.14.3", premises.device("A0", SmiStatus.COMMISSIONED), device)
    assert (answer(premises, "agent", pending), answer(premises, "agent", installed)) == (
        "I99",
        "E5",
    )


@pytest.mark.parametrize("srv", RETURNS)
@pytest.mark.parametrize("status", SmiStatus)
@pytest.mark.parametrize("group", ["B0", "E0", "F0"])
def test_only_a_comms_hub_is_returned(srv: str, status: SmiStatus, group: str) -> None:
    premises = standing("SECMP0039")
    for user in ("agent", "responsible", "gas", "stranger"):
        assert answer(premises, user, return_notice(srv, premises.device(group, status))) == "E11"


@pytest.mark.parametrize("srv", RETURNS)
@pytest.mark.parametrize("status", SmiStatus)
def test_a_smets1_hub_is_refused_for_every_role(srv: str, status: SmiStatus) -> None:
    for world in (*WITHOUT, *WITH):
        premises = standing(*world)
        for user in BEFORE:
            code = answer(premises, user, return_notice(srv, premises.device("A9", status)))
            assert code.startswith("E"), user


@pytest.mark.parametrize("srv", RETURNS)
def test_an_unknown_hub_is_e19(srv: str) -> None:
    unknown = Eui("00-DB-12-34-56-78-A0-FF")
    assert answer(standing("SECMP0039"), "agent", return_notice(srv, unknown)) == "E19"
    assert answer(standing("SECMP0039"), "stranger", return_notice(srv, unknown)) == "E19"


def install_notice(srv: str, hub: Eui) -> RequestBody:
    """The example of an 8.14.1 or 8.14.2, for that hub."""
    example = EXAMPLES[srv].body
    assert isinstance(example, ChfInstallSuccessSmWan | ChfInstallSuccessNoSmWan)
    return replace(example, device_id=hub)


@pytest.mark.parametrize("status", SmiStatus)
def test_an_agent_gets_e2_for_every_other_notice(status: SmiStatus) -> None:
    """The role is widened for two SRVs only."""
    premises = standing("SECMP0039")
    hub = premises.device("A0", status)
    removal = UpdateHanDeviceLog(
        device_id=premises.device("B0", status), request_type=DeviceLogRequestType.REMOVE
    )
    notices: tuple[tuple[RequestBody, Header], ...] = (
        (install_notice("8.14.1", hub), {}),
        (install_notice("8.14.2", hub), {}),
        (DecommissionDevice(device_id=hub), {}),
        (removal, {"target": hub}),
    )
    for agent in ("agent", "appointed agent"):
        for body, header in notices:
            assert answer(premises, agent, body, **header) == "E2"


@pytest.mark.parametrize("srv", RETURNS)
@pytest.mark.parametrize("version", SchemaVersion)
def test_every_schema_version_shows_the_amended_rules(srv: str, version: SchemaVersion) -> None:
    premises = standing("SECMP0039")
    for status, code in ((SmiStatus.PENDING, "I99"), (SmiStatus.COMMISSIONED, "E5")):
        body = return_notice(srv, premises.device("A0", status))
        assert answer(premises, "agent", body, version=version) == code


def test_everything_sent_stands_in_the_register_and_the_status_stays() -> None:
    premises = build_premises("SECMP0039")
    hub = premises.device("A0", SmiStatus.PENDING)
    before = premises.estate.dsp.state.inventory[hub]
    premises.send("agent", return_notice("8.14.3", hub))
    premises.send("agent", return_notice("8.14.4", hub))
    state = premises.estate.dsp.state
    assert state.inventory[hub] == before
    agent = premises.USERS["agent"].eui
    assert state.returns == [
        ReturnNotice(
            hub=hub,
            route=ReturnRoute.FAULT_RETURN,
            notified_by=agent,
            at=premises.START,
            details=(
                ("CHFFaultReturnType", "Fault identified prior to installation"),
                ("UserRefDateTime", "2026-01-04T23:58:00.00Z"),
                ("UserRefID", "REF-33"),
                ("OtherDeviceID", premises.device("B0", SmiStatus.COMMISSIONED)),
                ("IncidentReference", "INC0000003"),
                ("CHFConnectionMethod", "Cradle"),
                ("CHFFaultReason", "LED Fault"),
                ("AdditionalInformation", "no light"),
            ),
        ),
        ReturnNotice(
            hub=hub,
            route=ReturnRoute.NO_FAULT_RETURN,
            notified_by=agent,
            at=premises.START,
            details=(
                ("CHFNoFaultReturnType", "Lost or Stolen Hub"),
                ("UserRefDateTime", "2026-01-04T23:59:00.00Z"),
                ("UserRefID", "REF-44"),
                ("IncidentReference", "INC0000004"),
                ("AdditionalInformation", "left at the depot"),
            ),
        ),
    ]


def test_a_refused_notice_is_not_registered() -> None:
    premises = build_premises("SECMP0039")
    for status in list(SmiStatus)[1:]:
        premises.send("agent", return_notice("8.14.3", premises.device("A0", status)))
    assert premises.estate.dsp.state.returns == []


def decided(premises: Premises, user: str, body: RequestBody) -> str:
    """The row that decides."""
    outcome: Outcome = premises.ask(user, body)
    assert outcome.decision is not None
    return outcome.decision.row


def test_switch_any_supplier_returns_an_installed_hub() -> None:
    switched = standing("SECMP0039", only_relevant_supplier_returns_installed_hub=False)
    body = return_notice("8.14.3", switched.device("A0", SmiStatus.COMMISSIONED))
    assert answer(switched, "stranger", body) == "I99"
    assert answer(switched, "agent", body) == "E5"


def test_switch_only_the_ordering_party_returns() -> None:
    """The hub was ordered by the agent's party."""
    switched = standing("SECMP0039", return_only_by_ordering_party=True)
    body = return_notice("8.14.4", switched.device("A0", SmiStatus.PENDING))
    assert answer(switched, "agent", body) == "I99"
    assert decided(switched, "appointed agent", body) == "CR-8.14.4-20"
    assert decided(switched, "responsible", body) == "CR-8.14.4-20"


def test_switch_a_second_notice_is_refused() -> None:
    switched = build_premises("SECMP0039", second_return_notice="rejected")
    hub = switched.device("A0", SmiStatus.PENDING)
    first = switched.send("agent", return_notice("8.14.3", hub))
    assert first.decision is not None
    assert first.decision.accepted
    assert decided(switched, "agent", return_notice("8.14.4", hub)) == "CR-8.14.4-30"
    assert decided(standing("SECMP0039"), "agent", return_notice("8.14.4", hub)) == "CR-8.14.4-99"


def test_switch_a_post_installation_fault_of_a_pending_hub_is_refused() -> None:
    switched = standing("SECMP0039", post_installation_fault_while_pending="rejected")
    hub = switched.device("A0", SmiStatus.PENDING)
    body = ChfFaultReturn(
        device_id=hub,
        chf_fault_return_type=ChfFaultReturnType.POST_INSTALLATION,
        other_device_id=hub,
        chf_connection_method=ChfConnectionMethod.HOT_SHOE,
        chf_fault_reason=ChfFaultReason.AERIAL_FAULT,
    )
    assert decided(switched, "agent", body) == "CR-8.14.3-40"
    assert decided(switched, "agent", return_notice("8.14.3", hub)) == "CR-8.14.3-99"
    assert decided(standing("SECMP0039"), "agent", body) == "CR-8.14.3-99"
