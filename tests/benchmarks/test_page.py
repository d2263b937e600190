"""The page of figures: what a table says, and that one part's figures leave the others alone."""

from __future__ import annotations

from tests.benchmarks.measuring import Spread, at_least, at_most, noted
from tests.benchmarks.page import section, written

ORDER = ("exchange", "world")
RATE = at_least("events", Spread.of([3.0, 5.0, 4.0]), 4.5, "per s")
RESTORE = at_most("restore", Spread.of([0.25]), 1, "ms")


def test_a_row_has_median_spread_aim_and_verdict_and_a_missed_aim_stays() -> None:
    table = section(
        "About it.", ("commit 12ab",), [RATE, RESTORE, noted("pairs", Spread.of([1e5]))]
    )
    assert "| events | 4 (3 to 5) | per s | ≥ 4.5 | **missed** |" in table
    assert "| restore | 0.25 (one take) | ms | ≤ 1 | met |" in table
    assert "| pairs | 100,000 (one take) |  |  |  |" in table
    assert "- commit 12ab" in table


def test_writing_one_part_keeps_the_others_in_their_order() -> None:
    world = written("", "world", section("Worlds.", ("commit 1",), [RATE]), ORDER)
    both = written(world, "exchange", section("Exchanges.", ("commit 2",), [RESTORE]), ORDER)
    assert both.index("## exchange") < both.index("## world")
    again = written(both, "exchange", section("Exchanges.", ("commit 3",), [RESTORE]), ORDER)
    assert again == both.replace("commit 2", "commit 3")
    assert world.partition("## world")[2] == again.partition("## world")[2]
