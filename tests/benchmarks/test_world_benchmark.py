"""The world's benchmark runs, and what does not depend on the machine's speed holds."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def benchmark(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = spec_from_file_location("world_benchmark", Path(__file__).with_name("world.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    return module


def test_bare_and_world_do_the_same_work(benchmark: ModuleType) -> None:
    bare = benchmark.Bare(7)
    bare.env.run(until=benchmark.WEEK // 2)
    world = benchmark.built(7, benchmark.Journal())
    world.run_for(benchmark.WEEK // 2)
    assert bare.dsp.rows == world.cores["DSP"].rows
    received = sum(1 for _ in world.journal.entries(kind="received"))
    woken = 2 * 7  # each pair's start and its meter's restart
    assert received + woken == 7 * benchmark.EVENTS_PER_PAIR


def test_an_idle_pair_is_small(benchmark: ModuleType) -> None:
    idle = benchmark._idle_bytes(300)
    assert idle.core < 1_000
    assert idle.all < 3_000
