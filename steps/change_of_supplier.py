"""SR 6.23 Update Security Credentials (CoS): asking for it, rightly and wrongly, now and before."""

from __future__ import annotations

from pytest_bdd import given, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.gbcs.message import CANCELLATION
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.actions.device_commands import cut_off
from sitrig.harness.actions.supplier_credentials import (
    BUNDLE_NAMES,
    bundle_named,
    change_of_supplier,
    own_bundle,
    point_of,
)
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.observations.meter_trust import keys_of, smart_meter, supplier_keys
from sitrig.steps.placeholders import one_of, phrase

BUNDLES = one_of({name: name for name in BUNDLE_NAMES})


@when(
    phrase('"{party}" submits SR 6.23 to put its credentials on {device:Device} {due:Due}'),
    target_fixture="answer",
)
def submits(parties: Parties, estate: Estate, party: str, device: Eui, due: int | None) -> Exchange:
    bundle = own_bundle(parties[party].credentials, estate.identities.pki)
    return parties[party].submit(
        change_of_supplier(bundle, due=due, mpxn=point_of(estate, device)), device=device
    )


@when(
    phrase(
        '"{party}" submits SR 6.23 for {device:Device} {due:Due}, with {bundle:Bundle}',
        Bundle=BUNDLES,
    ),
    target_fixture="answer",
)
def submits_bundle(
    parties: Parties, estate: Estate, party: str, bundle: str, device: Eui, due: int | None
) -> Exchange:
    chosen = bundle_named(bundle, parties[party].credentials, estate.identities.pki)
    return parties[party].submit(
        change_of_supplier(chosen, due=due, mpxn=point_of(estate, device)), device=device
    )


@when(
    phrase('"{party}" submits SR 6.23 for {device:Device}, naming {point:MPxN}'),
    target_fixture="answer",
)
def submits_mpxn(parties: Parties, estate: Estate, party: str, device: Eui, point: str) -> Exchange:
    bundle = own_bundle(parties[party].credentials, estate.identities.pki)
    return parties[party].submit(change_of_supplier(bundle, mpxn=point), device=device)


@when(
    phrase('"{party}" submits SR 6.23 to cancel the change of supplier of {device:Device}'),
    target_fixture="answer",
)
def cancels(parties: Parties, estate: Estate, party: str, device: Eui) -> Exchange:
    return submits(parties, estate, party, device, CANCELLATION)


@given(
    phrase('"{party}" has submitted SR 6.23 to put its credentials on {device:Device} {due:Due}')
)
def has_submitted(
    parties: Parties, estate: Estate, party: str, device: Eui, due: int | None
) -> None:
    _accepted(submits(parties, estate, party, device, due))


@given(phrase('{device:Device} has accepted credentials of "{party}" for {due:Instant}'))
def meter_has_accepted(
    parties: Parties, estate: Estate, clock: Clock, device: Eui, party: str, due: int
) -> None:
    has_submitted(parties, estate, party, device, due)
    clock.expect(
        lambda: bool(smart_meter(estate, device).held_commands), MINUTE, "the meter holds it"
    )
    clock.run_for(MINUTE)


@given(
    phrase(
        '{device:Device} has accepted SR 6.23 of "{party}" for {due:Instant}, with {bundle:Bundle}',
        Bundle=BUNDLES,
    )
)
def meter_has_accepted_bundle(
    parties: Parties, estate: Estate, clock: Clock, device: Eui, party: str, due: int, bundle: str
) -> None:
    _accepted(submits_bundle(parties, estate, party, bundle, device, due))
    clock.expect(
        lambda: bool(smart_meter(estate, device).held_commands), MINUTE, "the meter holds it"
    )
    clock.run_for(MINUTE)


@given(phrase('the credentials of "{party}" have been put on {device:Device}'))
def have_been_put(parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui) -> None:
    have_been_put_with_floor(parties, estate, clock, party, device, 0)


@given(
    phrase(
        'the credentials of "{party}" have been put on {device:Device}, with floor counter {floor:d}'
    )
)
def have_been_put_with_floor(
    parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui, floor: int
) -> None:
    bundle = own_bundle(parties[party].credentials, estate.identities.pki)
    body = change_of_supplier(bundle, floor=floor, mpxn=point_of(estate, device))
    _accepted(parties[party].submit(body, device=device))
    keys = keys_of(parties[party].credentials)
    clock.expect(lambda: supplier_keys(estate, device) == keys, MINUTE, "the meter has them")
    clock.run_for(MINUTE)


@given(phrase('the credentials of "{party}" have been put on {device:Device} at {moment:Instant}'))
def have_been_put_at(
    parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui, moment: int
) -> None:
    clock.run_to(moment)
    have_been_put(parties, estate, clock, party, device)


@given(
    phrase(
        '"{party}" has submitted SR 6.23 to put its credentials on {device:Device} {due:Due}, '
        "held up by an outage of the SM WAN"
    )
)
def held_up(
    parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui, due: int | None
) -> None:
    cut_off(estate, device)
    has_submitted(parties, estate, party, device, due)
    clock.run_for(MINUTE)


@given(phrase('"{party}" has cancelled the change of supplier of {device:Device}'))
def has_cancelled(parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui) -> None:
    has_submitted(parties, estate, party, device, CANCELLATION)
    clock.expect(
        lambda: not smart_meter(estate, device).held_commands, MINUTE, "the meter dropped it"
    )
    clock.run_for(MINUTE)


def _accepted(answer: Exchange) -> None:
    assert is_accepted(answer.code), f"SR 6.23 was rejected with {answer.code}"
