"""Around each scenario and step: applicability, evidence, and the comparison of the whole state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sitrig.emulators.dsp.modifications import ALL
from sitrig.harness.errors import PhraseError
from sitrig.harness.evidence import Evidence
from sitrig.harness.options import OPTIONS
from sitrig.harness.reporting import allure_steps
from sitrig.harness.verdicts import not_applicable

if TYPE_CHECKING:
    from pytest_bdd.parser import Scenario, Step

    from sitrig.emulators.journal import Journal
    from sitrig.harness.fixtures import Parties
    from sitrig.harness.ledger import Ledger

_EVIDENCE = pytest.StashKey[Evidence]()
_STATES_MODIFICATIONS = "modifications in force"


def configure(config: pytest.Config) -> None:
    """Bring Gherkin steps into the Allure results."""
    allure_steps.register(config)


def before_scenario(request: pytest.FixtureRequest, scenario: Scenario) -> None:
    """A scenario about a Modification that is not in force, and that states none, does not apply."""
    _check_shows_something(scenario)
    if any(_STATES_MODIFICATIONS in step.name for step in scenario.steps):
        return
    about = {mark.name for mark in request.node.iter_markers()} & set(ALL)
    absent = about - set(request.config.stash[OPTIONS].modifications)
    if absent:
        not_applicable(f"{', '.join(sorted(absent))} is not in force")


def _check_shows_something(scenario: Scenario) -> None:
    """Without a When the ledger never opens, without a Then nothing is asserted: it would always pass."""
    kinds = {step.type for step in scenario.steps}
    for kind in ("when", "then"):
        if kind not in kinds:
            raise PhraseError(f"it has no {kind.capitalize()}: it can show nothing")


def before_step(request: pytest.FixtureRequest, step: Step) -> None:
    """The first When opens the ledger: what held before it is what everything is compared with."""
    if step.type == "when":
        _ledger(request).open()
        _evidence(request)


def after_step(request: pytest.FixtureRequest, scenario: Scenario, step: Step) -> None:
    """Attach what the step caused; after the last one, compare the whole state."""
    if _EVIDENCE not in request.node.stash:
        return
    _evidence(request).attach_new()
    if step is scenario.steps[-1]:
        ledger = _ledger(request)
        found = ledger.differences()
        _evidence(request).attach_differences(found)
        ledger.close(found)


def after_scenario(request: pytest.FixtureRequest, scenario: Scenario) -> None:
    """Add the scenario's journal to the run's: a line that names it, its records, its head hash."""
    file = request.config.stash[OPTIONS].journal
    if file is None or _EVIDENCE not in request.node.stash:
        return
    journal: Journal = request.getfixturevalue("journal")
    title = {"scenario": request.node.name, "feature": scenario.feature.name}
    with file.open("ab") as written:
        written.write(journal.titled(title))


def step_error(request: pytest.FixtureRequest) -> None:
    """Keep what a failing step caused."""
    if _EVIDENCE in request.node.stash:
        _evidence(request).attach_new()


def _ledger(request: pytest.FixtureRequest) -> Ledger:
    ledger: Ledger = request.getfixturevalue("ledger")
    return ledger


def _evidence(request: pytest.FixtureRequest) -> Evidence:
    stash: pytest.Stash = request.node.stash
    if _EVIDENCE not in stash:
        parties: Parties = request.getfixturevalue("parties")
        stash[_EVIDENCE] = Evidence(request.getfixturevalue("journal"), parties.values())
    return stash[_EVIDENCE]
