"""Defects in the rule tables: rows that are missing, too wide or too narrow, roles and device types."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from sitrig.emulators import estate
from sitrig.emulators.dsp import service_desk
from sitrig.emulators.dsp.modifications import amended
from sitrig.emulators.dsp.relations import PRE_NOTIFIER, RESPONSIBLE_SUPPLIER
from sitrig.emulators.dsp.rulebook import Condition, Row, Rulebook, has
from sitrig.emulators.protocol.vocabulary import DeviceType, UserRole
from tests.planted_defects.defect import altered, found_in, noticed_by

Alter = Callable[[Rulebook], Rulebook]
_RETURNS = ("8.14.3", "8.14.4")


def alter_rulebook(patch: pytest.MonkeyPatch, alter: Alter) -> None:
    """Every world built from now on decides by the altered rulebook."""
    original = found_in(estate, "amended", amended)
    patch.setattr(estate, "amended", lambda base, mods: alter(original(base, mods)))


def with_rows(book: Rulebook, srv: str, change: Callable[[Row], Iterable[Row]]) -> Rulebook:
    """The rulebook with each row of one SRV changed, doubled or dropped."""
    rules = book.rules[srv]
    tables = {
        stage: altered(table, rows=tuple(new for row in table.rows for new in change(row)))
        for stage, table in rules.tables.items()
    }
    return altered(book, rules={**book.rules, srv: altered(rules, tables=tables)})


def without_row(patch: pytest.MonkeyPatch, srv: str, row_id: str) -> None:
    alter_rulebook(
        patch, lambda book: with_rows(book, srv, lambda row: () if row.id == row_id else (row,))
    )


def without_condition(patch: pytest.MonkeyPatch, srv: str, row_id: str, fact: str) -> None:
    """The row holds whatever that fact is."""

    def relaxed(row: Row) -> tuple[Row]:
        if row.id != row_id:
            return (row,)
        return (altered(row, when=tuple(part for part in row.when if part.fact != fact)),)

    alter_rulebook(patch, lambda book: with_rows(book, srv, relaxed))


def with_condition(
    patch: pytest.MonkeyPatch, srv: str, row_id: str, fact: str, condition: Condition
) -> None:
    """The row's condition on that fact is another one."""

    def other_condition(row: Row) -> tuple[Row]:
        if row.id != row_id:
            return (row,)
        kept = tuple(part for part in row.when if part.fact != fact)
        return (altered(row, when=(*kept, condition)),)

    alter_rulebook(patch, lambda book: with_rows(book, srv, other_condition))


def widen(patch: pytest.MonkeyPatch, srv: str, role: UserRole) -> None:
    """That role may send that SRV too."""
    alter_rulebook(patch, lambda book: book.widen(srv, role, "a defect"))


@noticed_by("SIT-0125-01", "SIT-0125-10", "UIT-0125-10")
def the_row_of_SECMP0125_is_missing(patch: pytest.MonkeyPatch) -> None:
    without_row(patch, "8.4", "UI-50")


@noticed_by("SIT-0125-11", "SIT-0125-12")
def SECMP0125_is_in_force_always(patch: pytest.MonkeyPatch) -> None:
    original = found_in(estate, "amended", amended)
    patch.setattr(estate, "amended", lambda base, mods: original(base, {*mods, "SECMP0125"}))


@noticed_by("PIT-0039-05", "PIT-0039-13")
def SECMP0039_is_in_force_always(patch: pytest.MonkeyPatch) -> None:
    original = found_in(estate, "amended", amended)
    patch.setattr(estate, "amended", lambda base, mods: original(base, {*mods, "SECMP0039"}))


@noticed_by("PIT-0039-10", "PIT-0039-21")
def E5_is_ignored_for_a_fault_return(patch: pytest.MonkeyPatch) -> None:
    without_row(patch, "8.14.3", "ST-8.14.3-05")


@noticed_by("PIT-0039-11")
def E5_is_ignored_for_a_no_fault_return(patch: pytest.MonkeyPatch) -> None:
    without_row(patch, "8.14.4", "ST-8.14.4-05")


@noticed_by("PIT-0039-04", "PIT-0039-01", "PIT-0039-02")
def E5_is_given_for_a_pending_hub_too(patch: pytest.MonkeyPatch) -> None:
    for srv in _RETURNS:
        without_condition(patch, srv, f"ST-{srv}-05", "SMI Status")


@noticed_by("PIT-0039-41")
def E5_is_given_to_suppliers_too(patch: pytest.MonkeyPatch) -> None:
    for srv in _RETURNS:
        without_condition(patch, srv, f"ST-{srv}-05", "User Role")


