"""SR 8.11: who may put a device on a Comms Hub's device log, with which metering point, and take it off."""

from __future__ import annotations

import pytest

from sitrig.emulators.dsp.changes import DeviceChanged
from sitrig.emulators.protocol.duis.requests.sr08_11_update_han_device_log import (
    AddDeviceToChfWhitelist,
    DeviceLogRequestType,
    UpdateHanDeviceLog,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import SmiStatus
from tests.emulators.dsp.premises import (
    ELSEWHERE,
    EXPORT,
    GAS,
    IMPORT,
    build_premises,
    eui,
    standing,
)

HUB = eui("A0", 4)
COMMISSIONED, JOINED, NEW = eui("B0", 4), eui("B0", 3), eui("B0", 1)
JOINED_HUB = eui("A0", 3)
IHD = eui("D0", 4)


def decided(user: str, body: UpdateHanDeviceLog, hub: Eui = HUB) -> tuple[str, str]:
    """Row and code."""
    decision = standing().ask(user, body, target=hub).decision
    assert decision is not None
    return decision.row, decision.code


def removal(device: Eui) -> UpdateHanDeviceLog:
    """Take the device off."""
    return UpdateHanDeviceLog(device_id=device, request_type=DeviceLogRequestType.REMOVE)


def addition(device: Eui, mpxn: str | None, **others: str) -> UpdateHanDeviceLog:
    """Put the device on."""
    add = AddDeviceToChfWhitelist(
        join_time_period=600, install_code=bytes(range(16)), import_mpxn=mpxn, **others
    )
    return UpdateHanDeviceLog(device_id=device, request_type=DeviceLogRequestType.ADD, add=add)


def test_the_responsible_supplier_removes_a_meter() -> None:
    assert decided("responsible", removal(COMMISSIONED)) == ("HL-99", "I99")


@pytest.mark.parametrize("user", ["other user", "installer", "stranger", "future", "gas"])
def test_nobody_else_removes_a_meter_that_has_joined(user: str) -> None:
    """An Other User's right ends at its own Type 2 device, a pre-notifier's when the device joins."""
    assert decided(user, removal(COMMISSIONED)) == ("HL-11", "E4")


def test_an_other_user_removes_the_type_2_device_it_notified() -> None:
    assert decided("other user", removal(IHD)) == ("HL-99", "I99")


def test_a_stranger_does_not_remove_a_type_2_device() -> None:
    assert decided("stranger", removal(IHD)) == ("HL-12", "E4")
    assert decided("responsible", removal(IHD)) == ("HL-99", "I99")


def test_a_new_device_is_added_by_the_supplier_of_the_mpan_given() -> None:
    assert decided("responsible", addition(NEW, IMPORT)) == ("HL-99", "I99")
    assert decided("stranger", addition(NEW, ELSEWHERE)) == ("HL-99", "I99")
    assert decided("stranger", addition(NEW, IMPORT)) == ("HL-05", "E4")
    assert decided("future", addition(NEW, IMPORT)) == ("HL-05", "E4")


def test_without_an_mpan_the_pre_notifier_adds() -> None:
    assert decided("installer", addition(NEW, None)) == ("HL-99", "I99")
    assert decided("stranger", addition(NEW, None)) == ("HL-06", "E4")


def test_a_stranger_does_not_move_a_joined_meter_to_its_own_mpan() -> None:
    """It would be Responsible Supplier of somebody else's meter."""
    body = addition(JOINED, ELSEWHERE)
    assert decided("stranger", body, JOINED_HUB) == ("HL-07", "E4")


def test_a_joined_meter_is_added_again_with_its_own_mpan() -> None:
    assert decided("responsible", addition(JOINED, IMPORT), JOINED_HUB) == ("HL-99", "I99")


@pytest.mark.parametrize("status", list(SmiStatus)[3:])
def test_an_add_meets_a_device_that_is_not_yet_commissioned(status: SmiStatus) -> None:
    device = standing().device("B0", status)
    assert decided("responsible", addition(device, IMPORT)) == ("HL-03", "E5")


def test_a_device_is_on_one_hub_at_a_time() -> None:
    assert decided("responsible", addition(JOINED, IMPORT))[0] == "HL-04"
    assert decided("responsible", removal(JOINED))[0] == "HL-10"


@pytest.mark.parametrize("group", ["A0", "F0"])
@pytest.mark.parametrize("status", SmiStatus)
def test_neither_a_hub_nor_its_gpf_is_put_on_a_device_log_or_taken_off(
    group: str, status: SmiStatus
) -> None:
    """A Pending hub that were Whitelisted could no longer be returned by a Supplier Nominated Agent."""
    device = standing().device(group, status)
    for user, mpxn in (("installer", None), ("stranger", ELSEWHERE), ("gas", GAS)):
        assert decided(user, addition(device, mpxn))[0] == "HL-08"
        assert decided(user, removal(device))[0] == "HL-08"


def test_a_gas_supplier_does_not_add_an_esme_with_its_mprn_nor_an_import_supplier_a_gsme() -> None:
    """It would be Responsible Supplier of a meter of the other fuel."""
    assert decided("gas", addition(NEW, GAS)) == ("HL-05", "E4")
    assert decided("stranger", addition(eui("E0", 1), ELSEWHERE)) == ("HL-05", "E4")
    assert decided("gas", addition(eui("E0", 1), GAS)) == ("HL-99", "I99")


def test_an_unknown_device_is_refused_by_its_own_row() -> None:
    assert decided("responsible", removal(eui("EE", 1)))[0] == "HL-01"


def test_an_add_needs_its_details_and_a_removal_has_none() -> None:
    bare = UpdateHanDeviceLog(device_id=NEW, request_type=DeviceLogRequestType.ADD)
    assert decided("responsible", bare)[0] == "HL-02"
    add = addition(COMMISSIONED, IMPORT).add
    both = UpdateHanDeviceLog(
        device_id=COMMISSIONED, request_type=DeviceLogRequestType.REMOVE, add=add
    )
    assert decided("responsible", both)[0] == "HL-02"


def test_a_stranger_does_not_take_over_an_export_only_meter_with_an_import_mpan() -> None:
    """Its Export Supplier answers for it; SR 8.4 would not let the stranger in either."""
    premises = build_premises()
    premises.estate.dsp.state.apply(DeviceChanged(JOINED, {"import_mpxn": None}))
    body = addition(JOINED, ELSEWHERE)
    decision = premises.ask("stranger", body, target=JOINED_HUB).decision
    assert decision is not None
    assert (decision.row, decision.code) == ("HL-07", "E4")


def test_an_add_replaces_no_other_mpan_that_stands() -> None:
    """SR 8.4 does, for who is registered for it."""
    for name in ("export_mpan", "secondary_import_mpan"):
        premises = build_premises()
        premises.estate.dsp.state.apply(DeviceChanged(JOINED, {name: EXPORT}))
        again = addition(JOINED, IMPORT, **{name: EXPORT})
        other = addition(JOINED, IMPORT, **{name: ELSEWHERE})
        for body, row in ((again, "HL-99"), (other, "HL-09")):
            decision = premises.ask("responsible", body, target=JOINED_HUB).decision
            assert decision is not None
            assert decision.row == row
