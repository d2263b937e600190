"""SR 8.4 against a table written by hand from the SECMP0125 assessment, not from the rules.

`y` is accepted and `.` rejected, in the order of the nine statuses. The numbers of rejections are not
published, so none is looked at.
"""

from __future__ import annotations

from itertools import chain, combinations

import pytest

from sitrig.emulators.dsp.changes import DeviceChanged
from sitrig.emulators.dsp.modifications import amended
from sitrig.emulators.dsp.relations import RELATIONS
from sitrig.emulators.dsp.rulebook import Facts, Stage
from sitrig.emulators.dsp.rules import BASE
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    DeleteDevice,
    ExportMpan,
    HubStatus,
    ImportMpxn,
    InventoryChange,
    ReturnableStatus,
    SecondaryImportMpan,
    UpdateDeviceDetails,
    UpdateDeviceStatusCh,
    UpdateDeviceStatusExceptCh,
    UpdateInventory,
    UpdateMpxn,
)
from sitrig.emulators.protocol.vocabulary import EsmeVariant, SmiStatus
from tests.emulators.dsp.cells import subsets
from tests.emulators.dsp.premises import (
    ELSEWHERE,
    EXPORT,
    GAS,
    IMPORT,
    build_premises,
    standing,
)

WORLDS = ((), ("SECMP0039",), ("SECMP0125",), ("SECMP0039", "SECMP0125"))
DETAILS = (
    "DeviceManufacturer",
    "DeviceModel",
    "SMETSCHTSVersion",
    "FirmwareVersion",
    "ESMEVariant",
)

# Pending, Whitelisted, INC, Commissioned, Decommissioned, Withdrawn, Suspended, Recovery, Recovered
#                                          PWIC DWSRR
ONLY_WHILE_PENDING = dict(zip(SmiStatus, "y... .....".replace(" ", ""), strict=True))
AFTER_PENDING_____ = dict(zip(SmiStatus, ".yyy .....".replace(" ", ""), strict=True))
NOT_PENDING_______ = dict(zip(SmiStatus, ".yyy yyyyy".replace(" ", ""), strict=True))
LIVE______________ = dict(zip(SmiStatus, "yyyy .....".replace(" ", ""), strict=True))
NEVER_____________ = dict(zip(SmiStatus, ".... .....".replace(" ", ""), strict=True))

# PIA 3.2: while Pending only the DCC User who added the device updates its details or deletes it.
# PIA 3.3, 3.4, 4.1: the Responsible Supplier updates the variant, alone, in the next three statuses.
VARIANT_ALONE = {
    # sender: (before SECMP0125, with SECMP0125)
    "pre-notifier and Responsible Supplier": (ONLY_WHILE_PENDING, LIVE______________),
    "pre-notifier": (ONLY_WHILE_PENDING, ONLY_WHILE_PENDING),
    "Responsible Supplier": (NEVER_____________, AFTER_PENDING_____),
    "anybody else": (NEVER_____________, NEVER_____________),
}


def column(sender: frozenset[str]) -> str:
    """The line of the table above for a set of relations; all but two relations give nothing."""
    held = [name for name in ("pre-notifier", "Responsible Supplier") if name in sender]
    return " and ".join(held) or "anybody else"


def details_are_accepted(
    status: SmiStatus,
    sender: frozenset[str],
    fields: frozenset[str],
    device_type: str,
    generation: str,
    with_secmp0125: bool,
) -> bool:
    """What the assessment says of UpdateDeviceDetails, every switch at its default."""
    if not fields:
        return False  # switch empty_details
    if "ESMEVariant" in fields and device_type != "ESME":
        return False
    alone_on_smets2 = fields == {"ESMEVariant"} and generation == "SMETS2+"
    before, after = VARIANT_ALONE[column(sender)]
    return (after if with_secmp0125 and alone_on_smets2 else before)[status] == "y"


def facts_of_details(
    status: SmiStatus,
    sender: frozenset[str],
    fields: frozenset[str],
    device_type: str,
    generation: str,
) -> Facts:
    """The same cell as the rule table reads it."""
    alone = "ESME Variant only" if fields == {"ESMEVariant"} else "other or mixed"
    return {
        "choice": "UpdateDeviceDetails",
        "fields": fields,
        "details": alone if fields else "none",
        "SMI Status": status.words,
        "sender": sender,
        "device type": device_type,
        "generation": generation,
        "MPxN held": "none",
        "empty_details": "rejected",
        "responsible_supplier_may_correct_while_pending": False,
        "pre_notifier_may_correct_after_pending": False,
    }


TWO_THAT_COUNT = subsets(("pre-notifier", "Responsible Supplier"))
PAIRS_OF_RELATIONS = [
    frozenset(pair) for pair in chain.from_iterable(combinations(RELATIONS, n) for n in (1, 2))
]
SINGLE_AND_PAIRED = [frozenset(s) for n in (1, 2) for s in combinations(DETAILS, n)]


