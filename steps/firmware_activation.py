"""SR 11.3 Activate Firmware: asking for it now or later, and what the meter makes of it."""

from __future__ import annotations

from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests.sr11_03_activate_firmware import ActivateFirmware
from sitrig.emulators.protocol.gbcs.message import CANCELLATION
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import (
    ActivationAccepted,
    ActivationCode,
    ActivationResult,
    FutureDatedActivation,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.actions.upgrades import Upgrade, Upgrades
from sitrig.harness.clock import HOUR, MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import (
    device_answer,
    future_dated_outcome,
    open_commands,
)
from sitrig.harness.observations.meter_trust import declare_counters, smart_meter
from sitrig.steps.critical_commands import has_left_tariff
from sitrig.steps.firmware import READERS, has_sent
from sitrig.steps.placeholders import one_of, phrase
from sitrig.steps.running_firmware import nothing_held

OUTCOMES = {
    "succeeded": ActivationCode.SUCCESS,
    "found no image": ActivationCode.NO_IMAGE_HELD,
    "found another image": ActivationCode.HASH_MISMATCH,
    "failed": ActivationCode.ACTIVATION_FAILURE,
}
_OUTCOME = {"Outcome": one_of(OUTCOMES)}
_ACTIVATE = '"{party}" submits SR 11.3 to activate firmware {version:Firmware} on {device:Device}'


def _request(upgrade: Upgrade, due: int | None = None) -> ActivateFirmware:
    return ActivateFirmware(firmware_hash=upgrade.image_hash, execution_date_time=due)


@when(phrase(_ACTIVATE, **READERS), target_fixture="answer")
def activate(
    parties: Parties, upgrades: Upgrades, party: str, version: str, device: Eui
) -> Exchange:
    return parties[party].submit(_request(upgrades[version]), device=device)


@when(phrase(_ACTIVATE + " at {due:Instant}", **READERS), target_fixture="answer")
def activate_later(
    parties: Parties, upgrades: Upgrades, party: str, version: str, device: Eui, due: int
) -> Exchange:
    return parties[party].submit(_request(upgrades[version], due), device=device)


@when(
    phrase('"{party}" submits SR 11.3 to cancel the activation on {device:Device}'),
    target_fixture="answer",
)
def cancel(parties: Parties, upgrades: Upgrades, party: str, device: Eui) -> Exchange:
    upgrade = next(iter(upgrades.values()))
    return parties[party].submit(_request(upgrade, CANCELLATION), device=device)


@given(
    phrase(
        '"{party}" has sent firmware {version:Firmware} to {device:Device}, '
        "which activates it at {due:Instant}",
        **READERS,
    ),
    target_fixture="answer",
)
def has_arranged(
    parties: Parties,
    clock: Clock,
    upgrades: Upgrades,
    party: str,
    version: str,
    device: Eui,
    due: int,
) -> Exchange:
    has_sent(parties, clock, upgrades, party, version, (device,))
    answer = activate_later(parties, upgrades, party, version, device, due)
    told = device_answer(parties, clock, answer, MINUTE).body
    assert isinstance(told, ActivationAccepted), f"it answered {told}"
    return answer


@given(
    phrase(
        '"{party}" has left a tariff and then firmware {version:Firmware} with {device:Device}, '
        "both for {due:Instant}",
        **READERS,
    ),
    target_fixture="answer",
)
def has_left_both(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    upgrades: Upgrades,
    party: str,
    version: str,
    device: Eui,
    due: int,
) -> Exchange:
    has_left_tariff(parties, estate, clock, party, device, due)
    return has_arranged(parties, clock, upgrades, party, version, device, due)


@given(phrase('"{party}" has cancelled the activation on {device:Device}'))
def has_cancelled(
    parties: Parties, clock: Clock, upgrades: Upgrades, party: str, device: Eui
) -> None:
    answer = cancel(parties, upgrades, party, device)
    told = device_answer(parties, clock, answer, MINUTE).body
    assert isinstance(told, ActivationAccepted), f"it answered {told}"
    clock.run_for(MINUTE)


@given(
    phrase(
        '"{party}" has upgraded {device:Device} to firmware {version:Firmware}',
        **READERS,
    )
)
def has_upgraded(
    parties: Parties, clock: Clock, upgrades: Upgrades, party: str, device: Eui, version: str
) -> None:
    has_sent(parties, clock, upgrades, party, version, (device,))
    answer = activate(parties, upgrades, party, version, device)
    told = device_answer(parties, clock, answer, MINUTE).body
    assert isinstance(told, ActivationResult), f"it answered {told}"
    assert told.code is ActivationCode.SUCCESS, f"it answered {told.code}"
    clock.run_for(HOUR)


@then(
    phrase(
        "within {limit:Duration} {device:Device} answers that the activation {code:Outcome}",
        **_OUTCOME,
    )
)
def answers_activation(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    answer: Exchange,
    limit: int,
    device: Eui,
    code: ActivationCode,
) -> None:
    body = device_answer(parties, clock, answer, limit).body
    declare_counters(ledger, estate, device, RemotePartyRole.SUPPLIER)
    assert isinstance(body, ActivationResult), f"it answered {body}"
    assert body.code is code, f"it answered {body.code}"


@then(phrase("within {limit:Duration} {device:Device} accepts the activation for later"))
def accepts_for_later(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    answer: Exchange,
    limit: int,
    device: Eui,
) -> None:
    body = device_answer(parties, clock, answer, limit).body
    declare_counters(ledger, estate, device, RemotePartyRole.SUPPLIER)
    assert isinstance(body, ActivationAccepted), f"it answered {body}"
    held, waiting = smart_meter(estate, device).held_commands, open_commands(estate, answer)
    assert (len(held), len(waiting)) == (1, 1), f"{len(held)} held, {len(waiting)} open"
    ledger.declare(f"devices/{device}/held_commands/0/*", f"dsp/commands/{waiting[0]}/*")


@then(
    phrase(
        "within {limit:Duration} {device:Device} reports that the activation {code:Outcome}",
        **_OUTCOME,
    )
)
def reports_activation(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    answer: Exchange,
    limit: int,
    device: Eui,
    code: ActivationCode,
) -> None:
    body = future_dated_outcome(parties, clock, answer, limit).body
    assert isinstance(body, FutureDatedActivation), f"it reported {body}"
    assert body.code is code, f"it reported {body.code}"
    nothing_held(estate, ledger, device)
