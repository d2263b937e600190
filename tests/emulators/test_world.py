"""The world seen from outside: time, timers, delivery, removal, death."""

from __future__ import annotations

import pickle
from collections.abc import Sequence

import pytest

from sitrig.emulators.journal import Entry, Journal
from sitrig.emulators.network import LinkProfile, Network
from sitrig.emulators.protocol.effects import (
    DSP,
    Cancel,
    Deliver,
    Effect,
    ImageOffer,
    Leave,
    Link,
    Payload,
    Record,
    Send,
    TimerName,
    Wake,
)
from sitrig.emulators.protocol.errors import WorldStoppedError
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import CspRegion
from sitrig.emulators.world import START, World

CHF = Eui("00-DB-12-34-56-78-90-A1")
ESME = Eui("90-B3-D5-1F-30-01-00-0B")
USER = Eui("90-B3-D5-1F-30-02-00-C3")
HAN, WAN = 150, 1_700
DAY = 86_400_000


class Noting:
    """Notes what happens to it; a timer named `chain` sets itself again, `bad` raises."""

    def __init__(self) -> None:
        self.seen: list[tuple[object, int]] = []

    def receive(self, payload: Payload, now: int) -> Sequence[Effect]:
        self.seen.append((payload, now - START))
        return ()

    def wake(self, name: TimerName, now: int) -> Sequence[Effect]:
        self.seen.append((name, now - START))
        if name == ("bad",):
            raise KeyError("no such register")
        return (Wake(name, 10),) if name == ("chain",) else ()


def world_of_two(han: int = HAN) -> tuple[World, Noting, Noting]:
    network = Network(
        wan=dict.fromkeys(CspRegion, LinkProfile(base=WAN)), han=LinkProfile(base=han)
    )
    network.attach(ESME, CHF)
    world = World(seed="seven", network=network, journal=Journal())
    hub, meter = Noting(), Noting()
    world.add(CHF, hub)
    world.add(ESME, meter)
    return world, hub, meter


def records(world: World, kind: str) -> list[Entry]:
    return list(world.journal.entries(kind=kind))


def test_time_starts_on_5_january_2026_and_moves_only_when_told_to() -> None:
    world, _, _ = world_of_two()
    assert world.now == START == 1_767_571_200_000
    world.run_for(DAY)
    assert world.now == START + DAY
    world.run_to(START + DAY)
    with pytest.raises(ValueError, match="backwards"):
        world.run_to(START)


def test_what_is_due_exactly_at_the_end_still_happens() -> None:
    world, _, meter = world_of_two()
    world.perform(ESME, [Wake(("read",), 500)])
    world.run_for(499)
    assert meter.seen == []
    world.run_for(1)
    assert meter.seen == [(("read",), 500)]


def test_what_the_end_itself_sets_off_at_once_happens_too() -> None:
    world, hub, _ = world_of_two(han=0)
    world.perform(ESME, [Send(CHF, Leave(CHF), Link.HAN)])
    world.run_for(0)
    assert hub.seen == [(Leave(CHF), 0)]


def test_equal_times_run_in_the_order_they_were_asked_for() -> None:
    world, _, meter = world_of_two()
    world.perform(ESME, [Wake((name,), 70) for name in ("c", "a", "b")])
    world.run_for(70)
    assert [name for name, _ in meter.seen] == [("c",), ("a",), ("b",)]


def test_a_message_takes_its_links_time_and_is_journalled_on_arrival() -> None:
    world, hub, meter = world_of_two()
    world.perform(CHF, [Send(ESME, Leave(CHF), Link.HAN)])
    world.perform(DSP, [Send(CHF, Leave(ESME), Link.WAN)])
    world.run_for(WAN)
    assert meter.seen == [(Leave(CHF), HAN)]
    assert hub.seen == [(Leave(ESME), WAN)]
    first, second = records(world, "received")
    assert (first.at, first.core) == (START + HAN, ESME)
    assert first.facts == {
        "message": "Leave",
        "from": CHF,
        "link": "HAN",
        "sent": START,
        "content": {"hub": CHF},
    }
    assert (second.at, second.facts["from"], second.facts["link"]) == (START + WAN, DSP, "WAN")


def test_setting_a_timer_again_replaces_it() -> None:
    world, _, meter = world_of_two()
    world.perform(ESME, [Wake(("join",), 100), Wake(("join",), 300), Wake(("other",), 200)])
    world.run_for(DAY)
    assert meter.seen == [(("other",), 200), (("join",), 300)]


def test_timers_of_one_name_belong_to_one_core_each() -> None:
    world, hub, meter = world_of_two()
    world.perform(ESME, [Wake(("join",), 100)])
    world.perform(CHF, [Wake(("join",), 200), Cancel(("join",)), Cancel(("never set",))])
    world.run_for(DAY)
    assert meter.seen == [(("join",), 100)]
    assert hub.seen == []


def test_a_timer_may_set_itself_again() -> None:
    world, _, meter = world_of_two()
    world.perform(ESME, [Wake(("chain",), 10)])
    world.run_for(30)
    assert [at for _, at in meter.seen] == [10, 20, 30]


def test_a_cancelled_timer_far_away_is_not_activity() -> None:
    world, _, _ = world_of_two()
    world.perform(ESME, [Wake(("far",), 7 * DAY), Wake(("near",), 40)])
    due = world.next_due
    world.perform(ESME, [Cancel(("near",)), Cancel(("far",))])
    assert (due, world.next_due) == (START + 40, None)
    assert not world.run_until(lambda: False, within=60)
    assert world.now == START + 60


def test_a_timer_in_the_past_is_refused() -> None:
    world, _, _ = world_of_two()
    with pytest.raises(ValueError, match="3 ms ago"):
        world.perform(ESME, [Wake(("late",), -3)])


