"""What is right of a published set never falls below what was reached before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sitrig.harness.cli import main
from sitrig.harness.published_set.checking import SCORES, below
from sitrig.harness.published_set.floors import FLOORS, Floor
from sitrig.harness.published_set.folder import PublishedSet
from sitrig.harness.published_set.scoring import Scorecard, scorecard

_TOTALS = {"messages": 900, "commands": 230, "mmc": 450, "acceptance": 300}


@pytest.mark.parametrize("name", SCORES)
def test_every_score_is_at_its_floor_or_above(reference: Path, name: str) -> None:
    card = SCORES[name](PublishedSet(reference))
    print(f"{card.right} of {card.total} {card.sentence}")  # noqa: T201  the figure is the point
    assert card.right >= FLOORS[name].right
    assert card.total > _TOTALS[name]


def test_the_command_prints_a_score_per_use_case(
    reference: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rtds", "check", str(reference), "--json", "--only", "messages"]) == 0
    told = json.loads(capsys.readouterr().out)["messages"]
    assert told["use_cases"]["ECS52"]["right"] == told["use_cases"]["ECS52"]["total"] == 2
    assert told["right"] >= FLOORS["messages"].right


def test_below_a_floor_the_command_fails(
    reference: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["rtds", "check", str(reference), "--only", "messages"]
    assert main([*arguments, "--floor", "messages=100000"]) == 1
    assert "below the floor of 100000" in capsys.readouterr().err


def test_a_folder_without_the_set_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rtds", "check", str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [("--only", "nonsense", "there are messages"), ("--floor", "messages", "such as messages=500")],
)
def test_a_mistake_on_the_command_line_is_named_with_what_is_legal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, value: str, told: str
) -> None:
    assert main(["rtds", "check", str(tmp_path), option, value]) == 2
    assert told in capsys.readouterr().err


def test_a_card_counts_by_use_case_and_keeps_reasons() -> None:
    card = scorecard("x", "are x", [("A_1", None), ("A_2", "wrong"), ("B_1", "missing")])
    assert isinstance(card, Scorecard)
    assert (card.right, card.total) == (1, 3)
    assert [score.use_case for score in card.scores] == ["B", "A"]
    assert card.plain()["use_cases"] == {
        "B": {"right": 0, "total": 1, "reasons": {"B_1": "missing"}},
        "A": {"right": 1, "total": 2, "reasons": {"A_2": "wrong"}},
    }


def test_a_floor_says_nothing_about_a_smaller_set() -> None:
    card = scorecard("messages", "are read", [("ECS52_a", None), ("ECS52_b", "wrong")])
    assert not list(below([card], {"messages": Floor(2, of=3)}))
    assert list(below([card], {"messages": Floor(2, of=2)})) == [
        "messages: 1 right is below the floor of 2"
    ]
