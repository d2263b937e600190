"""Octets that are not what they should be, of every command there is: no effect, the right alert or silence."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, Proof
from sitrig.emulators.protocol.gbcs.use_cases import WIRED, cs03
from sitrig.emulators.protocol.identifiers import Eui
from tests.emulators.devices.kept import kept
from tests.emulators.octets.bounded import BOUNDED
from tests.emulators.octets.orders import COUNTER, Order, Orders, rules
from tests.emulators.octets.traffic import (
    ESME,
    HUB,
    IHD,
    OTHER,
    alerts,
    answers,
    refusals,
    sent,
)

TRAFFIC = Orders()
ORDERS = TRAFFIC.all()
VALID = {order: TRAFFIC.octets(TRAFFIC.command(order)) for order in ORDERS}
CORES = [core for core in TRAFFIC.estate.world.cores.values() if isinstance(core, DeviceCore)]
UNPROVEN = {"8F3D"}
"""All that a device may tell of a message that is not authentic; of one that it does not know, nothing."""
REFUSED = {"8F1E", "8F30", "8F3D", "8F53", "8F60", "8F85"}
"""What a device may tell of a command that it refuses; 8F85 is how ECS100 tells it to the sender."""
LONG = 250
"""Octets: of longer commands each leaves some unchanged, and the next of the same use case others."""
HEADER = 60
"""Octets: what stands before the payload."""
SEEKING_A_KEY = {cs03.INITIATOR, cs03.METHOD_B}
"""Joins that are answered once the partner has been asked for a key."""


def of_every(orders: Sequence[Order]) -> pytest.MarkDecorator:
    """One test for each."""
    return pytest.mark.parametrize("order", orders, ids=str)


def test_every_command_of_every_device_is_among_the_orders() -> None:
    ordered = {order.rule.use_case for order in ORDERS}
    assert ordered == {case.name for case in WIRED if case.command}
    known = {(type(core), rule) for core in CORES for rule in rules(core).values()}
    assert known == {(type(TRAFFIC.core(order.device)), order.rule) for order in ORDERS}
    assert len(known) == len(ORDERS)


@of_every(ORDERS)
def test_what_is_authentic_is_carried_out(order: Order) -> None:
    core = TRAFFIC.copied(order.device)
    effects = TRAFFIC.deliver(core, VALID[order])
    assert (refusals(effects), REFUSED.intersection(alerts(effects))) == ([], set())
    asked = order.rule.use_case in SEEKING_A_KEY and core.state() != TRAFFIC.core(core.eui).state()
    assert asked or [answer.use_case for answer in answers(effects)] == [order.rule.use_case]
    if order.rule.replay_protected:
        assert core.anchors.counter(order.rule.roles[0]) == COUNTER


def unharmed(core: DeviceCore, octets: bytes, may_tell: set[str] = UNPROVEN) -> Sequence[Effect]:
    """The device answers nothing, changes nothing but its Security Log, and says the right thing or nothing."""
    before, all_before = kept(core), core.state()
    effects = TRAFFIC.deliver(core, octets)
    told = alerts(effects)
    assert kept(core) == before
    assert told or core.state() == all_before
    assert answers(effects) == []
    assert len(told) <= 1 and may_tell.issuperset(told)
    return effects


def unproven(order: Order) -> set[str]:
    """What may be told of a damaged command: who may send it is asked before a signature that stands alone."""
    return UNPROVEN if order.rule.maced else REFUSED


def silent(core: DeviceCore, octets: bytes) -> None:
    """Nor does it say anything."""
    assert alerts(unharmed(core, octets)) == []


@of_every(ORDERS)
def test_any_octet_changed(order: Order) -> None:
    core, valid, chance = TRAFFIC.copied(order.device), VALID[order], random.Random(str(order))
    step = 1 + len(valid) // LONG
    for at in range(ORDERS.index(order) % step, len(valid), step):
        changed = bytes([valid[at] ^ chance.randrange(1, 256)])
        unharmed(core, valid[:at] + changed + valid[at + 1 :], unproven(order))


@given(
    order=st.sampled_from(ORDERS), flips=st.dictionaries(st.integers(0, 599), st.integers(1, 255))
)
def test_several_octets_changed(order: Order, flips: dict[int, int]) -> None:
    octets = bytearray(VALID[order])
    for at, flip in flips.items():
        octets[at % len(octets)] ^= flip
    if octets != VALID[order]:
        unharmed(TRAFFIC.copied(order.device), bytes(octets), unproven(order))


@of_every(ORDERS)
def test_cut_short_anywhere(order: Order) -> None:
    core, valid = TRAFFIC.copied(order.device), VALID[order]
    for size in range(len(valid)):
        unharmed(core, valid[:size], unproven(order))


@of_every(ORDERS)
def test_with_an_octet_more_in_its_header(order: Order) -> None:
    core, valid = TRAFFIC.copied(order.device), VALID[order]
    for at in range(HEADER):
        for octet in (b"\x00", b"\x81"):  # the second: a length in more octets than it needs
            unharmed(core, valid[:at] + octet + valid[at:], unproven(order))


@of_every(ORDERS)
@given(data=st.data())
@BOUNDED
def test_with_another_end(order: Order, data: st.DataObject) -> None:
    valid = VALID[order]
    kept = data.draw(st.just(len(valid)) | st.integers(0, len(valid)))
    hostile = valid[:kept] + data.draw(st.binary(min_size=1, max_size=30))
    if hostile != valid:
        unharmed(TRAFFIC.copied(order.device), hostile, unproven(order))


@of_every(ORDERS)
@given(data=st.data())
@BOUNDED
def test_parts_in_another_order(order: Order, data: st.DataObject) -> None:
    valid = VALID[order]
    one, two, three = sorted(data.draw(st.integers(0, len(valid))) for _ in range(3))
    hostile = valid[:one] + valid[two:three] + valid[one:two] + valid[three:]
    if hostile != valid:
        unharmed(TRAFFIC.copied(order.device), hostile, unproven(order))


@given(octets=st.binary(max_size=300))
def test_octets_that_are_no_message_at_all(octets: bytes) -> None:
    unharmed(TRAFFIC.core(ESME), octets)


@of_every(ORDERS)
def test_a_command_for_another_device_is_passed_over_in_silence(order: Order) -> None:
    for core in CORES:
        if core.eui not in (order.device, HUB):
            silent(core, VALID[order])


@of_every(ORDERS)
def test_a_command_for_a_device_that_obeys_nobody(order: Order) -> None:
    readdressed = structs.replace(TRAFFIC.command(order), recipient=IHD)
    silent(TRAFFIC.core(IHD), TRAFFIC.octets(readdressed))


@given(
    order=st.sampled_from([order for order in ORDERS if order.device != HUB]),
    at=st.integers(0, 599),
    flip=st.integers(0, 255),
)
def test_a_comms_hub_passes_on_what_is_for_its_han_unopened_or_not_at_all(
    order: Order, at: int, flip: int
) -> None:
    octets = bytearray(VALID[order])
    octets[at % len(octets)] ^= flip
    for message in sent(unharmed(TRAFFIC.copied(HUB), bytes(octets))):
        assert message.octets in (b"", bytes(octets))


@of_every(ORDERS)
def test_a_proof_that_is_not_the_one_asked_for_is_none(order: Order) -> None:
    command = TRAFFIC.command(order)
    if not order.rule.maced:
        command = structs.replace(command, proof=Proof())
        unharmed(TRAFFIC.copied(order.device), TRAFFIC.octets(command))
        return
    unharmed(TRAFFIC.copied(order.device), TRAFFIC.forged(command))
    bare = structs.replace(command, proof=structs.replace(command.proof, mac_by=None))
    unharmed(TRAFFIC.copied(order.device), TRAFFIC.octets(bare))


@of_every([order for order in ORDERS if order.rule.critical])
def test_a_command_that_another_party_signed_has_no_effect_though_the_acb_passed_it(
    order: Order,
) -> None:
    command = TRAFFIC.command(order)
    for signer in (OTHER, *TRAFFIC.unentitled(order)):
        unharmed(TRAFFIC.copied(order.device), TRAFFIC.octets(command, signer=signer))


@of_every(ORDERS)
def test_a_party_that_may_not_send_it_is_not_obeyed(order: Order) -> None:
    for party in (OTHER, *TRAFFIC.unentitled(order)):
        command = sent_by(party, order)
        effects = unharmed(TRAFFIC.copied(order.device), TRAFFIC.octets(command), REFUSED)
        assert len(refusals(effects)) == 1


def sent_by(party: Eui, order: Order) -> DeviceMessage:
    """The command as that party would send it."""
    command = TRAFFIC.command(order)
    proof = command.proof
    if order.rule.critical:
        proof = structs.replace(proof, signer_ski=TRAFFIC.signing(party).certificate.ski)
    return structs.replace(command, originator=party, proof=proof)


@of_every(ORDERS)
def test_a_command_that_comes_twice_is_obeyed_once(order: Order) -> None:
    core = TRAFFIC.copied(order.device)
    TRAFFIC.deliver(core, VALID[order])
    once = kept(core)
    again = TRAFFIC.deliver(core, VALID[order])
    assert kept(core) == once
    if order.rule.replay_protected:
        assert answers(again) == []
        assert set(alerts(again)) <= REFUSED
        unharmed(core, TRAFFIC.octets(TRAFFIC.command(order, counter=COUNTER - 1)), REFUSED)