@pytest.mark.parametrize("world", WORLDS, ids="+".join)
@pytest.mark.parametrize(
    ("senders", "field_sets"),
    [(TWO_THAT_COUNT, subsets(DETAILS)), (PAIRS_OF_RELATIONS, SINGLE_AND_PAIRED)],
    ids=["every field set", "every two relations"],
)
def test_the_table_of_details_is_that_of_the_assessment(
    world: tuple[str, ...], senders: list[frozenset[str]], field_sets: list[frozenset[str]]
) -> None:
    table = amended(BASE, world).rules["8.4"].tables[Stage.REQUEST]
    wrong = [
        cell
        for status in SmiStatus
        for sender in senders
        for fields in field_sets
        for device_type in ("ESME", "GSME", "CHF", "GPF", "PPMID", "HCALCS")
        for generation in ("SMETS2+", "SMETS1")
        if details_are_accepted(
            *(cell := (status, sender, fields, device_type, generation)), "SECMP0125" in world
        )
        is not (table.decide(facts_of_details(*cell)).refuse is None)
    ]
    assert wrong == []


# The same, asked of a running DSP with signed requests. What each User is to the three meters:
SENDERS = {
    # group of meters: {User: line of the table}
    "B0": {"installer": "pre-notifier", "responsible": "Responsible Supplier"},
    "B1": {"responsible": "pre-notifier and Responsible Supplier"},
}
OTHERS = (
    "future",
    "stranger",
    "export",
    "gas",
    "responsible's gas User ID",
    "distributor",
    "transporter",
    "agent",
    "appointed agent",
    "other user",
    "agent that supplies",
)
VALUES: dict[str, dict[str, object]] = {
    "DeviceManufacturer": {"device_manufacturer": "0D99"},
    "DeviceModel": {"device_model": "D0990099"},
    "SMETSCHTSVersion": {"smets_chts_version": "SMETS V1.58"},
    "FirmwareVersion": {"firmware_version": "00000999"},
    "ESMEVariant": {"esme_variant": EsmeVariant.BDE},
}
FIELD_SETS = (
    *((name,) for name in DETAILS),
    *((name, "ESMEVariant") for name in DETAILS[:-1]),
    DETAILS,
    (),
)


def details(*names: str) -> UpdateDeviceDetails:
    """The choice with these details."""
    given: dict[str, object] = {}
    for name in names:
        given |= VALUES[name]
    return UpdateDeviceDetails(**given)  # type: ignore[arg-type]


def accepted(
    world: tuple[str, ...], user: str, group: str, status: SmiStatus, change: object
) -> bool:
    """Whether the DSP accepts this 8.4; the table alone refuses it, never an earlier stage."""
    premises = standing(*world)
    assert isinstance(change, InventoryChange)
    body = UpdateInventory(device_id=premises.device(group, status), change=change)
    decision = premises.ask(user, body).decision
    assert decision is not None
    assert decision.row.startswith("UI-"), decision
    return decision.accepted


@pytest.mark.parametrize("world", WORLDS, ids="+".join)
@pytest.mark.parametrize("status", SmiStatus)
def test_the_dsp_answers_details_as_the_assessment_says(
    world: tuple[str, ...], status: SmiStatus
) -> None:
    for group, known in SENDERS.items():
        for user in (*known, *OTHERS[:2]):
            for names in FIELD_SETS:
                fields = frozenset(names)
                relation = known.get(user, "anybody else")
                expected = details_are_accepted(
                    status,
                    frozenset(relation.split(" and ")),
                    fields,
                    "ESME",
                    "SMETS2+",
                    "SECMP0125" in world,
                )
                assert accepted(world, user, group, status, details(*names)) is expected, (
                    group,
                    user,
                    names,
                )


@pytest.mark.parametrize("status", SmiStatus)
@pytest.mark.parametrize("user", OTHERS)
def test_nobody_else_corrects_a_variant(user: str, status: SmiStatus) -> None:
    world = ("SECMP0039", "SECMP0125")
    assert not accepted(world, user, "B0", status, details("ESMEVariant"))


@pytest.mark.parametrize("status", SmiStatus)
def test_smets1_keeps_the_rule_before_the_change(status: SmiStatus) -> None:
    for world in WORLDS:
        expected = status is SmiStatus.PENDING
        assert accepted(world, "responsible", "E9", status, details("ESMEVariant")) is expected


@pytest.mark.parametrize("status", SmiStatus)
@pytest.mark.parametrize("group", ["E0", "A0", "F0"])
def test_only_an_esme_has_a_variant(group: str, status: SmiStatus) -> None:
    for user in ("installer", "responsible", "gas"):
        for world in WORLDS:
            assert not accepted(world, user, group, status, details("ESMEVariant"))


@pytest.mark.parametrize("variant", EsmeVariant)
def test_every_variant_of_the_schema_is_taken(variant: EsmeVariant) -> None:
    change = UpdateDeviceDetails(esme_variant=variant)
    assert accepted(("SECMP0125",), "responsible", "B0", SmiStatus.COMMISSIONED, change)


