"""SR 8.3 Decommission Device as parties submit it."""

from __future__ import annotations

from pytest_bdd import given, when

from sitrig.emulators.protocol.duis.requests.sr08_03_decommission_device import DecommissionDevice
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import SmiStatus
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.steps.placeholders import phrase
from sitrig.steps.update_inventory import has_set_status


@when(phrase('"{party}" submits SR 8.3 to decommission {device:Device}'), target_fixture="answer")
def decommission(parties: Parties, party: str, device: Eui) -> Exchange:
    return parties[party].submit(DecommissionDevice(device_id=device))


@given(phrase('"{party}" has decommissioned {device:Device}'))
def has_decommissioned(parties: Parties, party: str, device: Eui) -> None:
    answer = decommission(parties, party, device)
    assert is_accepted(answer.code), f"it was rejected with {answer.code}"


@given(phrase('"{party}" has taken {device:Device} out of use, and it is Pending again'))
def has_taken_out_of_use(parties: Parties, party: str, device: Eui) -> None:
    has_decommissioned(parties, party, device)
    has_set_status(parties, party, device, SmiStatus.PENDING)
