"""Same seed and same inputs, same journal: over runs, hash seeds, cuts and forks.

The workload is made of ties: everything starts at once, links are slow by few milliseconds, and
each core's answers depend on the order in which it was asked. Run as a script it prints the head.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

import pytest

from sitrig.emulators.journal import Journal
from sitrig.emulators.network import Damage, LinkFault, LinkProfile, Network, Outage
from sitrig.emulators.protocol.effects import (
    Cancel,
    Effect,
    JoinRequest,
    Link,
    Payload,
    Record,
    Send,
    TimerName,
    Wake,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import CspRegion
from sitrig.emulators.world import START, World

REGIONS = (CspRegion.NORTH, CspRegion.SOUTH, CspRegion.CENTRAL_4G)
END = 10_000


class Gossip:
    """Tells its neighbours and folds the order of what it hears into all it says."""

    def __init__(self, me: Eui, neighbours: tuple[Eui, ...]) -> None:
        self.me = me
        self.neighbours = neighbours
        self.heard = 0
        self.fold = 0

    def receive(self, payload: Payload, now: int) -> Sequence[Effect]:
        assert isinstance(payload, JoinRequest)
        self.heard += 1
        self.fold = (self.fold * 31 + int(payload.install_code, 16) + now) % 65_521
        effects: list[Effect] = [Wake(("nag", self.heard % 3), self.fold % 4)]
        if self.heard % 5 == 0:
            effects += [Cancel(("nag", 1)), Record("fold", {"fold": self.fold, "by": self.me})]
        if self.heard < 60:
            to = self.neighbours[self.fold % len(self.neighbours)]
            link = Link.WAN if self.fold % 2 else Link.HAN
            effects.append(Send(to, JoinRequest(self.me, f"{self.fold:04X}"), link))
        return effects

    def wake(self, name: TimerName, now: int) -> Sequence[Effect]:
        if self.heard >= 60:
            return ()
        to = self.neighbours[(self.fold + int(name[1])) % len(self.neighbours)]
        return (Send(to, JoinRequest(self.me, f"{self.fold:04X}"), Link.WAN),)


def eui(number: int) -> Eui:
    return Eui.from_bytes(bytes.fromhex("90B3D51F3001") + number.to_bytes(2))


def tied_world(seed: str = "tie", cores: int = 40) -> World:
    lossy = LinkProfile(base=1, jitter=3, lost_per_million=20_000)
    network = Network(wan=dict.fromkeys(CspRegion, lossy), han=LinkProfile(base=0))
    world = World(seed=seed, network=network, journal=Journal())
    for number in range(cores):
        me = eui(number)
        others = tuple(eui((number + step) % cores) for step in (1, 2, 7))
        world.add(me, Gossip(me, others))
        network.place(me, REGIONS[number % 3])
        world.perform(me, [Wake(("nag", 0), number % 2), Wake(("nag", 9), 604_800_000)])
    world.declare_outage(Outage(CspRegion.NORTH, world.now + 6, world.now + 21))
    world.declare_outage(Outage(eui(4), world.now + 3))
    world.set_fault(LinkFault(damage=Damage.DROP, to=eui(8), skip=2, times=3))
    return world


def played(world: World, until: int = END) -> World:
    world.run_to(START + until)
    return world


def final_head(world: World) -> str:
    return played(world).journal.head()


def test_two_runs_end_at_the_same_head() -> None:
    assert final_head(tied_world()) == final_head(tied_world())


def test_the_workload_is_full_of_ties_and_uses_everything() -> None:
    entries = list(played(tied_world()).journal.entries())
    received = [entry.at for entry in entries if entry.kind == "received"]
    assert len(received) > 500
    assert len(received) > 4 * len(set(received))
    kinds = {entry.kind for entry in entries}
    assert kinds >= {"fault", "fold", "held", "lost", "outage declared", "outage over", "received"}


def test_another_seed_ends_elsewhere() -> None:
    assert final_head(tied_world("tie")) != final_head(tied_world("knot"))


@pytest.mark.parametrize("hash_seed", ["0", "9", "1234"])
def test_the_hash_seed_of_python_has_no_say(hash_seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    run = subprocess.run(
        [sys.executable, __file__], env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == final_head(tied_world())


@pytest.mark.parametrize("cut", [0, 1, 2, 3, 7, 12, 20, 21, 22, 40, 150, 5_000])
def test_a_world_restored_at_any_cut_ends_at_the_same_head(cut: int) -> None:
    world = World.restore(played(tied_world(), cut).snapshot())
    assert final_head(world) == final_head(tied_world())


def test_a_world_cut_at_every_millisecond_ends_at_the_same_head() -> None:
    world = tied_world()
    for _ in range(60):
        world.run_for(1)
        world = world.fork()
    assert final_head(world) == final_head(tied_world())


def test_a_fork_that_diverges_leaves_its_parent_alone() -> None:
    parent = played(tied_world(), 10)
    fork = parent.fork()
    fork.remove(eui(2))
    fork.perform(eui(3), [Record("astray", {"n": 1})])
    assert final_head(fork) != final_head(tied_world())
    assert final_head(parent) == final_head(tied_world())


def test_stepping_by_condition_changes_nothing() -> None:
    world = tied_world()
    assert not world.run_until(lambda: False, within=30)
    assert final_head(world) == final_head(tied_world())


if __name__ == "__main__":
    sys.stdout.write(final_head(tied_world()))
