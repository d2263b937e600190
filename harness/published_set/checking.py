"""Every score of a published set, each held against its floor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from sitrig.harness.published_set import acceptance, commands, messages, mmc
from sitrig.harness.published_set.floors import Floor
from sitrig.harness.published_set.folder import PublishedSet
from sitrig.harness.published_set.scoring import Scorecard

SCORES: Mapping[str, Callable[[PublishedSet], Scorecard]] = MappingProxyType(
    {card.NAME: card.score for card in (messages, commands, acceptance, mmc)}
)
"""By name, in the order in which they are shown."""


def below(cards: list[Scorecard], floors: Mapping[str, Floor]) -> Iterator[str]:
    """A line for each score that is below its floor, of a set at least as large as the floor's."""
    for card in cards:
        floor = floors.get(card.name, Floor(0))
        if card.right < floor.right and card.total >= floor.of:
            yield f"{card.name}: {card.right} right is below the floor of {floor.right}"