# The other four choices (PIA 3.2), the same in every world.
CHOICES = {
    "delete": (DeleteDevice(), {"pre-notifier": ONLY_WHILE_PENDING}),
    "status": (
        UpdateDeviceStatusExceptCh(status=ReturnableStatus.INSTALLED_NOT_COMMISSIONED),
        {"Responsible Supplier": NOT_PENDING_______},
    ),
    "status of a hub, for a meter": (UpdateDeviceStatusCh(status=HubStatus.COMMISSIONED), {}),
    "own MPAN": (
        UpdateMpxn(mpxn=ImportMpxn(value=IMPORT)),
        {"Responsible Supplier": LIVE______________},
    ),
    "another's MPAN": (UpdateMpxn(mpxn=ImportMpxn(value=GAS)), {}),
}


@pytest.mark.parametrize("status", SmiStatus)
@pytest.mark.parametrize("choice", CHOICES)
def test_the_other_choices_are_the_same_in_every_world(choice: str, status: SmiStatus) -> None:
    change, rights = CHOICES[choice]
    for group, known in SENDERS.items():
        for user in ("installer", "responsible", *OTHERS):
            held = known.get(user, "anybody else").split(" and ")
            expected = any(rights[name][status] == "y" for name in held if name in rights)
            for world in WORLDS:
                assert accepted(world, user, group, status, change) is expected, (group, user)


@pytest.mark.parametrize("status", SmiStatus)
def test_the_status_of_a_hub_is_amended_by_a_supplier_with_a_meter_on_it(status: SmiStatus) -> None:
    change = UpdateDeviceStatusCh(status=HubStatus.WITHDRAWN)
    expected = NOT_PENDING_______[status] == "y"
    for user in ("responsible", "gas"):
        assert accepted((), user, "A0", status, change) is expected
    for user in ("installer", "stranger", "agent"):
        assert not accepted((), user, "A0", status, change)


def test_an_mpan_nobody_holds_is_set_by_its_supplier_and_nobody_else() -> None:
    """The export MPAN stands; the secondary one does not, and only an import supplier may give one."""
    change = UpdateMpxn(mpxn=SecondaryImportMpan(value=IMPORT))
    assert accepted((), "responsible", "B0", SmiStatus.COMMISSIONED, change)
    assert not accepted((), "stranger", "B0", SmiStatus.COMMISSIONED, change)
    change = UpdateMpxn(mpxn=SecondaryImportMpan(value=EXPORT))
    assert not accepted((), "responsible", "B0", SmiStatus.COMMISSIONED, change)


@pytest.mark.parametrize(
    ("user", "held", "group", "given"),
    [
        ("gas", {"import_mpxn": None, "export_mpan": None}, "B0", ImportMpxn(value=GAS)),
        ("responsible", {"import_mpxn": None}, "E0", ImportMpxn(value=IMPORT)),
        ("stranger", {"export_mpan": None}, "B0", ExportMpan(value=ELSEWHERE)),
        ("export", {}, "B0", SecondaryImportMpan(value=EXPORT)),
    ],
)
def test_an_mpxn_of_another_kind_is_not_set_by_whoever_it_belongs_to(
    user: str,
    held: dict[str, str | None],
    group: str,
    given: ImportMpxn | SecondaryImportMpan | ExportMpan,
) -> None:
    """A Gas Supplier's MPRN on an ESME would make it Responsible Supplier of the ESME."""
    premises = build_premises("SECMP0125")
    device = premises.device(group, SmiStatus.COMMISSIONED)
    premises.estate.operate(DeviceChanged(device, dict(held)))
    body = UpdateInventory(device_id=device, change=UpdateMpxn(mpxn=given))
    decision = premises.ask(user, body).decision
    assert decision is not None and not decision.accepted


def test_an_export_only_meter_is_not_taken_over_by_giving_it_an_import_mpan() -> None:
    premises = build_premises("SECMP0125")
    device = premises.device("B0", SmiStatus.COMMISSIONED)
    premises.estate.operate(DeviceChanged(device, {"import_mpxn": None}))
    body = UpdateInventory(device_id=device, change=UpdateMpxn(mpxn=ImportMpxn(value=ELSEWHERE)))
    decision = premises.ask("stranger", body).decision
    assert decision is not None and not decision.accepted


@pytest.mark.parametrize(
    ("switch", "value", "user", "status", "names"),
    [
        ("empty_details", "accepted", "installer", SmiStatus.PENDING, ()),
        (
            "responsible_supplier_may_correct_while_pending",
            True,
            "responsible",
            SmiStatus.PENDING,
            ("ESMEVariant",),
        ),
        *(
            ("pre_notifier_may_correct_after_pending", True, "installer", status, ("ESMEVariant",))
            for status in AFTER_PENDING_____
            if AFTER_PENDING_____[status] == "y"
        ),
    ],
)
def test_a_switch_turns_one_rejection_into_an_acceptance(
    switch: str, value: str | bool, user: str, status: SmiStatus, names: tuple[str, ...]
) -> None:
    body_of = {True: standing("SECMP0125"), False: standing("SECMP0125", **{switch: value})}
    answers = {}
    for default, premises in body_of.items():
        body = UpdateInventory(device_id=premises.device("B0", status), change=details(*names))
        decision = premises.ask(user, body).decision
        assert decision is not None
        answers[default] = decision.accepted
    assert answers == {True: False, False: True}