@noticed_by("SIT-0125-32")
def any_sender_may_set_the_status(patch: pytest.MonkeyPatch) -> None:
    without_condition(patch, "8.4", "UI-30", "sender")


@noticed_by("SIT-0125-33")
def any_sender_may_set_the_status_of_a_hub(patch: pytest.MonkeyPatch) -> None:
    without_condition(patch, "8.4", "UI-31", "sender")


@noticed_by("SIT-0125-31")
def deletion_is_allowed_after_pending(patch: pytest.MonkeyPatch) -> None:
    without_condition(patch, "8.4", "UI-20", "SMI Status")


@noticed_by("SIT-0125-31")
def anybody_may_delete_what_is_pending(patch: pytest.MonkeyPatch) -> None:
    without_condition(patch, "8.4", "UI-20", "sender")


@noticed_by("SIT-0125-25", "SIT-0125-26")
def other_details_are_editable_after_pending(patch: pytest.MonkeyPatch) -> None:
    without_condition(patch, "8.4", "UI-50", "details")


@noticed_by("UIT-0125-26")
def a_SMETS1_meter_is_accepted(patch: pytest.MonkeyPatch) -> None:
    without_condition(patch, "8.4", "UI-50", "generation")


@noticed_by("UIT-0125-11", "UIT-0125-12")
def the_pre_notifier_keeps_the_right(patch: pytest.MonkeyPatch) -> None:
    either = has("sender", RESPONSIBLE_SUPPLIER, PRE_NOTIFIER)
    with_condition(patch, "8.4", "UI-50", "sender", either)


@noticed_by("SIT-0125-38", "UIT-0125-10")
def the_responsible_supplier_may_correct_while_pending(patch: pytest.MonkeyPatch) -> None:
    without_condition(patch, "8.4", "UI-51", "responsible_supplier_may_correct_while_pending")


@noticed_by("PIT-0039-32")
def what_is_no_hub_may_be_returned(patch: pytest.MonkeyPatch) -> None:
    def widened(book: Rulebook) -> Rulebook:
        kinds = frozenset(kind.value for kind in DeviceType)
        wide = {srv: altered(book.rules[srv], device_types=kinds) for srv in _RETURNS}
        return altered(book, rules={**book.rules, **wide})

    alter_rulebook(patch, widened)


@noticed_by("PIT-0039-31")
def the_agent_may_send_install_notices_too(patch: pytest.MonkeyPatch) -> None:
    agent = UserRole.SUPPLIER_NOMINATED_AGENT
    for srv in ("8.14.1", "8.14.2"):
        widen(patch, srv, agent)


@noticed_by("PIT-0039-30")
def network_operators_may_return_hubs(patch: pytest.MonkeyPatch) -> None:
    role = UserRole.ELECTRICITY_DISTRIBUTOR
    for srv in _RETURNS:
        widen(patch, srv, role)


@noticed_by("PIT-0039-34")
def a_SMETS1_hub_may_be_returned(patch: pytest.MonkeyPatch) -> None:
    for srv in _RETURNS:
        without_row(patch, srv, f"CR-{srv}-01")


@noticed_by("PIT-0039-42", "PIT-0039-43")
def any_supplier_may_return_an_installed_hub(patch: pytest.MonkeyPatch) -> None:
    for srv in _RETURNS:
        without_row(patch, srv, f"CR-{srv}-10")


@noticed_by("SIT-0000-111")
def registration_does_not_decide_on_a_change_of_supplier(patch: pytest.MonkeyPatch) -> None:
    without_row(patch, "6.23", "RG-6.23-10")


@noticed_by("SIT-0125-76")
def anybody_records_the_metering_point_of_a_pending_meter(patch: pytest.MonkeyPatch) -> None:
    without_condition(patch, "8.4", "UI-42", "sender")


@noticed_by("PIT-0039-56")
def the_service_desk_serves_a_suspended_user(patch: pytest.MonkeyPatch) -> None:
    _without_service_desk_row(patch, "SD-03")


@noticed_by("PIT-0039-56")
def the_service_desk_takes_a_smets1_hub(patch: pytest.MonkeyPatch) -> None:
    _without_service_desk_row(patch, "SD-04")


def _without_service_desk_row(patch: pytest.MonkeyPatch, row_id: str) -> None:
    table = service_desk.TABLE
    kept = tuple(row for row in table.rows if row.id != row_id)
    patch.setattr(service_desk, "TABLE", altered(table, rows=kept))
