"""SR 6.23 Update Security Credentials (CoS): asking for it, and what is heard of it."""

from __future__ import annotations

from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import COS_PARTY, Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.device_commands import declare_nothing_open
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.meter_trust import declare_counters, keys_of, meter, supplier_keys
from sitrig.harness.supplier_changes import (
    changed_supplier,
    failed_change,
    held_changes,
    reported_status,
)
from sitrig.harness.supplier_credentials import (
    CANCELLATION,
    bundle_named,
    change_of_supplier,
    own_bundle,
)
from sitrig.steps.placeholders import phrase


@when(
    phrase('"{party}" submits SR 6.23 to put its credentials on {device:Device} {due:Due}'),
    target_fixture="answer",
)
def submits(parties: Parties, estate: Estate, party: str, device: Eui, due: int | None) -> Exchange:
    bundle = own_bundle(parties[party].credentials, estate.identities.pki)
    return parties[party].submit(change_of_supplier(bundle, due=due), device=device)


@when(
    phrase('"{party}" submits SR 6.23 for {device:Device} {due:Due}, with floor counter {floor:d}'),
    target_fixture="answer",
)
def submits_floor(
    parties: Parties, estate: Estate, party: str, device: Eui, due: int | None, floor: int
) -> Exchange:
    bundle = own_bundle(parties[party].credentials, estate.identities.pki)
    return parties[party].submit(change_of_supplier(bundle, due=due, floor=floor), device=device)


@when(
    phrase('"{party}" submits SR 6.23 for {device:Device} {due:Due}, with {bundle}'),
    target_fixture="answer",
)
def submits_bundle(
    parties: Parties, estate: Estate, party: str, bundle: str, device: Eui, due: int | None
) -> Exchange:
    chosen = bundle_named(bundle, parties[party].credentials, estate.identities.pki)
    return parties[party].submit(change_of_supplier(chosen, due=due), device=device)


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
    answer = submits(parties, estate, party, device, due)
    assert is_accepted(answer.code), f"SR 6.23 was rejected with {answer.code}"


@given(phrase('{device:Device} has accepted credentials of "{party}" for {due:Instant}'))
def meter_has_accepted(
    parties: Parties, estate: Estate, clock: Clock, device: Eui, party: str, due: int
) -> None:
    has_submitted(parties, estate, party, device, due)
    clock.expect(lambda: bool(meter(estate, device).held_commands), MINUTE, "the meter holds it")
    clock.run_for(MINUTE)


@given(phrase('the credentials of "{party}" have been put on {device:Device}'))
def have_been_put(parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui) -> None:
    has_submitted(parties, estate, party, device, None)
    keys = keys_of(parties[party].credentials)
    clock.expect(lambda: supplier_keys(estate, device) == keys, MINUTE, "the meter has them")
    clock.run_for(MINUTE)


@given(phrase('"{party}" has cancelled the change of supplier of {device:Device}'))
def has_cancelled(parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui) -> None:
    has_submitted(parties, estate, party, device, CANCELLATION)
    clock.expect(lambda: not meter(estate, device).held_commands, MINUTE, "the meter dropped it")
    clock.run_for(MINUTE)


@then(phrase('the CoS Party has the request of "{party}" for {device:Device} in hand'))
def in_hand(estate: Estate, ledger: Ledger, parties: Parties, party: str, device: Eui) -> None:
    held = held_changes(estate, device)
    assert [request.originator for request in held] == [parties[party].eui], f"in hand: {held}"
    ledger.declare(f"dsp/held/{held[0]}/*")


@then(
    phrase(
        'within {limit:Duration} "{party}" is told by a DCC Alert that {device:Device} has changed Supplier'
    )
)
def told_of_change(parties: Parties, clock: Clock, limit: int, party: str, device: Eui) -> None:
    told = parties[party]
    clock.expect(lambda: changed_supplier(told, device) > 0, limit, "the alert")
    assert changed_supplier(told, device) == 1, "told more than once"


@then(
    phrase(
        'within {limit:Duration} "{party}" is not told by any DCC Alert that {device:Device} has changed Supplier'
    )
)
def not_told(parties: Parties, clock: Clock, limit: int, party: str, device: Eui) -> None:
    clock.run_for(limit)
    assert changed_supplier(parties[party], device) == 0, f"{party} was told"


@then(
    phrase(
        'within {limit:Duration} "{party}" is told by a DCC Alert that its change of supplier failed'
    )
)
def told_of_failure(
    parties: Parties, estate: Estate, ledger: Ledger, clock: Clock, limit: int, party: str
) -> None:
    clock.expect(lambda: failed_change(parties[party]) is not None, limit, "the alert")
    request = failed_change(parties[party])
    assert request not in estate.dsp.state.held, "the DSP still holds the request"
    ledger.declare(f"dsp/held/{request}/*")


@then(
    phrase(
        'within {limit:Duration} "{party}" is told by {device:Device} that its credentials are {state}'
    )
)
def told_by_meter(
    parties: Parties,
    estate: Estate,
    ledger: Ledger,
    clock: Clock,
    limit: int,
    party: str,
    device: Eui,
    state: str,
) -> None:
    told = parties[party]
    clock.expect(lambda: reported_status(told, device) is not None, limit, "the meter's report")
    assert reported_status(told, device) == state, f"they are {reported_status(told, device)}"
    declare_nothing_open(ledger, estate, device, COS_PARTY)


@then(phrase("within {limit:Duration} {device:Device} holds no change of supplier"))
def holds_no_change(estate: Estate, ledger: Ledger, clock: Clock, limit: int, device: Eui) -> None:
    clock.run_for(limit)
    assert not meter(estate, device).held_commands, "the meter still holds it"
    ledger.declare(f"devices/{device}/held_commands/*")
    declare_counters(ledger, estate, device, RemotePartyRole.TRANSCOS)
    declare_nothing_open(ledger, estate, device, COS_PARTY)
