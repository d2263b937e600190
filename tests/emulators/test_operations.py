"""The ways into an estate that its Users do not have."""

from __future__ import annotations

from importlib.resources import files

import pytest
from msgspec.structs import replace

from sitrig.emulators.dsp.returns import ReturnRoute
from sitrig.emulators.dsp.service_desk import TABLE, is_taken
from sitrig.emulators.estate import Estate, build
from sitrig.emulators.operations import DCC_OPERATOR, Operations
from sitrig.emulators.plan import read_plan
from sitrig.harness.premises.names import DEVICES, USERS

PLAN = read_plan((files("sitrig.harness") / "estates/crowded.toml").read_text())
FITTED, SPARE = DEVICES["the Comms Hub"], DEVICES["the spare Comms Hub"]
DETAILS = (("CHFFaultReason", "LED Fault"),)


@pytest.fixture
def estate() -> Estate:
    return build(PLAN)


def test_a_manual_correction_changes_one_field_and_is_on_the_record(estate: Estate) -> None:
    device = DEVICES["the ESME"]
    before = estate.dsp.state.inventory[device]
    Operations(estate).correct_record(device, "device_model", "10AD0199")
    after = estate.dsp.state.inventory[device]
    (correction,) = after.corrections
    assert (correction.old, correction.new, correction.by) == (
        "10AD0103",
        "10AD0199",
        DCC_OPERATOR,
    )
    assert replace(after, device_model="10AD0103", corrections=()) == before


def test_before_installation_every_user_may_use_the_service_desk(estate: Estate) -> None:
    sender = USERS["Hazel Insights"]
    decision = Operations(estate).take_return(sender, SPARE, DETAILS)
    assert is_taken(decision)
    (notice,) = estate.dsp.state.returns
    assert (notice.hub, notice.route, notice.notified_by, notice.details) == (
        SPARE,
        ReturnRoute.SERVICE_DESK,
        sender,
        DETAILS,
    )


@pytest.mark.parametrize(
    ("sender", "relevant_only", "taken"),
    [
        ("Cedar Gas", True, True),
        ("Hazel Insights", True, False),
        ("Hazel Insights", False, True),
        ("Kelp Trading", False, False),
    ],
)
def test_after_installation_the_service_desk_asks_for_the_relevant_supplier(
    sender: str, relevant_only: bool, taken: bool
) -> None:
    switch = "service_desk_after_installation_for_relevant_supplier_only"
    estate = build(replace(PLAN, switches={switch: relevant_only}))
    decision = Operations(estate).take_return(USERS[sender], FITTED, DETAILS)
    assert is_taken(decision) is taken
    assert len(estate.dsp.state.returns) == taken


def test_the_service_desk_knows_no_hub_that_is_not_in_the_inventory(estate: Estate) -> None:
    decision = Operations(estate).take_return(
        USERS["Acorn Energy"], DEVICES["an unknown device"], ()
    )
    assert (decision.row, estate.dsp.state.returns) == ("SD-02", [])


def test_every_row_of_the_service_desk_names_its_source() -> None:
    assert all(row.source for row in TABLE.rows)
