"""Measures the world: events a second against bare SimPy, the journal's share, memory, snapshots.

The same traffic in turn through each shell, by processor time, at three sizes. "Bare" is SimPy
callbacks doing the same device work with nothing kept, drawn, ordered or written.
"""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from functools import cache, partial

from sitrig.emulators.journal import Journal
from sitrig.emulators.world import World
from tests.benchmarks import device_traffic, toy_traffic
from tests.benchmarks.measuring import Figure, Spread, at_least, at_most, cpu_seconds, noted

SIZES = {1_000: 5, 10_000: 3, 100_000: 1}
"""Hub-and-meter pairs, and how many takes."""

HALF_A_WEEK = toy_traffic.WEEK // 2
Prepare = Callable[[int], Callable[[], object]]
Takes = dict[str, list[float]]


class Unwritten(Journal):
    """A journal that writes nothing, to see what writing costs."""

    __slots__ = ()

    def append(self, at: int, kind: str, core: str, facts: object) -> None:
        """Write nothing."""


@cache
def parties() -> device_traffic.Parties:
    """One set of credentials for every run."""
    return device_traffic.Parties()


def measure(progress: Callable[[str], None]) -> list[Figure]:
    """Every figure of the world."""
    figures = traffic(progress, SIZES)
    progress("memory")
    figures += _memory()
    progress("snapshots")
    return figures + _snapshots()


def traffic(progress: Callable[[str], None], sizes: dict[int, int]) -> list[Figure]:
    """Every kind of traffic at every size, in order of size."""
    figures: list[Figure] = []
    for title, shells, events in _workloads():
        first: Takes = {}
        for pairs, takes in sizes.items():
            taken = _taken(shells, pairs, takes, progress, title)
            figures += _rates(f"{title}, {pairs:,} pairs", taken, pairs * events)
            if first:
                figures.append(_slow_down(title, pairs, first, _per_pair(taken, pairs)))
            first = first or _per_pair(taken, pairs)
    return figures


def _workloads() -> list[tuple[str, dict[str, Prepare], int]]:
    return [
        ("toys", _toys(), toy_traffic.EVENTS_PER_PAIR),
        ("devices", _devices(firmware=False), device_events(firmware=False)),
        ("devices with firmware", _devices(firmware=True), device_events(firmware=True)),
    ]


def device_events(*, firmware: bool) -> int:
    """Events of one pair, counted; the shells have the same."""
    run = device_traffic.Bare(1, parties(), firmware=firmware)
    run.run()
    return run.events + 1  # its power


def _toys() -> dict[str, Prepare]:
    def world(journal: type[Journal], jitter: int, pairs: int) -> Callable[[], object]:
        return partial(toy_traffic.built(pairs, journal(), jitter).run_for, HALF_A_WEEK)

    return {
        "empty": toy_traffic.empty,
        "bare": toy_traffic.bare,
        "unwritten": partial(world, Unwritten, 0),
        "world": partial(world, Journal, 0),
        "jittery": partial(world, Journal, 500),
    }


def _devices(*, firmware: bool) -> dict[str, Prepare]:
    def world(journal: type[Journal], jittery: bool, pairs: int) -> Callable[[], object]:
        wan = device_traffic.JITTERY if jittery else device_traffic.PROFILE
        made = device_traffic.world_of(pairs, parties(), journal(), firmware=firmware, wan=wan)
        return partial(made.run_for, HALF_A_WEEK)

    def bare(pairs: int) -> Callable[[], object]:
        return device_traffic.Bare(pairs, parties(), firmware=firmware).run

    return {
        "bare": bare,
        "unwritten": partial(world, Unwritten, False),
        "world": partial(world, Journal, False),
        "jittery": partial(world, Journal, True),
    }


def _taken(
    shells: dict[str, Prepare], pairs: int, takes: int, progress: Callable[[str], None], title: str
) -> Takes:
    taken: Takes = {name: [] for name in shells}
    for take in range(takes):
        for name, prepare in shells.items():
            progress(f"{title}, {pairs:,} pairs, take {take + 1} of {takes}: {name}")
            taken[name].append(cpu_seconds(prepare(pairs)))
    return taken


