"""Octets that are not what they should be: no effect on the device, the right alert or silence, never an exception."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrig.emulators.devices.command_gate import Failure
from sitrig.emulators.protocol.effects import Send
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.identifiers import Eui
from tests.emulators.devices.kept import kept
from tests.emulators.octets.traffic import (
    COMMANDS,
    ESME,
    HUB,
    OTHER,
    Traffic,
    alerts,
    answers,
    refusals,
)

TRAFFIC = Traffic()
DEVICES = (ESME, HUB)
VALID = {
    (device, name): TRAFFIC.octets(TRAFFIC.command(name, device))
    for device in DEVICES
    for name in COMMANDS
}
# A message that is not authentic raises the alert for that, or none where it is not known or not for the device.
ALERTS: tuple[set[str], ...] = {"8F3D"}, set()
# Authentic, and yet not to be obeyed: no such command (of an ESME: 8F85), nobody who may send it.
REFUSED: tuple[set[str], ...] = {"8F1E"}, {"8F85"}, {"8F30"}
SIGNED = [name for name in COMMANDS if TRAFFIC.command(name, ESME).proof.signer_ski]


@pytest.mark.parametrize(("device", "name"), VALID, ids=str)
def test_what_is_authentic_is_carried_out_or_not_known_to_the_device(
    device: Eui, name: str
) -> None:
    core = TRAFFIC.copied(device)
    effects = TRAFFIC.deliver(core, VALID[device, name])
    assert effects
    assert set(refusals(effects)) <= {Failure.UNKNOWN_COMMAND.value, Failure.AUTHORITY.value}


def unharmed(device: Eui, octets: bytes, told: tuple[set[str], ...] = ALERTS) -> None:
    """The device answers nothing, changes nothing but its security log, and says the right thing or nothing."""
    core = TRAFFIC.core(device)
    before = kept(core)
    effects = TRAFFIC.deliver(core, octets)
    assert kept(core) == before
    assert answers(effects) == []
    assert set(alerts(effects)) in told


@settings(max_examples=400, deadline=None)
@given(valid=st.sampled_from(sorted(VALID)), at=st.integers(0), flip=st.integers(1, 255))
def test_one_octet_changed(valid: tuple[Eui, str], at: int, flip: int) -> None:
    octets = bytearray(VALID[valid])
    octets[at % len(octets)] ^= flip
    unharmed(valid[0], bytes(octets))


@settings(max_examples=150, deadline=None)
@given(valid=st.sampled_from(sorted(VALID)), cut=st.integers(0), tail=st.binary(max_size=30))
def test_cut_short_or_with_another_end(valid: tuple[Eui, str], cut: int, tail: bytes) -> None:
    octets = VALID[valid]
    hostile = octets[: cut % (len(octets) + 1)] + tail
    if hostile != octets:
        unharmed(valid[0], hostile)


@settings(max_examples=150, deadline=None)
@given(valid=st.sampled_from(sorted(VALID)), data=st.data())
def test_parts_in_another_order(valid: tuple[Eui, str], data: st.DataObject) -> None:
    octets = VALID[valid]
    cuts = sorted(data.draw(st.integers(0, len(octets))) for _ in range(3))
    first, second, third, last = (
        octets[: cuts[0]],
        octets[cuts[0] : cuts[1]],
        octets[cuts[1] : cuts[2]],
        octets[cuts[2] :],
    )
    hostile = first + third + second + last
    if hostile != octets:
        unharmed(valid[0], hostile)


@settings(max_examples=100, deadline=None)
@given(name=st.sampled_from(sorted(COMMANDS)), at=st.integers(0), flip=st.integers(0, 255))
def test_a_comms_hub_passes_on_what_is_for_its_han_unopened_or_not_at_all(
    name: str, at: int, flip: int
) -> None:
    octets = bytearray(VALID[ESME, name])
    octets[at % len(octets)] ^= flip
    hub = TRAFFIC.core(HUB)
    before = kept(hub)
    for effect in TRAFFIC.deliver(hub, bytes(octets)):
        if isinstance(effect, Send) and isinstance(effect.payload, DeviceMessage):
            assert effect.payload.octets in (b"", bytes(octets))
    assert kept(hub) == before


@given(octets=st.binary(max_size=300))
def test_octets_that_are_no_message_at_all(octets: bytes) -> None:
    unharmed(ESME, octets)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_for_another_device_is_passed_over_in_silence(name: str) -> None:
    core = TRAFFIC.core(ESME)
    before = kept(core)
    effects = TRAFFIC.deliver(core, VALID[HUB, name])
    assert (kept(core), alerts(effects), answers(effects)) == (before, [], [])


@pytest.mark.parametrize("name", COMMANDS)
def test_a_mac_that_is_not_the_acbs_is_none(name: str) -> None:
    unharmed(ESME, TRAFFIC.forged(TRAFFIC.command(name, ESME)))


@pytest.mark.parametrize("name", SIGNED)
def test_a_command_that_another_supplier_signed_has_no_effect_though_the_acb_passed_it(
    name: str,
) -> None:
    octets = TRAFFIC.octets(TRAFFIC.command(name, ESME), signer=OTHER)
    unharmed(ESME, octets, told=({"8F3D"}, *REFUSED))


@pytest.mark.parametrize("device", DEVICES, ids=["ESME", "Comms Hub"])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_comes_twice_is_obeyed_once(name: str, device: Eui) -> None:
    core = TRAFFIC.copied(device)
    TRAFFIC.deliver(core, VALID[device, name])
    once = kept(core)
    again = TRAFFIC.deliver(core, VALID[device, name])
    assert kept(core) == once
    assert set(alerts(again)) in (set(), {"8F53"}, {"8F1E"}, {"8F85"}, {"8F30"}, {"8F3D"})
