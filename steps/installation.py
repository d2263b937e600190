"""Installing and commissioning devices: what is on site, what the installer does, what the Supplier submits."""

from __future__ import annotations

import pytest
from pytest_bdd import given, when

from sitrig.emulators.devices.faults import ClockOff
from sitrig.emulators.estate import Estate
from sitrig.emulators.network import Outage
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import ClockResult, ClockStatus
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.actions import installing
from sitrig.harness.actions.installing import Installation
from sitrig.harness.actions.misbehaviour import device_core
from sitrig.harness.clock import HOUR, MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import INDEFINITE, is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.observations.device_answers import device_answer, final_code
from sitrig.harness.observations.device_truth import log_entry
from sitrig.harness.premises import new_premises
from sitrig.harness.premises.draft import Draft
from sitrig.steps.placeholders import phrase

TOLERANCE = MINUTE
JOIN_WINDOW = HOUR


@pytest.fixture
def installation(estate: Estate, clock: Clock) -> Installation:
    """The new premises being installed."""
    return Installation(estate, clock)


@given(
    phrase(
        '"{party}" has a new Comms Hub and a new ESME, truly of ESME Variant {variant:Variant}, to install'
    )
)
def to_install(draft: Draft, party: str, variant: EsmeVariant) -> None:
    new_premises.bring(draft, party, variant)


@given(
    phrase(
        '"{party}" has a new Comms Hub and a new ESME, truly of ESME Variant {variant:Variant}, '
        "to install as ESME Variant {label:Variant}"
    )
)
def to_install_as(draft: Draft, party: str, variant: EsmeVariant, label: EsmeVariant) -> None:
    new_premises.bring(draft, party, variant, label)


@given(phrase("the device log of {hub:Device} is full"))
def log_is_full(draft: Draft, hub: Eui) -> None:
    new_premises.fill_log(draft, hub, new_premises.LOG_CAPACITY)


@given(phrase('"{party}" has installed the new devices up to {stage}'))
def installed_up_to(parties: Parties, installation: Installation, party: str, stage: str) -> None:
    installation.carry_out(parties[party], until=stage)


@when(phrase('"{party}" carries on with the installation'))
def carries_on(parties: Parties, installation: Installation, party: str) -> None:
    installation.carry_out(parties[party])


@when(phrase('"{party}" submits SR 12.2 to pre-notify {device:Device}'), target_fixture="answer")
def prenotify(parties: Parties, estate: Estate, party: str, device: Eui) -> Exchange:
    return parties[party].submit(installing.prenotification(estate.plan, device, None))


@when(
    phrase(
        '"{party}" submits SR 12.2 to pre-notify {device:Device}, as of ESME Variant {variant:Variant}'
    ),
    target_fixture="answer",
)
def prenotify_variant(
    parties: Parties, estate: Estate, party: str, device: Eui, variant: EsmeVariant
) -> Exchange:
    return parties[party].submit(installing.prenotification(estate.plan, device, variant))


@when(
    phrase('"{party}" submits SR 8.14.1 for {hub:Device}, installed at {mpxn:MPxN} with SM WAN'),
    target_fixture="answer",
)
def installed_with_wan(parties: Parties, party: str, hub: Eui, mpxn: str) -> Exchange:
    return parties[party].submit(installing.install_notice(hub, mpxn, with_wan=True))


@given(phrase('"{party}" has submitted SR 8.14.2 for {hub:Device}, installed at {mpxn:MPxN}'))
def reported_without_wan(parties: Parties, party: str, hub: Eui, mpxn: str) -> None:
    answer = installed_without_wan(parties, party, hub, mpxn)
    assert is_accepted(answer.code), f"the SR 8.14.2 was rejected with {answer.code}"


@when(
    phrase('"{party}" submits SR 8.14.2 for {hub:Device}, installed at {mpxn:MPxN} without SM WAN'),
    target_fixture="answer",
)
def installed_without_wan(parties: Parties, party: str, hub: Eui, mpxn: str) -> Exchange:
    return parties[party].submit(installing.install_notice(hub, mpxn, with_wan=False))


@when(
    phrase('"{party}" submits SR 8.11 to add {device:Device} to {hub:Device}'),
    target_fixture="answer",
)
def add_to_hub(parties: Parties, estate: Estate, party: str, device: Eui, hub: Eui) -> Exchange:
    return parties[party].submit(installing.addition(estate.plan, device, JOIN_WINDOW), device=hub)


@given(phrase('"{party}" has added {device:Device} to the device log of {hub:Device}'))
def has_added(
    parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui, hub: Eui
) -> None:
    answer = add_to_hub(parties, estate, party, device, hub)
    assert is_accepted(answer.code), f"the SR 8.11 was rejected with {answer.code}"
    clock.expect(lambda: log_entry(estate, hub, device) is not None, MINUTE, "it is not on the log")
    clock.run_for(MINUTE)


@given(phrase("{device:Device} has power and has let its join window lapse"))
def window_has_lapsed(estate: Estate, clock: Clock, device: Eui) -> None:
    clock.run_for(2 * JOIN_WINDOW)
    assert device not in estate.dsp.state.joins, "its join window is still open"
    installing.power_on(estate, device)
    clock.run_for(MINUTE)


@when(
    phrase('"{party}" submits SR 8.11 to remove {device:Device} from {hub:Device}'),
    target_fixture="answer",
)
def remove_from_hub(parties: Parties, party: str, device: Eui, hub: Eui) -> Exchange:
    return parties[party].submit(installing.removal(device), device=hub)


@given(phrase("the installer has given {device:Device} power"))
@when(phrase("the installer gives {device:Device} power"))
def power_on(estate: Estate, device: Eui) -> None:
    installing.power_on(estate, device)


@given(
    phrase(
        'the clock of {device:Device} was {by:Duration} behind when "{party}" submitted SR 8.1.1'
    )
)
def was_behind(
    parties: Parties, estate: Estate, clock: Clock, device: Eui, by: int, party: str
) -> None:
    core = device_core(estate, device)
    core.attach(ClockOff(-by))
    answer = commission(parties, clock, party, device)
    told = device_answer(parties, clock, answer, MINUTE).body
    assert isinstance(told, ClockResult) and told.status is ClockStatus.UNRELIABLE, f"{told}"
    core.repair(ClockOff)


@given(
    phrase(
        '"{party}" was left without an answer to SR 8.1.1 for {device:Device}, {hub:Device} having no SM WAN'
    )
)
def was_inconclusive(
    parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui, hub: Eui
) -> None:
    estate.world.declare_outage(Outage(hub, clock.now))
    answer = commission_within(parties, clock, party, device, HOUR)
    code = final_code(parties, clock, answer, 10 * MINUTE)
    assert code in INDEFINITE, f"its outcome was {code}"


@when(phrase('"{party}" submits SR 8.1.1 to commission {device:Device}'), target_fixture="answer")
def commission(parties: Parties, clock: Clock, party: str, device: Eui) -> Exchange:
    return parties[party].submit(installing.clock_command(clock.now, TOLERANCE), device=device)


@when(
    phrase(
        '"{party}" submits SR 8.1.1 to commission {device:Device}, with a tolerance of {tolerance:Duration}'
    ),
    target_fixture="answer",
)
def commission_within(
    parties: Parties, clock: Clock, party: str, device: Eui, tolerance: int
) -> Exchange:
    return parties[party].submit(installing.clock_command(clock.now, tolerance), device=device)
