"""Every scenario can fail, and every defect that was planted turns the scenarios that name it red.

A defect that goes unnoticed is a hole in the scenarios: write the missing one, never weaken the defect.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.planted_defects.catalogue import DEFECTS
from tests.planted_defects.runner import BLUNTLY, NONE

ROOT = Path(__file__).parents[2]
SHARES = 2
SECONDS = 540

Run = dict[str, str]
Seen = dict[str, list[Run]]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """What every scenario did without a defect, with blunt ones, and with the defects that name it."""
    folder = tmp_path_factory.mktemp("planted")
    running = [_share(number, folder) for number in range(SHARES)]
    found: Seen = {}
    for number, process in enumerate(running):
        printed, _ = process.communicate(timeout=SECONDS)
        written = folder / f"{number}.json"
        assert written.exists(), printed
        found.update(json.loads(written.read_text(encoding="utf-8")))
    return found


def _share(number: int, folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "pytest", "harness/packs", "--tb=native"]
    command += ["-p", "tests.planted_defects.runner", "-p", "no:cacheprovider"]
    command += ["--share", f"{number}/{SHARES}", "--seen", str(folder / f"{number}.json")]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def of_all_shares(seen: Seen, name: str) -> list[Run]:
    return [run for number in range(SHARES) for run in seen[f"{name} {number}"]]


def is_noticed(run: Run) -> bool:
    """Red by what a step asserts, not because the defect broke something on the way."""
    asserted = run["because"].startswith(("AssertionError", "Failed"))
    return run["outcome"] == "failed" and asserted


def told(runs: list[Run]) -> str:
    return "\n".join(f"{run['scenario']} {run['instance']}: {run['because']}" for run in runs)


def test_without_a_defect_every_scenario_is_green(seen: Seen) -> None:
    red = [run for run in of_all_shares(seen, NONE) if run["outcome"] == "failed"]
    assert red == [], told(red)


def test_every_scenario_can_fail(seen: Seen) -> None:
    runs = of_all_shares(seen, BLUNTLY)
    assert len(runs) >= 250
    never = [run for run in runs if not is_noticed(run)]
    assert never == [], told(never)


@pytest.mark.parametrize(
    ("defect", "scenario"), [(one.name, wanted) for one in DEFECTS for wanted in one.noticed_by]
)
def test_a_planted_defect_turns_its_scenario_red(seen: Seen, defect: str, scenario: str) -> None:
    [run] = [run for run in seen[defect] if run["scenario"] == scenario]
    assert is_noticed(run), f"{defect}: {run}"
    assert run["step"] == "then", f"{defect}: it ended in a {run['step']}: {run['because']}"


def test_there_are_many_defects_and_each_has_a_name_of_its_own() -> None:
    names = [one.name for one in DEFECTS]
    assert len(names) >= 20
    assert len(set(names)) == len(names)
