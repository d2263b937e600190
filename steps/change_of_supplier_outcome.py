"""What becomes of a change of supplier: with the CoS Party, at the meter, and in the parties' alerts."""

from __future__ import annotations

from pytest_bdd import then

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import COS_PARTY, Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.actions.device_commands import declare_nothing_open
from sitrig.harness.clock import Clock
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.meter_trust import declare_counters, smart_meter
from sitrig.harness.observations.supplier_changes import (
    changed_supplier,
    failed_change,
    held_changes,
    reported_status,
)
from sitrig.steps.placeholders import phrase


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
    assert not smart_meter(estate, device).held_commands, "the meter still holds it"
    ledger.declare(f"devices/{device}/held_commands/*")
    declare_counters(ledger, estate, device, RemotePartyRole.TRANSCOS)
    declare_nothing_open(ledger, estate, device, COS_PARTY)
