"""What devices report unasked: whose word counts, and for what."""

from __future__ import annotations

import pytest

from sitrig.emulators.protocol.gbcs.message import (
    DeviceMessage,
    MessageKind,
    Proof,
    UseCaseBody,
)
from sitrig.emulators.protocol.gbcs.use_cases import cs14
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.vocabulary import SmiStatus
from tests.emulators.dsp.core_bench import CoreBench
from tests.emulators.dsp.premises import Premises, build_premises

WHITELISTED = Premises.device("B0", SmiStatus.WHITELISTED)
ITS_HUB, OTHER_HUB = (
    Premises.device("A0", status) for status in (SmiStatus.WHITELISTED, SmiStatus.COMMISSIONED)
)


@pytest.fixture
def core() -> CoreBench:
    """A DSP to which every device may report."""
    return CoreBench(build_premises().estate.dsp, Premises.START)


def alert(use_case: str, body: UseCaseBody, by: Eui, counter: int) -> DeviceMessage:
    """What that device says to the ACB, with a MAC that holds."""
    return DeviceMessage(
        kind=MessageKind.ALERT,
        use_case=use_case,
        originator=by,
        recipient=ACB,
        counter=counter,
        body=body,
        proof=Proof(mac_by=by),
    )


def log(*joined: Eui) -> cs14.DeviceLogChanged:
    """A device log with these devices joined."""
    entries = tuple(cs14.LogEntry(device, "0123456789abcdef" * 2) for device in joined)
    return cs14.DeviceLogChanged(Premises.START, entries)


@pytest.mark.parametrize("hub", [ITS_HUB, OTHER_HUB], ids=["its own hub", "another hub"])
def test_a_device_has_joined_when_its_own_hub_says_so(core: CoreBench, hub: Eui) -> None:
    core.receive(alert(cs14.NAME, log(WHITELISTED), hub, core.now))
    joined = core.dsp.state.inventory[WHITELISTED].status is SmiStatus.INSTALLED_NOT_COMMISSIONED
    assert joined is (hub == ITS_HUB)