def _rates(title: str, taken: Takes, events: int) -> list[Figure]:
    def rate(name: str) -> Spread:
        return Spread.of([events / seconds for seconds in taken[name]])

    def ratio(part: str, whole: str) -> Spread:
        pairs = zip(taken[part], taken[whole], strict=True)
        return Spread.of([one / other for one, other in pairs])

    without = zip(taken["unwritten"], taken["world"], strict=True)
    share = Spread.of([100 * (1 - one / whole) for one, whole in without])
    figures = [noted(f"{title}: bare SimPy", rate("bare"), "events/s")]
    if "empty" in taken:
        figures.insert(0, noted(f"{title}: empty callbacks", rate("empty"), "events/s"))
        figures.append(noted(f"{title}: world / empty callbacks", ratio("empty", "world")))
    return [
        *figures,
        noted(f"{title}: world", rate("world"), "events/s"),
        at_least(f"{title}: world / bare SimPy", ratio("bare", "world"), 0.7),
        noted(f"{title}: world with chance on the WAN / bare SimPy", ratio("bare", "jittery")),
        at_most(f"{title}: the journal's share of the world's time", share, 15, "%"),
    ]


def _per_pair(taken: Takes, pairs: int) -> Takes:
    return {name: [Spread.of(seconds).median / pairs] for name, seconds in taken.items()}


def _slow_down(title: str, pairs: int, small: Takes, large: Takes) -> Figure:
    """How much slower an event is than at the first size, over how much slower bare SimPy's is."""
    world, bare = (large[name][0] / small[name][0] for name in ("world", "bare"))
    name = f"{title}, {pairs:,} pairs: slow-down with size / that of bare SimPy"
    return at_most(name, Spread.of([world / bare]), 1.0)


def idle_bytes(pairs: int) -> tuple[float, float]:
    """Bytes of a pair's cores from the factory, and of all that the world holds of it after its life."""
    gc.collect()
    made = parties()
    tracemalloc.start()
    kept = [made.pair(number) for number in range(pairs)]
    core = tracemalloc.get_traced_memory()[0] / pairs
    kept.clear()
    before = tracemalloc.get_traced_memory()[0]
    world = device_traffic.world_of(
        pairs, made, Unwritten(), firmware=True, wan=device_traffic.JITTERY
    )
    world.run_for(HALF_A_WEEK)
    gc.collect()
    everything = (tracemalloc.get_traced_memory()[0] - before) / pairs
    tracemalloc.stop()
    return core, everything


def _memory() -> list[Figure]:
    takes = [idle_bytes(2_000) for _ in range(3)]
    core, everything = (Spread.of(part) for part in zip(*takes, strict=True))
    return [
        at_most("cores of an idle pair, as they leave the factory", core, 1_000, "bytes"),
        at_most(
            "all the world holds of a pair after its life, no journal", everything, 3_000, "bytes"
        ),
    ]


def _snapshots() -> list[Figure]:
    figures: list[Figure] = []
    for pairs, takes in ((1, 20), (100, 9), (10_000, 3)):
        world = device_traffic.world_of(pairs, parties(), Journal(), firmware=True)
        world.run_for(5_000)
        snapshot = world.snapshot()
        taken = Spread.of([cpu_seconds(world.snapshot) * 1_000 for _ in range(takes)])
        restore = partial(World.restore, snapshot)
        restored = Spread.of([cpu_seconds(restore) * 1_000 for _ in range(takes)])
        world_of = "one pair" if pairs == 1 else f"{pairs:,} pairs"
        figures.append(noted(f"snapshot of {world_of} at work", taken, "ms"))
        name = f"restore of {world_of} at work"
        figures.append(
            at_most(name, restored, 1, "ms") if pairs == 1 else noted(name, restored, "ms")
        )
    return figures
