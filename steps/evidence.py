"""What the evidence says beyond the answer on the wire: which rule decided, and where it comes from."""

from __future__ import annotations

from pytest_bdd import then

from sitrig.emulators.journal import Journal
from sitrig.harness.evidence import last_decision
from sitrig.steps.placeholders import phrase


@then(phrase('the evidence names rule {row}, from "{source}"'))
def names_rule(journal: Journal, row: str, source: str) -> None:
    facts = list(journal.entries(kind="decision"))[-1].facts
    assert facts["row"] == row, last_decision(journal)
    assert str(facts["source"]).startswith(source), f"row {row} comes from {facts['source']}"
