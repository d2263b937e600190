"""Measures `sitrig serve` over HTTP: signed SR 8.4 a second by so many Users at once."""

from __future__ import annotations

from collections.abc import Callable

from tests.benchmarks.http_load import Load, start_up_seconds
from tests.benchmarks.http_load import measure as load
from tests.benchmarks.measuring import Figure, Spread, at_least, at_most, noted

CONNECTIONS = (1, 8, 64)
TAKES = 3


def measure(progress: Callable[[str], None]) -> list[Figure]:
    """Requests a second, latencies and start-up, in wall time; client and server share the machine."""
    figures: list[Figure] = []
    for connections in CONNECTIONS:
        loads = []
        for take in range(TAKES):
            progress(f"{connections} Users, take {take + 1} of {TAKES}")
            loads.append(load(connections))
        figures += _figures(connections, loads)
    progress("start-up")
    start_up_seconds()  # the first start after an installation compiles
    starts = Spread.of([start_up_seconds() for _ in range(5)])
    return [*figures, at_most("start-up of `sitrig serve`", starts, 0.5, "s")]


def _figures(connections: int, loads: list[Load]) -> list[Figure]:
    users = f"{connections} User" if connections == 1 else f"{connections} Users"
    rate = Spread.of([load.per_second for load in loads])
    best = connections == max(CONNECTIONS)
    name = f"{users}: signed SR 8.4 a second"
    return [
        at_least(name, rate, 3_500, "per s") if best else noted(name, rate, "per s"),
        noted(f"{users}: latency, p50", Spread.of([load.p50 for load in loads]), "ms"),
        noted(f"{users}: latency, p99", Spread.of([load.p99 for load in loads]), "ms"),
    ]
