"""The score over the published messages never falls below what was reached before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sitrig.harness.cli import main
from sitrig.harness.published_messages import FLOOR, scores


def test_the_score_is_at_the_floor_or_above(reference: Path) -> None:
    found = scores(reference)
    right, total = sum(score.right for score in found), sum(score.total for score in found)
    print(f"{right} of {total} published messages")  # noqa: T201  the figure is the point
    assert right >= FLOOR
    assert total > 900


def test_the_command_prints_a_score_per_use_case(
    reference: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rtds-check", str(reference), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["use_cases"]["ECS52"]["right"] == told["use_cases"]["ECS52"]["total"] == 2
    assert told["right"] >= FLOOR


def test_below_the_floor_the_command_fails(reference: Path) -> None:
    assert main(["rtds-check", str(reference), "--floor", "100000"]) == 1


def test_a_folder_without_the_set_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rtds-check", str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err
