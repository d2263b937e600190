"""Counts what of a published Reference Test Data Set sitrig does as published; the rest, lowest share first.

Needs SITRIG_REFERENCE, as the tests that hold the floors do.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from sitrig.harness.published_set.checking import SCORES
from sitrig.harness.published_set.folder import PublishedSet
from sitrig.harness.published_set.scoring import Scorecard
from tests.benchmarks.measuring import Figure, Spread, at_least, noted

AIMED = re.compile(
    r"CCS0[1-8]|CCS05CCS04|CS01[ab]|CS02[a-f]|CS03|CS04|CS0[6-9]|CS10[ab]|CS11|CS14|ECS01[cd]|ECS17[a-e]"
    r"|ECS18[ab]|ECS23b?|ECS24b?|ECS26[a-n]|ECS35[a-g]|ECS39[ab]|ECS4[02345]|ECS46[acd]|ECS47"
    r"|ECS52|ECS6[12]|ECS[78]0|ECS10[0-2]|GCS13[abc]|GCS28|GCS33|GCS38|GCS39|GCS4[16]|GCS5[39]|GCS62"
    r"|FDRA|G?N?CA-|GN?CA|MIIWA"
)
"""The use cases that are to be whole; what else the set has is counted and is not aimed at yet."""


def measure(progress: Callable[[str], None]) -> list[Figure]:
    """Each score, then every use case that is not whole, all its scores taken together."""
    reference = os.environ.get("SITRIG_REFERENCE")
    if not reference:
        raise SystemExit("set SITRIG_REFERENCE to the folder of a Reference Test Data Set")
    published = PublishedSet(Path(reference))
    cards = []
    for name, score in SCORES.items():
        progress(name)
        cards.append(score(published))
    return [*(figure for card in cards for figure in _totals(card)), *_rest(cards)]


def _totals(card: Scorecard) -> Iterator[Figure]:
    aimed = [score for score in card.scores if AIMED.match(score.use_case)]
    right = _count(sum(score.right for score in aimed))
    total = sum(score.total for score in aimed)
    yield at_least(f"{card.name} of the use cases aimed at", right, total)
    yield noted(f"{card.name} in all: {card.sentence}", _count(card.right), f"of {card.total}")


def _rest(cards: list[Scorecard]) -> Iterator[Figure]:
    """What comes next: the lowest share first."""
    counted: dict[str, list[tuple[str, int, int]]] = {}
    for card in cards:
        for score in card.scores:
            counted.setdefault(score.use_case, []).append((card.name, score.right, score.total))
    rows = []
    for use_case, scores in counted.items():
        right = sum(found for _, found, _ in scores)
        total = sum(there for _, _, there in scores)
        told = ", ".join(f"{name} {found}/{there}" for name, found, there in scores)
        if right < total:
            rows.append((right / total, use_case, right, f"of {total}: {told}"))
    for _, use_case, right, told in sorted(rows):
        yield noted(f"- {use_case}", _count(right), told)


def _count(right: int) -> Spread:
    return Spread.of([float(right)])
