"""DCC Alerts and Device Alerts as they reach their parties."""

from __future__ import annotations

from pytest_bdd import then

from sitrig.emulators.estate import Estate
from sitrig.emulators.journal import Journal
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.clock import Clock
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import (
    dcc_alerts,
    decommissionings,
    device_alert_codes,
    meter_identities,
)
from sitrig.harness.observations.device_truth import refusal_traces
from sitrig.steps.placeholders import one_of, phrase

DEVICE_ALERTS = {
    "that it has joined the HAN": "8183",
    "that it is commissioned": "8F69",
    "that its clock was not adjusted": "81C6",
    "that it verified the firmware image": "8F72",
    "that it could not verify the firmware image": "8F1C",
    "that its firmware has changed": "8F43",
    "that it could not authenticate a command": "8F3D",
    "that it has no such command": "8F85",
    "that its supply is back": "8F35",
    "that its supply is back after 3 minutes or more": "8F36",
}
REFUSALS = {code for news, code in DEVICE_ALERTS.items() if "command" in news}
JOINING = {"took effect": "whitelist-updated", "had no effect": "whitelist-update-unsuccessful"}


@then(
    phrase(
        'within {limit:Duration} {device:Device} alerts "{party}" {code:News}',
        News=one_of(DEVICE_ALERTS),
    )
)
def device_alerts(
    parties: Parties,
    clock: Clock,
    ledger: Ledger,
    limit: int,
    device: Eui,
    party: str,
    code: str,
) -> None:
    told = parties[party]
    if code in REFUSALS:
        ledger.declare(*refusal_traces(device))
    clock.wait_until(lambda: code in device_alert_codes(told, device), limit)
    codes = device_alert_codes(told, device)
    assert code in codes, f"{party} received {codes or 'no alert'} from {device}"


@then(phrase('{device:Device} alerts "{party}" {code:News}', News=one_of(DEVICE_ALERTS)))
def device_has_alerted(parties: Parties, device: Eui, party: str, code: str) -> None:
    codes = device_alert_codes(parties[party], device)
    assert code in codes, f"{party} received {codes or 'no alert'} from {device}"


@then(
    phrase(
        'within {limit:Duration} "{party}" is told by DCC Alert that adding {device:Device} {name:Result}',
        Result=one_of(JOINING),
    )
)
def told_of_joining_within(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    limit: int,
    party: str,
    device: Eui,
    name: str,
) -> None:
    clock.wait_until(lambda: any(dcc_alerts(parties[party], name)), limit)
    _told_of_joining(parties, estate, ledger, party, device, name)


def _told_of_joining(
    parties: Parties, estate: Estate, ledger: Ledger, party: str, device: Eui, name: str
) -> None:
    ledger.declare(f"dsp/joins/{device}/*")
    assert device not in estate.dsp.state.joins, "the DSP still waits for it to join"
    kinds = [alert.code.value for alert in parties[party].dcc_alerts()]
    assert len(list(dcc_alerts(parties[party], name))) == 1, f"{party} received {kinds}"


@then(
    phrase(
        '"{party}" is told by DCC Alert that {device:Device} was commissioned as of ESME Variant {variant:Variant}'
    )
)
def told_identity(parties: Parties, party: str, device: Eui, variant: EsmeVariant) -> None:
    told = meter_identities(parties[party])
    assert told == {device: variant}, f"{party} was told of {told or 'no meter'}"


@then(
    phrase(
        'both "{first}" and "{second}" are told by DCC Alert that {device:Device} was commissioned'
        " as of ESME Variant {variant:Variant}"
    )
)
def both_told_identity(
    parties: Parties, first: str, second: str, device: Eui, variant: EsmeVariant
) -> None:
    told_identity(parties, first, device, variant)
    told_identity(parties, second, device, variant)


@then(
    phrase(
        'within {limit:Duration} "{party}" is told by DCC Alert that {device:Device} was decommissioned'
    )
)
def told_of_decommissioning(
    parties: Parties, estate: Estate, clock: Clock, limit: int, party: str, device: Eui
) -> None:
    clock.wait_until(lambda: any(dcc_alerts(parties[party], "meter-decommissioned")), limit)
    told = decommissionings(parties[party])
    point = estate.dsp.state.inventory[device].import_mpxn
    assert told == [(device, point)], f"{party} was told of {told or 'no meter'}"


@then(phrase('"{party}" receives no DCC Alert'))
def no_alert(parties: Parties, party: str) -> None:
    kinds = [alert.code.value for alert in parties[party].dcc_alerts()]
    assert not kinds, f"{party} received the DCC Alerts {kinds}"


@then(phrase("within {limit:Duration} nobody hears of it"))
def nobody_hears(parties: Parties, journal: Journal, clock: Clock, limit: int) -> None:
    since = clock.now
    clock.run_for(limit)
    moved = [entry.facts for entry in journal.entries(kind="received") if entry.at >= since]
    assert not moved, f"messages went: {moved}"
    told = [name for name in parties if parties[name].mailbox]
    assert not told, f"told: {', '.join(told)}"
