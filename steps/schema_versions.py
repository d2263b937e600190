"""Requests in a DUIS schema version, known or not, and requests that are not built here."""

from __future__ import annotations

from pytest_bdd import then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import SchemaVersion
from sitrig.harness.actions.ordinary_requests import ORDINARY, Occasion, prepare, submit
from sitrig.harness.actions.tampering import as_srv, in_version
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.observations.inventory_view import listed
from sitrig.harness.premises.names import DEVICES
from sitrig.steps.placeholders import one_of, phrase

_REQUEST = one_of({name: name for name in ORDINARY})
_ORDINARY = '"{party}" submits an ordinary {request:Request} for {device:Device}'
_CARRIERS = {8: "SR 8.2 (by Device ID)", 1: "SR 11.2", 4: "SRV 8.1.1"}


@when(
    phrase(f"{_ORDINARY}, in schema version {{version:Version}}", Request=_REQUEST),
    target_fixture="answer",
)
def in_known_version(
    parties: Parties,
    estate: Estate,
    party: str,
    request: str,
    device: Eui,
    version: SchemaVersion,
) -> Exchange:
    return submit(request, Occasion(estate, parties[party], device), version=version)


@when(
    phrase(f'{_ORDINARY}, in the unknown schema version "{{version}}"', Request=_REQUEST),
    target_fixture="answer",
)
def in_unknown_version(
    parties: Parties, estate: Estate, party: str, request: str, device: Eui, version: str
) -> Exchange:
    sent = prepare(request, Occasion(estate, parties[party], device))
    return parties[party].client.send(sent, in_version(version))


@when(
    phrase('"{party}" submits SRV {srv:Srv}, which is not built, in Command Variant {cv:d}'),
    target_fixture="answer",
)
def not_built(parties: Parties, estate: Estate, party: str, srv: str, cv: int) -> Exchange:
    occasion = Occasion(estate, parties[party], DEVICES["the ESME"])
    return parties[party].client.send(prepare(_CARRIERS[cv], occasion), as_srv(srv))


@then(phrase('the answer shows {element} "{value}" for {device:Device}'))
def answer_shows(answer: Exchange, element: str, value: str, device: Eui) -> None:
    shown = listed(answer.received, device)
    assert shown is not None, f"{device} is not in the answer"
    found = shown.get(element.replace(" ", ""), "nothing")
    assert found == value, f"it shows {found}"
