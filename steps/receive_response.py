"""The Receive Response service of a User: down, up again, and what came when."""

from __future__ import annotations

from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.journal import Journal
from sitrig.harness.clock import Clock
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.deliveries import answered_srvs, failed_attempts, waiting
from sitrig.steps.placeholders import phrase


@given(phrase('the Receive Response address of "{party}" is down'))
def is_down(parties: Parties, party: str) -> None:
    parties[party].taking = False


@when(phrase('the Receive Response address of "{party}" is up again'))
def is_up(parties: Parties, party: str) -> None:
    parties[party].taking = True


@then(
    phrase(
        '{limit:Duration} later "{party}" has received nothing, and {count:d} answer is kept for it'
    )
)
def answer_is_kept(
    parties: Parties,
    estate: Estate,
    ledger: Ledger,
    clock: Clock,
    limit: int,
    party: str,
    count: int,
) -> None:
    clock.run_for(limit)
    user = parties[party]
    assert not user.mailbox, f"it has received {len(user.mailbox)} answers"
    found = waiting(estate, user.eui)
    assert found == count, f"{found} are kept"
    ledger.declare(f"dsp/deliveries/{user.eui}/*")


@then(
    phrase(
        'within {limit:Duration} "{party}" has received the answers to SRVs {srvs}, in that order'
    )
)
def received_in_order(
    parties: Parties,
    estate: Estate,
    ledger: Ledger,
    clock: Clock,
    limit: int,
    party: str,
    srvs: str,
) -> None:
    user = parties[party]
    wanted = srvs.split(", ")
    clock.expect(lambda: len(user.mailbox) >= len(wanted), limit, "the answers")
    assert answered_srvs(user) == wanted, f"it received those to {answered_srvs(user)}"
    assert not waiting(estate, user.eui), "something is still kept"
    ledger.declare(f"dsp/deliveries/{user.eui}/*")


@then(phrase('the journal tells of {count:d} failed attempts to reach "{party}"'))
def attempts_told(
    parties: Parties, journal: Journal, ledger: Ledger, count: int, party: str
) -> None:
    user = parties[party].eui
    reasons = failed_attempts(journal, user)
    assert len(reasons) == count, f"it tells of {len(reasons)}"
    assert all(reasons), "an attempt failed for no reason"
    ledger.declare(f"dsp/deliveries/{user}/*")
