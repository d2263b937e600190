"""Device messages that a record meets after a correction: what asks for them and what follows."""

from __future__ import annotations

import pytest
from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests.sr06_02_4_read_device_configuration_identity import (
    ReadDeviceConfigurationIdentityExcMpxn,
)
from sitrig.emulators.protocol.duis.requests.sr11_02_read_firmware_version import (
    ReadFirmwareVersion,
)
from sitrig.emulators.protocol.duis.requests.sr11_03_activate_firmware import ActivateFirmware
from sitrig.emulators.protocol.gbcs.use_cases.ecs26m import Identity
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.actions import installing
from sitrig.harness.clock import HOUR, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.consequences import Consequences
from sitrig.harness.observations.device_answers import device_answer
from sitrig.harness.observations.meter_trust import declare_counters
from sitrig.harness.premises import installed_firmware
from sitrig.steps.placeholders import phrase


@pytest.fixture
def consequences(estate: Estate, clock: Clock, ledger: Ledger) -> Consequences:
    """What devices' messages lead to."""
    return Consequences(estate, clock, ledger)


@given(phrase("{device:Device} truly runs firmware {version}"))
def truly_runs(estate: Estate, device: Eui, version: str) -> None:
    installed_firmware.run(estate, device, version)


@given(phrase("{device:Device} holds a verified image of firmware {version}"))
def holds_image(estate: Estate, device: Eui, version: str) -> None:
    installed_firmware.hold(estate, device, version)


@when(
    phrase('"{party}" submits SR 6.2.4 to read the identity of {device:Device}'),
    target_fixture="answer",
)
def read_identity(parties: Parties, party: str, device: Eui) -> Exchange:
    return parties[party].submit(ReadDeviceConfigurationIdentityExcMpxn(), device=device)


@when(
    phrase('"{party}" submits SR 11.2 to read the firmware version of {device:Device}'),
    target_fixture="answer",
)
def read_firmware_version(parties: Parties, party: str, device: Eui) -> Exchange:
    return parties[party].submit(ReadFirmwareVersion(), device=device)


@when(
    phrase('"{party}" submits SR 11.3 to activate the image that {device:Device} holds'),
    target_fixture="answer",
)
def activate_held(parties: Parties, estate: Estate, party: str, device: Eui) -> Exchange:
    body = ActivateFirmware(firmware_hash=installed_firmware.held_hash(estate, device))
    return parties[party].submit(body, device=device)


@given(phrase('SR 11.3 of "{party}" is on its way to {device:Device}'))
def activation_on_its_way(parties: Parties, estate: Estate, party: str, device: Eui) -> None:
    _on_its_way(activate_held(parties, estate, party, device))


@given(phrase('SR 8.1.1 of "{party}" is on its way to {device:Device}'))
def commissioning_on_its_way(parties: Parties, clock: Clock, party: str, device: Eui) -> None:
    body = installing.clock_command(clock.now, HOUR)
    _on_its_way(parties[party].submit(body, device=device))


@given(phrase('SR 8.11 of "{party}" to add {device:Device} is on its way to {hub:Device}'))
def addition_on_its_way(
    parties: Parties, estate: Estate, party: str, device: Eui, hub: Eui
) -> None:
    body = installing.addition(estate.plan, device, HOUR)
    _on_its_way(parties[party].submit(body, device=hub))


def _on_its_way(answer: Exchange) -> None:
    assert is_accepted(answer.code), f"it was rejected with {answer.code}"


@then(phrase("within {limit:Duration} {device:Device} answers with base letter {letter}"))
def answers_base_letter(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    answer: Exchange,
    limit: int,
    device: Eui,
    letter: str,
) -> None:
    declare_counters(ledger, estate, device, RemotePartyRole.SUPPLIER)
    body = device_answer(parties, clock, answer, limit).body
    assert isinstance(body, Identity), f"it answered {body}"
    assert body.base_letter == letter, f"it answered {body.base_letter}"


@then(phrase("within {limit:Duration} {device:Device} has said that it is commissioned"))
def said_commissioned(consequences: Consequences, limit: int, device: Eui) -> None:
    consequences.commissioned(device, limit)


@then(phrase("within {limit:Duration} {hub:Device} has said that {device:Device} is whitelisted"))
def said_whitelisted(consequences: Consequences, limit: int, hub: Eui, device: Eui) -> None:
    consequences.whitelisted(device, hub, limit)


@then(phrase("within {limit:Duration} {hub:Device} has said that {device:Device} has joined"))
def said_joined(consequences: Consequences, limit: int, hub: Eui, device: Eui) -> None:
    consequences.joined(device, hub, limit)


@then(phrase("within {limit:Duration} {device:Device} has said that it runs firmware {version}"))
def said_it_runs(consequences: Consequences, limit: int, device: Eui, version: str) -> None:
    consequences.runs(device, version, limit)
