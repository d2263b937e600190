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
    """Each score, and under it every use case that is not whole."""
    reference = os.environ.get("SITRIG_REFERENCE")
    if not reference:
        raise SystemExit("set SITRIG_REFERENCE to the folder of a Reference Test Data Set")
    published = PublishedSet(Path(reference))
    figures: list[Figure] = []
    for name, score in SCORES.items():
        progress(name)
        figures += _figures(score(published))
    return figures


def _figures(card: Scorecard) -> Iterator[Figure]:
    aimed = [score for score in card.scores if AIMED.match(score.use_case)]
    right = _count(sum(score.right for score in aimed))
    total = sum(score.total for score in aimed)
    yield at_least(f"{card.name} of the use cases aimed at", right, total)
    yield noted(f"{card.name} in all: {card.sentence}", _count(card.right), f"of {card.total}")
    for score in card.scores:
        if score.right < score.total:
            yield noted(f"- {score.use_case}", _count(score.right), f"of {score.total}")


def _count(right: int) -> Spread:
    return Spread.of([float(right)])
