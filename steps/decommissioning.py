"""SR 8.3 Decommission Device as parties submit it."""

from __future__ import annotations

from pytest_bdd import given, when

from sitrig.emulators.protocol.duis.requests.sr08_03_decommission_device import DecommissionDevice
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.steps.placeholders import phrase


@when(phrase('"{party}" submits SR 8.3 to decommission {device:Device}'), target_fixture="answer")
def decommission(parties: Parties, party: str, device: Eui) -> Exchange:
    return parties[party].submit(DecommissionDevice(device_id=device))


@given(phrase('"{party}" has decommissioned {device:Device}'))
def has_decommissioned(parties: Parties, party: str, device: Eui) -> None:
    answer = decommission(parties, party, device)
    assert is_accepted(answer.code), f"it was rejected with {answer.code}"
