"""Collects exchanges while the packs run: for each SRV, use case and Response Code the first that is complete."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

import pytest
from pytest_bdd.parser import Feature, Scenario

from sitrig.harness.exported_set.exchanges import Exchange, exchanges

Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Collected:
    """An exchange and the scenario that it comes from."""

    exchange: Exchange
    scenario: str
    ids: tuple[str, ...]


@dataclass(slots=True)
class Collector:
    """A pytest plugin; `found` in the order of scenarios. A scenario that failed contributes nothing."""

    found: dict[Key, Collected] = field(default_factory=dict)

    def pytest_bdd_after_scenario(
        self, request: pytest.FixtureRequest, feature: Feature, scenario: Scenario
    ) -> None:
        """Take what is new."""
        if sys.exc_info()[1] is not None:
            return
        ids = tuple(str(m.args[0]) for m in request.node.iter_markers("scenario_id"))
        journal, parties = (request.getfixturevalue(name) for name in ("journal", "parties"))
        for one in exchanges(journal, parties.values()):
            key = (one.srv, one.use_case or "", one.outcome, one.code)
            held = self.found.get(key)
            if held is None or len(held.exchange.files) < len(one.files):
                name = f"{feature.name}: {scenario.name}"
                self.found[key] = Collected(one, name, ids)
