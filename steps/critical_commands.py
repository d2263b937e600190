"""Critical commands (SR 7.5 closes a load switch): accepted or not by the DSP, obeyed or not by the meter."""

from __future__ import annotations

from dataclasses import replace

from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.journal import Journal
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.actions.device_commands import (
    CLOSE_A_SWITCH,
    commands_received,
    cut_off,
    declare_closed_switch,
    declare_nothing_open,
    has_closed_one,
    rejections_told,
    unanswered,
    was_told_of_success,
)
from sitrig.harness.actions.tariffs import secondary_tariff
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import INDEFINITE, is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import final_code
from sitrig.harness.observations.device_truth import refusal_traces
from sitrig.harness.observations.meter_trust import smart_meter
from sitrig.steps.placeholders import phrase


@when(
    phrase('"{party}" submits SR 7.5 to close a load switch of {device:Device}'),
    target_fixture="answer",
)
def submits(parties: Parties, party: str, device: Eui) -> Exchange:
    return parties[party].submit(CLOSE_A_SWITCH, device=device)


@when(
    phrase(
        '"{party}" submits SR 7.5 to close a load switch of {device:Device}, with counter {counter:d}'
    ),
    target_fixture="answer",
)
def submits_counter(parties: Parties, party: str, device: Eui, counter: int) -> Exchange:
    return parties[party].submit(CLOSE_A_SWITCH, device=device, counter=counter)


@given(
    phrase('"{party}" has been given a Pre-Command of SR 7.5 for {device:Device}'),
    target_fixture="transformed",
)
def has_pre_command(parties: Parties, party: str, device: Eui) -> tuple[Request, bytes]:
    sender = parties[party]
    request, answer = sender.transform(CLOSE_A_SWITCH, device)
    return request, sender.sign_pre_command(answer)


@when(
    phrase('"{party}" signs the Pre-Command and submits it at {moment:Instant}'),
    target_fixture="answer",
)
def submits_signed(
    parties: Parties, clock: Clock, transformed: tuple[Request, bytes], party: str, moment: int
) -> Exchange:
    clock.run_to(moment)
    return parties[party].send_signed(*transformed)


@given(
    phrase(
        '"{party}" has submitted SR 7.5 to close a load switch of {device:Device}, '
        "held up by an outage of the SM WAN"
    )
)
def held_up(parties: Parties, estate: Estate, party: str, device: Eui) -> None:
    cut_off(estate, device)
    answer = submits(parties, party, device)
    assert is_accepted(answer.code), f"SR 7.5 was rejected with {answer.code}"


@given(
    phrase('"{party}" has left a tariff with {device:Device} for {due:Instant} by SR 1.1.2'),
    target_fixture="tariff",
)
def has_left_tariff(
    parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui, due: int
) -> Exchange:
    body = replace(secondary_tariff(), execution_date_time=due)
    answer = parties[party].submit(body, device=device)
    assert is_accepted(answer.code), f"SR 1.1.2 was rejected with {answer.code}"
    clock.expect(
        lambda: bool(smart_meter(estate, device).held_commands), MINUTE, "the meter holds it"
    )
    clock.run_for(MINUTE)
    return answer


@when(phrase("the SM WAN of {hub:Device} is back at {moment:Instant}"))
def wan_is_back(estate: Estate, clock: Clock, hub: Eui, moment: int) -> None:
    clock.run_to(moment)
    estate.world.restore_wan(hub)


@then(
    phrase(
        'within {limit:Duration} "{party}" is told that its SR 1.1.2 for {device:Device} timed out'
    )
)
def tariff_timed_out(
    parties: Parties,
    estate: Estate,
    ledger: Ledger,
    clock: Clock,
    tariff: Exchange,
    limit: int,
    party: str,
    device: Eui,
) -> None:
    code = final_code(parties, clock, tariff, limit)
    assert code in INDEFINITE, f"it ended with {code}"
    declare_nothing_open(ledger, estate, device, parties[party].eui)


@then(phrase('within {limit:Duration} {device:Device} has obeyed "{party}" and closed the switch'))
def obeyed(
    parties: Parties,
    estate: Estate,
    ledger: Ledger,
    clock: Clock,
    limit: int,
    device: Eui,
    party: str,
) -> None:
    told = parties[party]
    clock.expect(lambda: was_told_of_success(told, device), limit, "the meter's answer")
    assert has_closed_one(estate, device), "no load switch is closed"
    declare_closed_switch(ledger, estate, device)
    declare_nothing_open(ledger, estate, device, told.eui)


@then(
    phrase(
        'within {limit:Duration} {device:Device} has rejected the command of "{sender}" and alerted "{told}"'
    )
)
def rejected(
    parties: Parties,
    estate: Estate,
    ledger: Ledger,
    clock: Clock,
    limit: int,
    device: Eui,
    sender: str,
    told: str,
) -> None:
    alerted, originator = parties[told], parties[sender].eui
    clock.expect(lambda: rejections_told(alerted, device) > 0, limit, "the Device Alert")
    clock.expect(lambda: unanswered(estate, device, originator) != [], limit, "the time-out")
    assert not has_closed_one(estate, device), "a load switch is closed"
    ledger.declare(*refusal_traces(device))
    for key in unanswered(estate, device, originator):
        ledger.declare(f"dsp/commands/{' '.join(map(str, key))}/*")


@then(phrase('within {limit:Duration} {device:Device} alerts "{party}" that it rejected a command'))
def alerts_of_rejection(
    parties: Parties, ledger: Ledger, clock: Clock, limit: int, device: Eui, party: str
) -> None:
    ledger.declare(*refusal_traces(device))
    clock.expect(lambda: rejections_told(parties[party], device) > 0, limit, "the Device Alert")


@then(
    phrase(
        'within {limit:Duration} {device:Device} alerts "{party}" that it rejected {count:d} commands'
    )
)
def alerts_of_rejections(
    parties: Parties,
    ledger: Ledger,
    clock: Clock,
    limit: int,
    device: Eui,
    party: str,
    count: int,
) -> None:
    ledger.declare(*refusal_traces(device))
    clock.run_for(limit)
    found = rejections_told(parties[party], device)
    assert found == count, f"it alerted of {found}"


@then(phrase("within {limit:Duration} no command reaches {device:Device}"))
def no_command(journal: Journal, clock: Clock, limit: int, device: Eui) -> None:
    since = clock.now
    clock.run_for(limit)
    received = commands_received(journal, device, since)
    assert not received, f"it received {received}"
