"""The same request under none, either and both Modifications, in worlds of their own, and compared."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate, build
from sitrig.emulators.operations import Operations
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.actions.ordinary_requests import FIRMWARE, ORDINARY, Occasion, submit
from sitrig.harness.clock import Clock
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.comparison import SUBSETS, ComparedWorld, Comparison
from sitrig.harness.premises.draft import Draft
from sitrig.harness.premises.names import USERS, device_named, user_named
from sitrig.harness.targets.embedded import EmbeddedTarget
from sitrig.steps.placeholders import one_of, phrase

_REQUEST = one_of({name: name for name in ORDINARY})
_RECORD = "dsp/inventory/{}/"
THINGS = {
    "the record of": (_RECORD + "*",),
    "the SMI Status of": (_RECORD + "status", _RECORD + "history/*"),
    "the date of commissioning of": (_RECORD + "date_commissioned",),
    "the ESME Variant of": (_RECORD + "esme_variant", _RECORD + "corrections/*"),
    "the Import MPxN of": (_RECORD + "import_mpxn", _RECORD + "corrections/*"),
    "the recorded Firmware Version of": (_RECORD + "firmware_version",),
    "the corrections of": (_RECORD + "corrections/*",),
    "the recorded Comms Hub of": (_RECORD + "hub",),
    "the install notice of": (_RECORD + "install_notice",),
    "the join window of": ("dsp/joins/{}/*",),
    "the counters held by": ("devices/{}/anchors/counters/*",),
    "the event log of": ("devices/{}/events/*",),
    "the credentials held by": ("devices/{}/anchors/cells/*",),
    "the clock of": ("devices/{}/clock_status", "devices/{}/commissioned"),
    "the device log of": ("devices/{}/log/*", "devices/{}/past/*", "dsp/log_backups/{}/*"),
    "the link key of": ("devices/{}/link_key",),
    "the image held by": ("devices/{}/held_image/*",),
    "the Firmware Version of": ("devices/{}/firmware_version",),
}
"""What may have changed of a device, by the words of the decision tables."""


@pytest.fixture
def comparison(
    draft: Draft, estate: Estate, clock: Clock, parties: Parties, ledger: Ledger
) -> Comparison:
    """The four worlds; the run's own is one of them, so that its evidence is in the report."""
    own = tuple(draft.plan().modifications)
    mine = ComparedWorld(
        modifications=own, estate=estate, clock=clock, parties=parties, ledger=ledger
    )
    others = [_world(draft, subset) for subset in SUBSETS if set(subset) != set(own)]
    for world in (mine, *others):
        for name in USERS:
            world.parties[name]  # listens from now on
    return Comparison((mine, *others))


def _world(draft: Draft, modifications: tuple[str, ...]) -> ComparedWorld:
    estate = build(replace(draft.plan(), modifications=modifications))
    clock = Clock(estate.world)
    return ComparedWorld(
        modifications=modifications,
        estate=estate,
        clock=clock,
        parties=Parties(estate, EmbeddedTarget(estate), clock),
        ledger=Ledger(estate.state),
    )


def _submit(party: str, request: str, device: Eui) -> Callable[[ComparedWorld], None]:
    def act(world: ComparedWorld) -> None:
        occasion = Occasion(world.estate, world.parties[party], device)
        world.answers.append(submit(request, occasion))

    return act


@given("the Central Products List has new firmware for ESME Variant A")
def firmware_listed(draft: Draft) -> None:
    draft.add_product(FIRMWARE.product)


@given(
    phrase(
        'under each, "{party}" has submitted an ordinary {request:Request} for {device:Device},'
        " {duration:Duration} ago",
        Request=_REQUEST,
    )
)
def has_submitted_under_each(
    comparison: Comparison, party: str, request: str, device: Eui, duration: int
) -> None:
    for world in comparison.worlds:
        _submit(party, request, device)(world)
        assert world.accepted, f"{request} was rejected with {world.name} in force"
        world.clock.run_for(duration)


@when(
    phrase(
        '"{party}" submits an ordinary {request:Request} for {device:Device}, under none, either'
        " and both Modifications, and {duration:Duration} pass",
        Request=_REQUEST,
    )
)
def submit_under_each(
    comparison: Comparison, party: str, request: str, device: Eui, duration: int
) -> None:
    comparison.act(_submit(party, request, device), then=duration)


@when(
    phrase(
        '"{party}" asks the Service Desk to return {hub:Device}, under none, either and both'
        " Modifications"
    )
)
def ask_service_desk_under_each(comparison: Comparison, party: str, hub: Eui) -> None:
    user = user_named(party)
    comparison.act(lambda world: Operations(world.estate).take_return(user, hub, ()))


@then(phrase("the Service Request is {accepted:Verdict} under each, with one and the same answer"))
def one_answer(comparison: Comparison, accepted: bool) -> None:
    comparison.expect_one_answer()
    told = f"accepted under {comparison.accepting()}"
    assert len(comparison.accepting()) == (len(SUBSETS) if accepted else 0), told


@then(phrase("the same follows under each, which changes {what}"))
def one_course(comparison: Comparison, what: str) -> None:
    comparison.expect_one_course()
    comparison.expect_changes(*_patterns(what))


@then(
    phrase("it is accepted where the modifications in force include {name}, and rejected elsewhere")
)
def accepted_with(comparison: Comparison, name: str) -> None:
    wanted = [world.name for world in comparison.worlds if name in world.modifications]
    assert comparison.accepting() == wanted, f"accepted under {comparison.accepting()}"


@then(phrase("{what} alone has changed, where it was accepted"))
def changed_where_accepted(comparison: Comparison, what: str) -> None:
    comparison.expect_changes_where_accepted(*_patterns(what))


def _patterns(what: str) -> list[str]:
    """`the SMI Status of the ESME; the clock of the ESME`, `the returns register`, or `nothing`."""
    found: list[str] = []
    for thing in what.split("; ") if what != "nothing" else ():
        if thing == "the returns register":
            found.append("dsp/returns/*")
            continue
        words = next(words for words in THINGS if thing.startswith(words))
        device = device_named(thing.removeprefix(words).strip())
        found += [pattern.format(device) for pattern in THINGS[words]]
    return found
