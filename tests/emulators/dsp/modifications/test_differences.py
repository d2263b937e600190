"""The acceptance test of a Modification: what it changes in the whole rulebook, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitrig.emulators.dsp.modifications import ALL, MODIFICATIONS, amended
from sitrig.emulators.dsp.rulebook import Facts, Rulebook, Stage
from sitrig.emulators.dsp.rules import BASE
from sitrig.emulators.dsp.switches import SWITCHES, Switches
from sitrig.emulators.protocol.errors import InvalidValueError
from tests.emulators.dsp.cells import cells, possible, used

NONE = amended(BASE, ())
BOTH = amended(BASE, ALL)
SECMP0125 = amended(BASE, ("SECMP0125",))
SECMP0039 = amended(BASE, ("SECMP0039",))
DEFAULTS: dict[str, str | bool] = {i.name: getattr(Switches(), i.name) for i in SWITCHES}
AFTER_PENDING = {"Whitelisted", "Installed Not Commissioned", "Commissioned"}

Changed = tuple[Facts, str | None, str | None]


def changed(
    before: Rulebook, after: Rulebook, srv: str, stage: Stage, switches: dict[str, str | bool]
) -> Iterator[Changed]:
    """Every combination of facts that is answered differently."""
    old, new = before.rules[srv].tables[stage], after.rules[srv].tables[stage]
    for facts in cells(old, new, facts=used(old, new) | {"SMI Status", "sender"}, fixed=switches):
        if possible(srv, facts):
            was, is_now = old.decide(facts).refuse, new.decide(facts).refuse
            if was != is_now:
                yield facts, was, is_now


def touched(before: Rulebook, after: Rulebook) -> set[tuple[str, str]]:
    """(SRV, part) of the rulebook that differs at all."""
    parts = {
        (srv, stage.value)
        for srv, rules in before.rules.items()
        for stage, table in rules.tables.items()
        if after.rules[srv].tables[stage] != table
    }
    parts |= {
        (srv, "eligibility")
        for srv, rules in before.rules.items()
        if after.rules[srv].eligibility != rules.eligibility
    }
    return parts


def test_secmp0125_touches_one_table_of_one_request() -> None:
    assert touched(NONE, SECMP0125) == {("8.4", "request")}


def test_secmp0039_touches_roles_and_status_of_two_requests() -> None:
    assert touched(NONE, SECMP0039) == {
        ("8.14.3", "eligibility"),
        ("8.14.3", "status"),
        ("8.14.4", "eligibility"),
        ("8.14.4", "status"),
    }


def test_device_types_and_requests_are_the_same_in_every_world() -> None:
    for book in (SECMP0125, SECMP0039, BOTH):
        assert {s: r.device_types for s, r in book.rules.items()} == {
            s: r.device_types for s, r in NONE.rules.items()
        }


def test_both_together_are_each_alone_in_its_own_place() -> None:
    for srv, rules in BOTH.rules.items():
        alone = SECMP0125 if srv == "8.4" else SECMP0039
        assert rules == alone.rules[srv]


def test_secmp0125_changes_only_the_responsible_suppliers_variant_cells() -> None:
    found = list(changed(NONE, SECMP0125, "8.4", Stage.REQUEST, DEFAULTS))
    for facts, was, is_now in found:
        assert (was, is_now) == ("@inventory-update-refused", None)
        assert facts["choice"] == "UpdateDeviceDetails"
        assert facts["fields"] == frozenset({"ESMEVariant"})
        assert facts["SMI Status"] in AFTER_PENDING
        assert "Responsible Supplier" in facts["sender"]  # type: ignore[operator]
        assert facts["device type"] == "ESME"
        assert facts["generation"] == "SMETS2+"
    assert {facts["SMI Status"] for facts, _, _ in found} == AFTER_PENDING


def test_secmp0125_changes_all_of_the_responsible_suppliers_variant_cells() -> None:
    """The 45 cells of one ESME: 3 kinds of fields, 5 statuses, 3 senders; exactly three change."""
    new = SECMP0125.rules["8.4"].tables[Stage.REQUEST]
    old = NONE.rules["8.4"].tables[Stage.REQUEST]
    statuses = (*AFTER_PENDING, "Pending", "Decommissioned")
    senders = ("pre-notifier", "Responsible Supplier", "future Supplier")
    fields = {"ESME Variant only": {"ESMEVariant"}, "other or mixed": {"DeviceModel"}, "none": ()}
    differing = set()
    for status in statuses:
        for sender in senders:
            for details, names in fields.items():
                facts: Facts = {
                    **DEFAULTS,
                    "choice": "UpdateDeviceDetails",
                    "details": details,
                    "fields": frozenset(names),
                    "device type": "ESME",
                    "generation": "SMETS2+",
                    "SMI Status": status,
                    "sender": frozenset({sender}),
                    "MPxN held": "some",
                }
                if old.decide(facts).refuse != new.decide(facts).refuse:
                    differing.add((details, sender, status))
    assert differing == {
        ("ESME Variant only", "Responsible Supplier", status) for status in AFTER_PENDING
    }


@pytest.mark.parametrize(
    ("switch", "sender", "statuses"),
    [
        (
            "responsible_supplier_may_correct_while_pending",
            "Responsible Supplier",
            AFTER_PENDING | {"Pending"},
        ),
        ("pre_notifier_may_correct_after_pending", "pre-notifier", AFTER_PENDING),
    ],
)
def test_a_switch_of_secmp0125_widens_one_senders_variant_cells(
    switch: str, sender: str, statuses: set[str]
) -> None:
    flipped = {**DEFAULTS, switch: True}
    alone = {
        facts["SMI Status"]
        for facts, _, _ in changed(NONE, SECMP0125, "8.4", Stage.REQUEST, flipped)
        if facts["sender"] == frozenset({sender})
    }
    assert alone == statuses
    for facts, _, is_now in changed(NONE, SECMP0125, "8.4", Stage.REQUEST, flipped):
        assert is_now is None
        assert facts["fields"] == frozenset({"ESMEVariant"})
        assert facts["generation"] == "SMETS2+"
        assert facts["device type"] == "ESME"


@pytest.mark.parametrize("srv", ["8.14.3", "8.14.4"])
def test_secmp0039_lets_one_role_more_send_two_requests(srv: str) -> None:
    before = {role.value for role in NONE.rules[srv].eligibility.sources}
    after = {role.value for role in SECMP0039.rules[srv].eligibility.sources}
    assert (before, after - before, before - after) == ({"IS", "GS"}, {"RSA"}, set())


@pytest.mark.parametrize("srv", ["8.14.3", "8.14.4"])
def test_secmp0039_refuses_with_e5_only_who_has_no_other_role(srv: str) -> None:
    found = list(changed(NONE, SECMP0039, srv, Stage.STATUS, DEFAULTS))
    assert found
    for facts, was, is_now in found:
        assert (was, is_now) == (None, "E5")
        assert facts["User Role"] == frozenset({"SNA"})
        assert facts["SMI Status"] != "Pending"


def test_in_force_is_any_subset_in_the_order_of_the_list() -> None:
    assert amended(BASE, reversed(ALL)).modifications == ALL
    assert amended(BASE).modifications == ALL
    assert NONE.modifications == ()


def test_an_unknown_modification_is_refused_by_name() -> None:
    with pytest.raises(InvalidValueError, match=r"SECMP9999.*SECMP0039, SECMP0125 or none"):
        amended(BASE, ("SECMP9999",))


def test_amending_leaves_the_base_as_it_was() -> None:
    assert touched(NONE, amended(BASE, ())) == set()
    assert all(modification.amend(BASE) is not BASE for modification in MODIFICATIONS)
    assert touched(NONE, amended(BASE, ())) == set()


def test_every_modification_says_where_it_comes_from_and_when_it_goes() -> None:
    for modification in MODIFICATIONS:
        for text in (modification.title, modification.change_request, modification.source):
            assert text
        assert modification.retire_when.startswith("once live")
