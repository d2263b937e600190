"""Measures the scenario packs: milliseconds a scenario with and without evidence, and where they go.

Each run is a pytest of its own, as anybody would start it. Its first scenario is left out of the
spread, because it pays for what is built once. The shares come from one more run under a profiler,
which makes all of it slower and calls dearer than work.
"""

from __future__ import annotations

import json
import os
import pstats
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean

from tests.benchmarks.measuring import Figure, Spread, at_most, noted

RUNS = 3
ROOT = Path(__file__).parents[2]
PARTS = {
    "pytest and pytest-bdd, with all they call": ("_pytest/runner.py", "runtestprotocol"),
    "building the estate": ("emulators/estate.py", "build"),
    "the DSP handling requests": ("emulators/estate.py", "handle"),
    "simulated time passing": ("emulators/agenda.py", "run_to"),
    "reading the whole state, to compare it": ("emulators/estate.py", "state"),
    "parties signing, sending and checking": ("harness/duis_client.py", "send"),
}
"""Functions by file and name; what they call counts, so parts overlap."""

Times = dict[str, dict[str, float]]


def measure(progress: Callable[[str], None]) -> list[Figure]:
    """Figures of all packs."""
    plain: list[Times] = []
    evidence: list[Times] = []
    model: list[Times] = []
    with tempfile.TemporaryDirectory() as folder:
        for run in range(RUNS):
            progress(f"run {run + 1} of {RUNS} without evidence")
            plain.append(_run(Path(folder), ()))
            progress(f"run {run + 1} of {RUNS} with evidence")
            evidence.append(_run(Path(folder), _evidence(Path(folder) / f"run-{run}")))
            progress(f"run {run + 1} of {RUNS} with evidence, at model fidelity")
            arguments = _evidence(Path(folder) / f"model-{run}")
            model.append(_run(Path(folder), (*arguments, "--fidelity", "model")))
        progress("run under a profiler")
        profile = _profiled(Path(folder))
    return [*_figures(plain, evidence), _fidelities(evidence, model), *_shares(profile)]


def _evidence(out: Path) -> tuple[str, ...]:
    out.mkdir()
    return ("--alluredir", str(out / "allure"), "--journal", str(out / "journal.jsonl"))


def _pytest(arguments: Sequence[str]) -> tuple[str, ...]:
    quiet = ("-q", "--no-header", "--no-summary", "-p", "no:cacheprovider")
    clock = ("-p", "tests.benchmarks.scenario_clock")
    return ("-m", "pytest", "harness/packs", *quiet, *clock, *arguments)


def _run(folder: Path, arguments: Sequence[str]) -> Times:
    return _times(folder, (sys.executable, *_pytest(arguments)))


def _times(folder: Path, command: Sequence[str]) -> Times:
    written = folder / "times.json"
    path = os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
    environment = {**os.environ, "SITRIG_BENCH_TIMES": str(written), "PYTHONPATH": path}
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=False)
    if not written.exists():
        raise RuntimeError(f"no times came from: {' '.join(command)}")
    times: Times = json.loads(written.read_text(encoding="utf-8"))
    written.unlink()
    if not times:
        raise RuntimeError(f"no scenario ran: {' '.join(command)}")
    return times


def _profiled(folder: Path) -> pstats.Stats:
    stats = folder / "profile"
    profiler = (sys.executable, "-m", "cProfile", "-o", str(stats))
    _times(folder, (*profiler, *_pytest(_evidence(folder / "profiled"))))
    return pstats.Stats(str(stats))


def _figures(plain: list[Times], evidence: list[Times]) -> list[Figure]:
    count = Spread.of([float(len(evidence[0]))])
    return [
        noted("scenarios", count),
        noted("a scenario without evidence, mean of a run", _means(plain), "ms, wall"),
        at_most("a scenario with evidence, mean of a run", _means(evidence), 20, "ms, wall"),
        noted("a scenario with evidence, from the quickest to the slowest", _each(evidence), "ms"),
        *(
            noted(f"- its {phase}, mean of a run", _means(evidence, phase), "ms, wall")
            for phase in ("setup", "call", "teardown")
        ),
        noted("scenarios a second without evidence", _rates(plain), "per s"),
        noted("scenarios a second with evidence", _rates(evidence), "per s"),
    ]


def _fidelities(wire: list[Times], model: list[Times]) -> Figure:
    """What octets on every link and in every payload cost."""
    pairs = zip(map(_milliseconds, wire), map(_milliseconds, model), strict=True)
    ratio = Spread.of([mean(one) / mean(other) for one, other in pairs])
    return at_most("a scenario at wire fidelity / at model fidelity", ratio, 2)


def _milliseconds(times: Times, phase: str | None = None) -> list[float]:
    later = list(times.values())[1:] or list(times.values())
    return [
        1_000 * (sum(phases.values()) if phase is None else phases.get(phase, 0.0))
        for phases in later
    ]


def _means(runs: list[Times], phase: str | None = None) -> Spread:
    return Spread.of([mean(_milliseconds(times, phase)) for times in runs])


def _each(runs: list[Times]) -> Spread:
    return Spread.of(_milliseconds(runs[-1]))


def _rates(runs: list[Times]) -> Spread:
    return Spread.of([1_000 / mean(_milliseconds(times)) for times in runs])


def _shares(profile: pstats.Stats) -> list[Figure]:
    rows = profile.stats  # type: ignore[attr-defined]  # untyped in typeshed
    whole = _cumulative(rows, *next(iter(PARTS.values())))
    allure = sum(row[2] for (file, _, _), row in rows.items() if "allure" in file)
    shares = {name: _cumulative(rows, *where) for name, where in PARTS.items()}
    shares["Allure's own lines"] = allure
    return [
        noted(f"share, profiled: {name}", Spread.of([100 * spent / whole]), "%")
        for name, spent in shares.items()
    ]


def _cumulative(rows: dict[tuple[str, int, str], tuple[float, ...]], file: str, name: str) -> float:
    found = [row[3] for (path, _, called), row in rows.items()
             if path.endswith(file) and called == name]  # fmt: skip
    return sum(found)
