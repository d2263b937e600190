"""SR 8.4 Update Inventory as parties submit it."""

from __future__ import annotations

from pytest_bdd import given, when

from sitrig.emulators.protocol.duis.requests import UpdateInventory
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import UpdateDeviceDetails
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.steps.placeholders import phrase


@when(
    phrase(
        '"{party}" submits SR 8.4 to change the ESME Variant of {device:Device} to {variant:Variant}'
    ),
    target_fixture="answer",
)
def change_variant(parties: Parties, party: str, device: Eui, variant: EsmeVariant) -> Exchange:
    details = UpdateDeviceDetails(esme_variant=variant)
    return parties[party].submit(UpdateInventory(device_id=device, change=details))


@given(phrase('"{party}" has corrected the ESME Variant of {device:Device} to {variant:Variant}'))
def has_corrected(parties: Parties, party: str, device: Eui, variant: EsmeVariant) -> None:
    answer = change_variant(parties, party, device, variant)
    assert is_accepted(answer.code), f"the correction was rejected with {answer.code}"
