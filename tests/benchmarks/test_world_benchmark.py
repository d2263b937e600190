"""The world's benchmark runs, and what does not depend on the machine's speed holds."""

from __future__ import annotations

import pytest

from sitrig.emulators.journal import Journal
from tests.benchmarks import device_traffic, toy_traffic, world


def test_bare_and_world_do_the_same_toy_work() -> None:
    bare = toy_traffic.Bare(7)
    bare.env.run(until=toy_traffic.WEEK // 2)
    made = toy_traffic.built(7, Journal())
    made.run_for(toy_traffic.WEEK // 2)
    dsp = made.cores["DSP"]
    assert isinstance(dsp, type(bare.dsp))
    assert bare.dsp.rows == dsp.rows
    received = sum(1 for _ in made.journal.entries(kind="received"))
    woken = 2 * 7  # each pair's start and its meter's restart
    assert received + woken == 7 * toy_traffic.EVENTS_PER_PAIR


@pytest.mark.parametrize("firmware", [False, True])
def test_bare_and_world_do_the_same_work_of_devices(firmware: bool) -> None:
    parties = world.parties()
    bare = device_traffic.Bare(3, parties, firmware=firmware)
    bare.run()
    made = device_traffic.world_of(3, parties, Journal(), firmware=firmware)
    made.run_for(device_traffic.WEEK // 2)
    head_end = made.cores["DSP"]
    assert isinstance(head_end, device_traffic.HeadEnd)
    assert bare.head_end.steps == head_end.steps
    assert bare.events == sum(1 for _ in made.journal.entries(kind="received"))
    assert sum(1 for _ in made.journal.entries(kind="firmware activated")) == (3 if firmware else 0)


def test_an_idle_pair_is_small() -> None:
    core, everything = world.idle_bytes(1_000)
    assert core < 1_000
    assert everything < 3_000


def test_every_kind_of_traffic_is_measured_at_every_size() -> None:
    told: list[str] = []
    figures = world.traffic(told.append, {2: 1, 4: 2})
    assert len({figure.name for figure in figures}) == len(figures) > 30
    assert told[0] == "toys, 2 pairs, take 1 of 1: empty"
