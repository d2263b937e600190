"""A score per use case: how many are right, and why the others are not. Knows nothing of what is scored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Score:
    """How one use case fares: `right` of `total`, and why the others do not count."""

    use_case: str
    total: int = 0
    right: int = 0
    reasons: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """One thing that is scored, in a sentence, with its scores: the lowest share first."""

    name: str
    sentence: str
    scores: tuple[Score, ...]

    @property
    def right(self) -> int:
        """Right in all."""
        return sum(score.right for score in self.scores)

    @property
    def total(self) -> int:
        """Scored in all."""
        return sum(score.total for score in self.scores)

    def plain(self) -> dict[str, object]:
        """The same as plain data."""
        use_cases = {
            score.use_case: {"right": score.right, "total": score.total, "reasons": score.reasons}
            for score in self.scores
        }
        return {"right": self.right, "total": self.total, "use_cases": use_cases}


def scorecard(name: str, sentence: str, faults: Iterable[tuple[str, str | None]]) -> Scorecard:
    """A card from the name of each thing scored and why it is not right (None when it is).

    What stands before the first underscore of a name is its use case.
    """
    found: dict[str, Score] = {}
    for stem, reason in faults:
        use_case = stem.partition("_")[0]
        score = found.setdefault(use_case, Score(use_case))
        score.total += 1
        if reason is None:
            score.right += 1
        else:
            score.reasons[stem] = reason
    lowest = sorted(found.values(), key=lambda score: (score.right / score.total, score.use_case))
    return Scorecard(name, sentence, tuple(lowest))
