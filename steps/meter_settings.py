"""Commands that set something on a meter: its secondary tariff, its load switches, its MPANs."""

from __future__ import annotations

from pytest_bdd import then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests.sr06_20_1_set_import_mpxn import (
    ImportMpans,
    ImportMprn,
    SetDeviceConfigurationImportMpxn,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs39a import SetImportMpanResult
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.actions.tariffs import secondary_tariff
from sitrig.harness.clock import Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import device_answer, was_done
from sitrig.harness.observations.meter_trust import declare_counters, meter
from sitrig.steps.placeholders import one_of, phrase

MPAN_DIGITS = 13
"""An MPRN has fewer."""

_DONE = {"has carried out": True, "cannot carry out": False}
_SWITCHES = {"a load switch": True, "no load switch": False}
_TARIFFS = {"a tariff": True, "no tariff": False}
_SECONDARY = {"takes": True, "declines": False}


@when(
    phrase(
        '"{party}" submits SR 1.1.2 to set the tariff of the secondary element of {device:Device}'
    ),
    target_fixture="answer",
)
def set_tariff(parties: Parties, party: str, device: Eui) -> Exchange:
    return parties[party].submit(secondary_tariff(), device=device)


@when(
    phrase('"{party}" submits SR 6.20.1 to set {point:MPxN} on {device:Device}'),
    target_fixture="answer",
)
def set_mpan(parties: Parties, party: str, point: str, device: Eui) -> Exchange:
    is_gas = len(point) < MPAN_DIGITS
    mpxn = ImportMprn(value=point) if is_gas else ImportMpans(import_mpan=point)
    return parties[party].submit(SetDeviceConfigurationImportMpxn(mpxn=mpxn), device=device)


@when(
    phrase(
        '"{party}" submits SR 6.20.1 to set {point:MPxN} on {device:Device}, and {second:MPxN} beside it'
    ),
    target_fixture="answer",
)
def set_both_mpans(parties: Parties, party: str, point: str, second: str, device: Eui) -> Exchange:
    mpans = ImportMpans(import_mpan=point, secondary_import_mpan=second)
    return parties[party].submit(SetDeviceConfigurationImportMpxn(mpxn=mpans), device=device)


@then(
    phrase(
        "within {limit:Duration} {device:Device} answers that it {done:Done} the command",
        Done=one_of(_DONE),
    )
)
def answers_command(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    answer: Exchange,
    limit: int,
    device: Eui,
    done: bool,
) -> None:
    body = device_answer(parties, clock, answer, limit).body
    declare_counters(ledger, estate, device, RemotePartyRole.SUPPLIER)
    assert was_done(body) is done, f"it answered {body}"


@then(phrase("{device:Device} has {closed:Closed} closed", Closed=one_of(_SWITCHES)))
def has_closed(estate: Estate, ledger: Ledger, device: Eui, closed: bool) -> None:
    path = f"devices/{device}/loads/closed_until"
    ledger.declare(*((path, f"{path}/*") if closed else ()))
    found = meter(estate, device).loads.closed_until
    assert any(found) is closed, f"its switches are closed until {found}"


@then(phrase("{device:Device} holds {held:Held} for its secondary element", Held=one_of(_TARIFFS)))
def holds_tariff(estate: Estate, ledger: Ledger, device: Eui, held: bool) -> None:
    path = f"devices/{device}/secondary_tariff"
    ledger.declare(*((path, f"{path}/*") if held else ()))
    found = meter(estate, device).secondary_tariff
    assert (found is not None) is held, f"it holds {found}"


@then(phrase("within {limit:Duration} {device:Device} holds {point:MPxN} as its import MPAN"))
def holds_mpan(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    answer: Exchange,
    limit: int,
    device: Eui,
    point: str,
) -> None:
    body = device_answer(parties, clock, answer, limit).body
    declare_counters(ledger, estate, device, RemotePartyRole.SUPPLIER)
    ledger.declare(f"devices/{device}/import_mpan")
    assert isinstance(body, SetImportMpanResult) and body.primary, f"it answered {body}"
    found = meter(estate, device).import_mpan
    assert found == point, f"it holds {found}"


@then(
    phrase(
        "{device:Device} {taken:Taken} {point:MPxN} as its secondary MPAN",
        Taken=one_of(_SECONDARY),
    )
)
def secondary_mpan(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    answer: Exchange,
    device: Eui,
    taken: bool,
    point: str,
) -> None:
    ledger.declare(*((f"devices/{device}/secondary_import_mpan",) if taken else ()))
    body = device_answer(parties, clock, answer, 0).body
    assert isinstance(body, SetImportMpanResult), f"it answered {body}"
    assert body.secondary is taken, f"it answered {body}"
    found = meter(estate, device).secondary_import_mpan
    assert found == (point if taken else None), f"it holds {found}"
