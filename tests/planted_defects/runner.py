"""A pytest plugin that runs scenarios once as they are and once with each defect planted.

One process collects once; every scenario builds its own world, so patching between runs is enough.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from _pytest.runner import runtestprotocol

from tests.planted_defects import began
from tests.planted_defects.catalogue import BLUNT, DEFECTS
from tests.planted_defects.defect import Defect, Plant

if TYPE_CHECKING:
    from pytest_bdd.parser import Step

NONE = "none"
BLUNTLY = "bluntly"


@dataclass(frozen=True, slots=True)
class Seen:
    """One scenario instance under one defect; `step` is the keyword of the step it ended in."""

    scenario: str
    instance: str
    outcome: str
    step: str
    because: str


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--share", default="0/1", help="which part of the defects, as in 0/2")
    parser.addoption("--seen", type=Path, help="where what was seen is written (JSON)")


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_before_scenario() -> None:
    began.when = False
    began.step = ""


@pytest.hookimpl(trylast=True)
def pytest_bdd_before_step(step: Step) -> None:
    """Last, so that the ledger has opened and the world been built before a defect begins."""
    began.when = began.when or step.type == "when"
    began.step = step.type


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """In place of pytest's own loop."""
    if session.testsfailed:
        raise session.Interrupted("scenarios cannot be collected")
    seen = dict(_runs(session.config, session.items))
    plain = {name: [asdict(one) for one in found] for name, found in seen.items()}
    written: Path = session.config.getoption("--seen")
    written.write_text(json.dumps(plain), encoding="utf-8")
    session._setupstate.teardown_exact(None)
    return True


def _runs(config: pytest.Config, items: list[pytest.Item]) -> Iterator[tuple[str, list[Seen]]]:
    """This share: what every scenario does without a defect and with blunt ones, then each defect."""
    number, of = map(int, config.getoption("--share").split("/"))
    mine = items[number::of]
    yield f"{NONE} {number}", [_seen(item) for item in mine]
    yield f"{BLUNTLY} {number}", [_first_failure(item) for item in mine]
    for defect in DEFECTS[number::of]:
        yield (
            defect.name,
            [_any_failure(defect, wanted, items) for wanted in defect.noticed_by],
        )


def _first_failure(item: pytest.Item) -> Seen:
    """What the scenario does under blunt defects, then those that name it, until one turns it red."""
    wanted = set(_ids(item))
    for plant in (*BLUNT, *(one.plant for one in DEFECTS if wanted & set(one.noticed_by))):
        seen = _planted(plant, item)
        if seen.outcome != "passed":
            break
    return seen


def _any_failure(defect: Defect, wanted: str, items: list[pytest.Item]) -> Seen:
    """The first row of a scenario that notices the defect, or the last that does not."""
    seen = Seen(wanted, "no such scenario", "passed", "", "")
    for item in (item for item in items if wanted in _ids(item)):
        seen = _planted(defect.plant, item)
        if seen.outcome != "passed":
            break
    return seen


def _planted(plant: Plant, item: pytest.Item) -> Seen:
    with pytest.MonkeyPatch.context() as patch:
        plant(patch)
        return _seen(item)


def _seen(item: pytest.Item) -> Seen:
    """Run one scenario afresh."""
    assert item.parent is not None
    item.session._setupstate.teardown_exact(item.parent)  # type: ignore[arg-type]
    item._initrequest()  # type: ignore[attr-defined]  # as pytest does before a first run
    item.stash = pytest.Stash()
    # The next item is asked for its parents only, and a module has those: what it shares stays up.
    reports = runtestprotocol(item, log=False, nextitem=item.parent)  # type: ignore[arg-type]
    decisive = next((report for report in reports if not report.passed), reports[1])
    crash = getattr(decisive.longrepr, "reprcrash", None)
    because = crash.message if crash is not None else str(decisive.longrepr or "")
    return Seen(" ".join(_ids(item)), item.name, decisive.outcome, began.step, because[:300])


def _ids(item: pytest.Item) -> list[str]:
    return [str(mark.args[0]) for mark in item.iter_markers("scenario_id")]
