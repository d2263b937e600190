"""Outages, loss and faults set on purpose, in a running world."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sitrig.emulators.journal import Journal
from sitrig.emulators.network import Damage, LinkFault, LinkProfile, Network, Outage
from sitrig.emulators.protocol.effects import (
    DSP,
    Effect,
    JoinRequest,
    Link,
    Payload,
    Send,
    TimerName,
)
from sitrig.emulators.protocol.gbcs.message import (
    DeviceMessage,
    MessageKind,
    Proof,
    UseCaseBody,
)
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.vocabulary import CspRegion
from sitrig.emulators.world import START, World

NORTHERN, SOUTHERN = Eui("00-DB-12-34-56-78-90-0A"), Eui("00-DB-12-34-56-78-90-0B")
ESME = Eui("90-B3-D5-1F-30-01-00-0C")
WAN = 1_000
STEADY = LinkProfile(base=WAN)
Arrivals = list[tuple[int, int]]


class Reading(UseCaseBody, frozen=True):
    number: int


class Listening:
    """Keeps what it hears: the number and when; and the last message itself."""

    def __init__(self) -> None:
        self.heard: Arrivals = []
        self.last: Payload | None = None

    def receive(self, payload: Payload, now: int) -> Sequence[Effect]:
        self.last = payload
        self.heard.append((number_in(payload), now - START))
        return ()

    def wake(self, name: TimerName, now: int) -> Sequence[Effect]:
        return ()


def number_in(payload: Payload) -> int:
    if isinstance(payload, DeviceMessage):
        assert isinstance(payload.body, Reading)
        return payload.body.number
    assert isinstance(payload, JoinRequest)
    return int(payload.install_code)


def command(number: int) -> DeviceMessage:
    return DeviceMessage(
        kind=MessageKind.COMMAND,
        use_case="ECS26i",
        originator=ACB,
        recipient=ESME,
        counter=900 + number,
        body=Reading(number),
        proof=Proof("0123456789ABCDEF", ACB),
    )


def join(number: int) -> JoinRequest:
    return JoinRequest(ESME, str(number))


def network(wan: LinkProfile = STEADY) -> Network:
    made = Network(wan=dict.fromkeys(CspRegion, wan), han=LinkProfile(base=0))
    made.place(NORTHERN, CspRegion.NORTH)
    made.place(SOUTHERN, CspRegion.SOUTH)
    made.attach(ESME, NORTHERN)
    return made


def listening_world(links: Network | None = None) -> World:
    world = World(seed="eleven", network=links or network(), journal=Journal())
    for address in (DSP, NORTHERN, SOUTHERN, ESME):
        world.add(address, Listening())
    return world


def heard(world: World, address: str) -> Arrivals:
    core = world.cores[address]
    assert isinstance(core, Listening)
    return core.heard


def send(world: World, to: str, *numbers: int, link: Link = Link.WAN) -> None:
    world.perform(DSP, [Send(to, join(number), link) for number in numbers])


def count(world: World, kind: str) -> int:
    return sum(1 for _ in world.journal.entries(kind=kind))


def test_an_outage_holds_messages_and_releases_them_in_order_at_its_end() -> None:
    world = listening_world()
    world.declare_outage(Outage(NORTHERN, START + 500, START + 3_000))
    for number in (1, 2, 3):
        send(world, NORTHERN, number)
        world.run_for(100)
    world.run_to(START + 2_999)
    assert heard(world, NORTHERN) == []
    assert count(world, "held") == 3
    world.run_to(START + 3_000)
    assert heard(world, NORTHERN) == [(1, 3_000), (2, 3_000), (3, 3_000)]


def test_a_message_due_at_the_very_end_does_not_overtake_those_held() -> None:
    world = listening_world()
    send(world, NORTHERN, 1)
    world.run_for(100)
    send(world, NORTHERN, 2)
    world.declare_outage(Outage(NORTHERN, START + 900, START + 1_100))
    world.run_for(5_000)
    assert heard(world, NORTHERN) == [(1, 1_100), (2, 1_100)]


def test_what_arrives_before_and_after_an_outage_is_not_touched() -> None:
    world = listening_world()
    world.declare_outage(Outage(NORTHERN, START + 1_001, START + 1_500))
    send(world, NORTHERN, 1)
    world.run_for(501)
    send(world, NORTHERN, 2)
    world.run_for(5_000)
    assert heard(world, NORTHERN) == [(1, 1_000), (2, 1_501)]
    assert count(world, "held") == 0


def test_an_outage_stops_the_way_up_and_the_devices_of_its_hub_but_no_other_hub() -> None:
    world = listening_world()
    world.declare_outage(Outage(NORTHERN, START, START + 4_000))
    world.perform(NORTHERN, [Send(DSP, join(7), Link.WAN), Send(ESME, join(6), Link.HAN)])
    send(world, ESME, 8)
    send(world, SOUTHERN, 9)
    world.run_for(4_000)
    assert heard(world, DSP) == [(7, 4_000)]
    assert heard(world, ESME) == [(6, 0), (8, 4_000)]
    assert heard(world, SOUTHERN) == [(9, WAN)]


def test_a_region_goes_down_as_a_whole_and_overlaps_last_until_the_last_one_ends() -> None:
    world = listening_world()
    world.declare_outage(Outage(CspRegion.NORTH, START, START + 2_000))
    world.declare_outage(Outage(NORTHERN, START + 1_500, START + 3_000))
    send(world, NORTHERN, 1)
    send(world, SOUTHERN, 2)
    world.run_for(9_000)
    assert heard(world, NORTHERN) == [(1, 3_000)]
    assert heard(world, SOUTHERN) == [(2, WAN)]


def test_an_open_outage_lasts_until_it_is_restored_even_in_a_restored_world() -> None:
    world = listening_world()
    world.declare_outage(Outage(CspRegion.NORTH, START))
    send(world, NORTHERN, 1, 2)
    world.run_for(604_800_000)
    assert heard(world, NORTHERN) == []
    fork = world.fork()
    fork.restore_wan(CspRegion.SOUTH)
    assert heard(fork, NORTHERN) == []
    fork.restore_wan(CspRegion.NORTH)
    assert heard(fork, NORTHERN) == [(1, 604_800_000), (2, 604_800_000)]
    assert heard(world, NORTHERN) == []
    assert count(fork, "outage over") == 1


def test_restoring_early_leaves_no_second_end() -> None:
    world = listening_world()
    world.declare_outage(Outage(NORTHERN, START, START + 9_000))
    send(world, NORTHERN, 3)
    world.run_for(2_000)
    world.restore_wan(NORTHERN)
    assert heard(world, NORTHERN) == [(3, 2_000)]
    world.run_for(90_000)
    assert count(world, "outage over") == 1


def test_messages_of_one_hub_keep_their_order_and_those_of_two_do_not_wait_for_each_other() -> None:
    world = listening_world(network(LinkProfile(base=WAN, jitter=9_000)))
    for number in range(20):
        world.perform(NORTHERN, [Send(DSP, join(number), Link.WAN)])
        world.perform(SOUTHERN, [Send(DSP, join(100 + number), Link.WAN)])
    world.run_for(20_000)
    order = [number for number, _ in heard(world, DSP)]
    assert [number for number in order if number < 100] == list(range(20))
    assert [number for number in order if number >= 100] == list(range(100, 120))
    assert order not in (sorted(order), sorted(order, key=lambda number: number % 100))


def test_a_link_that_loses_everything_delivers_nothing_and_says_so() -> None:
    world = listening_world(network(LinkProfile(base=WAN, lost_per_million=1_000_000)))
    send(world, NORTHERN, 1, 2)
    world.run_for(5_000)
    assert heard(world, NORTHERN) == []
    lost = list(world.journal.entries(kind="lost"))
    assert [(entry.core, entry.at) for entry in lost] == [(NORTHERN, START)] * 2


def test_loss_comes_about_as_often_as_its_rate() -> None:
    world = listening_world(network(LinkProfile(base=WAN, lost_per_million=250_000)))
    send(world, NORTHERN, *range(2_000))
    world.run_for(5_000)
    assert 400 < count(world, "lost") < 600


def test_a_fault_drops_the_nth_matching_message_and_is_journalled_when_it_fires() -> None:
    world = listening_world()
    world.set_fault(LinkFault(damage=Damage.DROP, sender=DSP, to=NORTHERN, skip=1, times=2))
    send(world, SOUTHERN, 50)
    send(world, NORTHERN, 1, 2, 3, 4)
    world.run_for(5_000)
    assert [number for number, _ in heard(world, NORTHERN)] == [1, 4]
    first, _ = world.journal.entries(kind="fault")
    assert (first.core, first.facts["damage"]) == (NORTHERN, "drop")
    assert first.facts["message"] == {
        "message": "JoinRequest",
        "from": DSP,
        "link": "WAN",
        "sent": START,
        "content": {"device": ESME, "install_code": "2"},
    }


@pytest.mark.parametrize(
    ("fault", "hit"),
    [
        (LinkFault(damage=Damage.DROP, message="ECS26i"), True),
        (LinkFault(damage=Damage.DROP, message="ECS70"), False),
        (LinkFault(damage=Damage.DROP, link=Link.WAN), True),
        (LinkFault(damage=Damage.DROP, link=Link.HAN), False),
        (LinkFault(damage=Damage.DROP, sender=SOUTHERN), False),
    ],
)
def test_a_fault_hits_only_what_matches(fault: LinkFault, hit: bool) -> None:
    world = listening_world()
    world.set_fault(fault)
    world.perform(DSP, [Send(NORTHERN, command(5), Link.WAN)])
    world.run_for(WAN)
    assert (heard(world, NORTHERN) == []) is hit


def test_a_corrupted_gbcs_message_arrives_without_a_proof_that_holds() -> None:
    world = listening_world()
    world.set_fault(LinkFault(damage=Damage.CORRUPT, to=NORTHERN))
    world.perform(DSP, [Send(NORTHERN, command(5), Link.WAN)])
    world.run_for(WAN)
    meter = world.cores[NORTHERN]
    assert isinstance(meter, Listening)
    assert isinstance(meter.last, DeviceMessage)
    assert (meter.last.proof, meter.last.counter) == (Proof(), 905)


def test_any_other_corrupted_frame_is_not_seen_at_all() -> None:
    world = listening_world()
    world.set_fault(LinkFault(damage=Damage.CORRUPT, to=NORTHERN))
    send(world, NORTHERN, 1, 2)
    world.run_for(WAN)
    assert heard(world, NORTHERN) == [(2, WAN)]
