"""SR 8.2 Read Inventory as one request among others, and what its answer shows."""

from __future__ import annotations

from pytest_bdd import then, when

from sitrig.emulators.protocol.duis.requests.sr08_02_read_inventory import ByDeviceId, ReadInventory
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant, SchemaVersion
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.observations.inventory_view import listed, listed_devices
from sitrig.steps.firmware import read_devices
from sitrig.steps.placeholders import phrase


@when(
    phrase('"{party}" submits SR 8.2 in schema version {version:Version} to read {device:Device}'),
    target_fixture="answer",
)
def read_in_version(parties: Parties, party: str, version: SchemaVersion, device: Eui) -> Exchange:
    query = ReadInventory(query=ByDeviceId(device_id=device))
    return parties[party].submit(query, version=version)


@then(phrase("the answer shows ESME Variant {variant:Variant} for {device:Device}"))
def answer_shows_variant(answer: Exchange, variant: EsmeVariant, device: Eui) -> None:
    elements = listed(answer.received, device)
    assert elements is not None, f"{device} is not in the answer"
    assert elements.get("ESMEVariant") == variant, f"it shows {elements.get('ESMEVariant')}"


@then(phrase("the answer shows {devices:Devices} and no other device", Devices=read_devices))
def answer_shows_devices(answer: Exchange, devices: tuple[Eui, ...]) -> None:
    found = listed_devices(answer.received)
    assert sorted(found) == sorted(devices), f"it shows {found or 'no device'}"
