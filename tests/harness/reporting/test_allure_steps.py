"""The bridge, from outside: what an Allure reader finds in the results of a pack."""

import json
from pathlib import Path
from typing import Any

Result = dict[str, Any]  # JSON as Allure wrote it


def steps(result: Result) -> list[tuple[str, str]]:
    return [(step["name"], step["status"]) for step in result["steps"]]


def labels(result: Result, name: str) -> list[str]:
    return [label["value"] for label in result["labels"] if label["name"] == name]


def test_every_gherkin_step_is_a_step_with_its_keyword_and_status(
    by_title: dict[str, Result],
) -> None:
    assert steps(by_title["Putting tins (3, 3)"]) == [
        ("Given a shelf", "passed"),
        ('When "Birch" puts 3 tins', "passed"),
        ("Then the shelf holds 3 tins", "passed"),
        ("And the day ends", "passed"),
    ]


def test_a_failing_step_is_failed_and_the_steps_after_it_are_listed_as_not_reached(
    by_title: dict[str, Result],
) -> None:
    result = by_title["Putting tins (4, 5)"]
    assert result["status"] == "failed"
    assert [status for _, status in steps(result)] == ["passed", "passed", "failed", "skipped"]
    assert "assert 4 == 5" in result["steps"][2]["statusDetails"]["message"]
    assert "not reached" in result["steps"][3]["statusDetails"]["message"]


def test_a_step_that_does_not_apply_is_skipped_not_left_open(by_title: dict[str, Result]) -> None:
    result = by_title["A shelf that does not apply"]
    assert result["status"] == "skipped"
    assert [status for _, status in steps(result)] == ["passed", "skipped", "skipped"]
    assert "no shelf here" in result["steps"][1]["statusDetails"]["message"]


def test_a_step_without_a_definition_is_broken(by_title: dict[str, Result]) -> None:
    assert [status for _, status in steps(by_title["A phrase nobody wrote"])] == [
        "broken",
        "skipped",
    ]


def test_an_attachment_lies_inside_the_step_that_made_it(
    by_title: dict[str, Result], results: Path
) -> None:
    result = by_title["Putting tins (4, 5)"]
    _, put, held, _ = result["steps"]
    assert "attachments" not in result
    [request] = put["attachments"]
    assert (request["name"], request["type"]) == ("request", "application/xml")
    assert (results / request["source"]).read_bytes() == b"<put>4</put>"
    assert [attachment["name"] for attachment in held["attachments"]] == ["held"]


def test_a_table_in_a_step_is_kept_with_the_step(
    by_title: dict[str, Result], results: Path
) -> None:
    [table] = by_title["A list of tins"]["steps"][0]["attachments"]
    assert (results / table["source"]).read_text(encoding="utf-8") == "name | size\nbeans | 400"


def test_each_column_of_an_outline_row_is_a_parameter(by_title: dict[str, Result]) -> None:
    rows = [by_title["Putting tins (3, 3)"], by_title["Putting tins (4, 5)"]]
    assert [[(p["name"], p["value"]) for p in row["parameters"]] for row in rows] == [
        [("put", "3"), ("held", "3")],
        [("put", "4"), ("held", "5")],
    ]
    assert rows[0]["historyId"] != rows[1]["historyId"]


def test_a_scenario_stands_under_its_modification_feature_and_rule(
    by_title: dict[str, Result],
) -> None:
    result = by_title["Putting tins (3, 3)"]
    assert labels(result, "epic") == ["SECMP0125"]
    assert labels(result, "feature") == labels(result, "suite") == ["Tins on a shelf"]
    assert labels(result, "story") == labels(result, "subSuite")
    assert labels(result, "story") == ["A shelf holds what is put on it"]
    assert labels(result, "parentSuite") == ["Stock"]
    assert sorted(labels(result, "tag")) == ["SECMP0125", "SR-8.4"]
    assert "A shopkeeper wants" in result["description"]


def test_a_scenario_of_no_modification_says_so(by_title: dict[str, Result]) -> None:
    assert labels(by_title["A list of tins"], "epic") == ["No Modification"]


def test_a_plain_test_is_reported_too(by_title: dict[str, Result]) -> None:
    assert by_title["test_without_gherkin"]["attachments"][0]["name"] == "note"


def test_only_a_fixture_with_something_to_tell_has_a_file(results: Path) -> None:
    containers = [json.loads(p.read_text("utf-8")) for p in results.glob("*-container.json")]
    fixtures = [fixture for group in containers for fixture in group["afters"]]
    assert [f["name"] for f in fixtures if f.get("status") == "broken"] == ["wobbly::1"]
    assert len(containers) == 1
