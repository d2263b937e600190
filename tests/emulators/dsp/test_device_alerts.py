"""What devices report unasked: whose word counts, and for what."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sitrig.emulators.protocol.gbcs.message import (
    NO_PROOF,
    DeviceMessage,
    MessageKind,
    Proof,
    UseCaseBody,
)
from sitrig.emulators.protocol.gbcs.use_cases import cs09, cs14, generic_alert
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.vocabulary import SmiStatus
from tests.emulators.dsp.core_bench import CoreBench
from tests.emulators.dsp.premises import USERS, Premises, build_premises

PPMID = Eui("00-DB-12-34-56-78-D1-04")
SUPPLIER = USERS["installer"].eui
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


def activated(version: str, counter: int) -> DeviceMessage:
    """The PPMID's word that it runs this firmware."""
    success = cs09.SelfActivationCode.SUCCESS
    body = cs09.FirmwareActivated("8F8B", version=version, code=success, time=counter)
    signed = Proof(signer_ski="A1B2C3D4E5F60718")
    return replace(alert(cs09.NAME, body, PPMID, counter), proof=signed)


def test_an_alert_that_comes_again_takes_no_record_back(core: CoreBench) -> None:
    old, new = activated("00000502", core.now), activated("00000503", core.now + 1)
    for message in (old, new):
        core.receive(message)
    posted, before = len(core.posted), core.dsp.plain_state()
    for message in (old, new):
        core.receive(message)
    assert core.dsp.state.inventory[PPMID].firmware_version == "00000503"
    assert (len(core.posted), core.dsp.plain_state()) == (posted, before)
    assert core.records.count("alert-replayed") == 2


def test_an_old_device_log_is_no_backup(core: CoreBench) -> None:
    core.receive(alert(cs14.NAME, log(), ITS_HUB, core.now + 1))
    core.receive(alert(cs14.NAME, log(WHITELISTED), ITS_HUB, core.now))
    assert core.dsp.state.log_backups[ITS_HUB] == log()
    assert core.dsp.state.inventory[WHITELISTED].status is SmiStatus.WHITELISTED


def test_a_counter_that_was_used_counts_for_nothing_whatever_is_said_under_it(
    core: CoreBench,
) -> None:
    for version in ("00000502", "00000503"):
        core.receive(activated(version, core.now))
    assert core.dsp.state.inventory[PPMID].firmware_version == "00000502"
    assert core.records.count("alert-replayed") == 1


def test_each_device_counts_for_itself(core: CoreBench) -> None:
    core.receive(alert(cs14.NAME, log(), OTHER_HUB, core.now + 1))
    core.receive(alert(cs14.NAME, log(WHITELISTED), ITS_HUB, core.now))
    assert "alert-replayed" not in core.records


def generic(counter: int) -> DeviceMessage:
    """What the PPMID says to a Supplier, under a MAC that this Supplier alone can tell to be wrong."""
    body = generic_alert.GenericAlert("8F3F", Premises.START)
    said = alert(generic_alert.NON_CRITICAL, body, PPMID, counter)
    return replace(said, recipient=SUPPLIER, proof=NO_PROOF, damaged=True)


def test_an_alert_is_forwarded_once_and_no_older_one_after_it(core: CoreBench) -> None:
    for counter in (0, 7, 8, 8, 7):
        core.receive(generic(counter))
    assert core.codes(SUPPLIER) == ["I0", "I0", "I0"]
    assert core.records.count("alert-replayed") == 2


def test_an_alert_that_the_dsp_cannot_check_silences_no_device(core: CoreBench) -> None:
    core.receive(generic(2**63))
    core.receive(activated("00000502", core.now))
    assert core.dsp.state.inventory[PPMID].firmware_version == "00000502"