def test_run_until_stops_where_the_condition_came_true() -> None:
    world, _, meter = world_of_two()
    world.perform(ESME, [Wake(("a",), 100), Wake(("b",), 200)])
    assert world.run_until(lambda: len(meter.seen) == 1, within=DAY)
    assert world.now == START + 100
    assert world.run_until(lambda: True, within=DAY)
    assert world.now == START + 100
    assert not world.run_until(lambda: len(meter.seen) == 2, within=99)
    assert world.now == START + 199
    assert world.run_until(lambda: len(meter.seen) == 2, within=1)


def test_run_until_can_wait_for_an_instant() -> None:
    world, _, _ = world_of_two()
    assert world.run_until(lambda: world.now >= START + 50, within=50)


def test_a_removed_devices_timers_die_and_its_messages_are_undeliverable() -> None:
    world, _, meter = world_of_two()
    world.perform(ESME, [Wake(("join",), 100)])
    world.perform(CHF, [Send(ESME, Leave(CHF), Link.HAN), Wake(("own",), 10)])
    world.remove(ESME)
    world.run_for(DAY)
    assert meter.seen == []
    (entry,) = records(world, "undeliverable")
    assert (entry.core, entry.facts["message"], entry.at) == (ESME, "Leave", START + HAN)


def test_an_address_is_taken_once() -> None:
    world, _, _ = world_of_two()
    with pytest.raises(ValueError, match=ESME):
        world.add(ESME, Noting())


def test_a_record_is_journalled_and_a_silent_wake_is_not() -> None:
    world, _, _ = world_of_two()
    world.perform(ESME, [Record("variant corrected", {"from": "A", "to": "ADE"}), Wake(("w",), 5)])
    before = len(world.journal)
    (entry,) = records(world, "variant corrected")
    assert (entry.core, entry.at, entry.facts) == (ESME, START, {"from": "A", "to": "ADE"})
    world.run_for(DAY)
    assert len(world.journal) == before


def test_a_delivery_reaches_the_port_and_its_bytes_the_journal() -> None:
    world, _, _ = world_of_two()
    posted: list[Deliver] = []
    world.deliver = posted.append
    world.perform(DSP, [Deliver(USER, 41, b"<sr:Response/>")])
    assert posted == [Deliver(USER, 41, b"<sr:Response/>")]
    (entry,) = records(world, "posted")
    assert (entry.facts["user"], entry.facts["number"]) == (USER, 41)
    assert world.journal.blobs[str(entry.facts["document"])] == b"<sr:Response/>"


def test_the_result_of_a_delivery_may_come_back_at_once() -> None:
    world, _, meter = world_of_two()

    def post(delivery: Deliver) -> None:
        world.call(ESME, lambda now: [Record("delivered", {"at": now, "n": delivery.number})])

    world.deliver = post
    world.perform(ESME, [Deliver(USER, 6, b"x"), Wake(("after",), 3)])
    world.run_for(3)
    assert records(world, "delivered")[0].facts == {"at": START, "n": 6}
    assert meter.seen == [(("after",), 3)]


def test_an_image_stands_in_the_journal_by_its_hash() -> None:
    world, _, _ = world_of_two()
    for _ in range(2):
        world.perform(CHF, [Send(ESME, ImageOffer(CHF, b"firmware", "20B"), Link.HAN)])
    world.run_for(HAN)
    first, second = records(world, "received")
    assert first.facts["content"] == second.facts["content"]
    assert list(world.journal.blobs.values()) == [b"firmware"]


def test_a_core_that_raises_kills_its_world_for_good() -> None:
    world, hub, _ = world_of_two()
    world.perform(ESME, [Wake(("bad",), 20)])
    world.perform(CHF, [Wake(("later",), 30)])
    with pytest.raises(KeyError):
        world.run_for(DAY)
    (entry,) = records(world, "stopped")
    assert (entry.core, entry.at, entry.facts["error"]) == (ESME, START + 20, "KeyError")
    for attempt in (
        lambda: world.run_for(1),
        lambda: world.run_until(lambda: False, within=1),
        lambda: world.perform(CHF, []),
        lambda: world.call(CHF, lambda now: []),
        world.snapshot,
    ):
        with pytest.raises(WorldStoppedError, match=f"{ESME} raised KeyError"):
            attempt()
    assert hub.seen == []


def test_a_call_that_raises_kills_the_world_too() -> None:
    world, _, meter = world_of_two()
    with pytest.raises(KeyError):
        world.call(ESME, lambda now: meter.wake(("bad",), now))
    with pytest.raises(WorldStoppedError):
        world.run_for(1)


def test_a_restored_world_goes_on_with_messages_and_timers_under_way() -> None:
    world, _, _ = world_of_two()
    world.perform(ESME, [Wake(("read",), 400), Wake(("gone",), 50), Cancel(("gone",))])
    world.perform(CHF, [Send(ESME, Leave(CHF), Link.HAN)])
    world.run_for(60)
    restored = World.restore(world.snapshot())
    assert (restored.now, restored.next_due) == (START + 60, START + HAN)
    restored.perform(ESME, [Cancel(("read",))])
    restored.run_for(DAY)
    (arrival,) = records(restored, "received")
    assert (arrival.at, arrival.facts["sent"]) == (START + HAN, START)
    meter = restored.cores[ESME]
    assert isinstance(meter, Noting)
    assert meter.seen == [(Leave(CHF), HAN)]
    assert world.cores[ESME] is not meter


def test_only_a_snapshot_is_restored() -> None:
    with pytest.raises(TypeError, match="list"):
        World.restore(pickle.dumps([1]))
