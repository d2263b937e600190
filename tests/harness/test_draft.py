"""The premises while they are described: unknown names are refused, and nothing is said too late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sitrig.emulators.estate import build
from sitrig.emulators.protocol.errors import SitrigError
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant, SmiStatus
from sitrig.harness.errors import PhraseError
from sitrig.harness.fixtures import CROWDED
from sitrig.harness.premises.draft import Draft
from sitrig.harness.premises.names import (
    DEVICES,
    METERING_POINTS,
    USERS,
    device_named,
    metering_point_named,
    user_named,
)

ESME, HUB = device_named("the ESME"), device_named("the Comms Hub")
SPARE = device_named("the spare Comms Hub")
IMPORT = METERING_POINTS["the import MPAN"]
NOWHERE, HCALCS = device_named("an unknown device"), device_named("the HCALCS")
TODAY = date(2026, 1, 5)


@pytest.fixture
def draft() -> Draft:
    return Draft(CROWDED)


FACTS: list[Callable[[Draft], None]] = [
    lambda draft: draft.start_at(1),
    lambda draft: draft.modifications(()),
    lambda draft: draft.switch("empty_details", "accepted"),
    lambda draft: draft.meter(ESME, true_variant=EsmeVariant.B),
    lambda draft: draft.hub(HUB, on_wan=False),
    lambda draft: draft.add_meter(draft.find_meter(ESME)),
    lambda draft: draft.user(USERS["Birch Power"], suspended=True),
    lambda draft: draft.status(ESME, SmiStatus.PENDING),
    lambda draft: draft.status(HUB, SmiStatus.PENDING),
    lambda draft: draft.registered(IMPORT, "Birch Power", TODAY),
    lambda draft: draft.unregistered(IMPORT),
]


@pytest.mark.parametrize("state", FACTS)
def test_a_fact_stated_after_the_world_began_is_refused(
    draft: Draft, state: Callable[[Draft], None]
) -> None:
    draft.plan()
    with pytest.raises(PhraseError, match="the world has begun"):
        state(draft)


@pytest.mark.parametrize("state", FACTS)
def test_the_same_fact_stated_in_time_is_in_the_plan(
    draft: Draft, state: Callable[[Draft], None]
) -> None:
    state(draft)
    assert draft.plan() != CROWDED


@pytest.mark.parametrize(
    "state",
    [
        lambda draft: draft.meter(NOWHERE, true_variant=EsmeVariant.B),
        lambda draft: draft.meter(HUB, true_variant=EsmeVariant.B),
        lambda draft: draft.hub(ESME, on_wan=False),
        lambda draft: draft.status(NOWHERE, SmiStatus.PENDING),
        lambda draft: draft.user(Eui("90-B3-D5-1F-30-0F-00-00"), suspended=True),
        lambda draft: draft.registered("1299999999999", "Birch Power", TODAY),
        lambda draft: draft.registered(IMPORT, "Birch Energy", TODAY),
    ],
)
def test_a_fact_about_nobody_is_refused_by_name(
    draft: Draft, state: Callable[[Draft], None]
) -> None:
    with pytest.raises(PhraseError, match=r"is (no|not) |is neither"):
        state(draft)
    assert draft.plan() == CROWDED


@pytest.mark.parametrize(
    ("read", "wrong", "legal"),
    [
        (user_named, "Birch Energy", "Birch Power"),
        (device_named, "the toaster", "the neighbour's ESME"),
        (metering_point_named, "the lost MPAN", "the secondary MPAN"),
    ],
)
def test_an_unknown_name_is_refused_with_the_known_ones(
    read: Callable[[str], object], wrong: str, legal: str
) -> None:
    with pytest.raises(PhraseError) as refused:
        read(wrong)
    assert repr(wrong) in str(refused.value)
    assert legal in str(refused.value)


@pytest.mark.parametrize(
    ("name", "value"), [("no_such_switch", True), ("empty_details", "perhaps")]
)
def test_an_unknown_switch_or_value_is_refused_when_the_world_is_built(
    draft: Draft, name: str, value: str | bool
) -> None:
    draft.switch(name, value)
    with pytest.raises(SitrigError) as refused:
        build(draft.plan())
    assert name in str(refused.value)


def test_a_party_that_is_no_dcc_user_may_be_registered(draft: Draft) -> None:
    draft.registered(IMPORT, "Kelp Trading", TODAY)
    assert draft.find_point(IMPORT).registrations[-1].party == "Kelp Trading"


def test_a_later_registration_ends_the_earlier_one_and_keeps_it(draft: Draft) -> None:
    draft.registered(IMPORT, "Birch Power", TODAY)
    told = [(one.party, one.effective_from) for one in draft.find_point(IMPORT).registrations]
    assert told == [("Acorn Energy", date(2020, 1, 1)), ("Birch Power", TODAY)]


@pytest.mark.parametrize("status", SmiStatus)
def test_every_smi_status_of_a_meter_gives_premises_that_can_be_built(
    draft: Draft, status: SmiStatus
) -> None:
    draft.status(ESME, status)
    estate = build(draft.plan())
    assert estate.dsp.state.inventory[ESME].status is status
    core = estate.state()["devices"][ESME]  # type: ignore[index]
    away = status in (SmiStatus.PENDING, SmiStatus.WHITELISTED)
    assert (core["link_key"] is None) is away


@pytest.mark.parametrize("status", SmiStatus)
def test_every_smi_status_of_a_hub_gives_premises_that_can_be_built(
    draft: Draft, status: SmiStatus
) -> None:
    draft.status(SPARE, status)
    estate = build(draft.plan())
    assert estate.dsp.state.inventory[SPARE].status is status
    assert (SPARE in estate.dsp.state.wan_seen) is (status is not SmiStatus.PENDING)


def test_the_premises_are_crowded() -> None:
    """A rule that touches one device too many must have one to touch; an HCALCS comes by Service Request."""
    at_home = {device for name, device in DEVICES.items() if "new" not in name.split()}
    assert at_home - {NOWHERE, HCALCS} <= build(CROWDED).dsp.state.inventory.keys()
