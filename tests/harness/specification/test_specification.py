"""Test case specifications: what a page says, that every scenario has its place, that bad input is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrig.harness.cli import main
from sitrig.harness.specification.documents import documents
from sitrig.harness.specification.features import read_features
from tests.architecture.gherkin_text import FEATURES, scenarios

FEATURE = """@SR-11.2
Feature: Firmware versions are read
  Background:
    Given the ESME is Commissioned

  Rule: The meter tells its own version

    @SIT-0000-71 @sit @assumption
    Scenario Outline: A version is read by "<party>"
      Given the ESME executes "<version>"
      When "<party>" submits SR 11.2
      And 5 minutes pass
      Then the version is "<version>"
      And nothing has changed
        | field | value |
        | <party> | b   |

      Examples: of both
        | party | version  |
        | Acorn | 0001020A |
        | Birch | 0001020B |
"""

OTHERS = """@SR-4.4.2
Feature: Others
  Scenario: Not built
    When "Acorn" submits SR 4.4.2
    Then it is rejected

  Scenario: An outage
    When the supply of the ESME fails
    Then the ESME alerts "Acorn" that its supply is back
"""

PAGE = """# Test case specification: SR 11.2 Read Firmware Version

GBCS use cases: {use_cases}.

## Firmware versions are read

### SIT-0000-71 (1 of 2): A version is read by "Acorn"

|  |  |
| --- | --- |
| Objective | A version is read by "Acorn" |
| Clause | The meter tells its own version (assumption) |
| SRV | 11.2 |
| Phase | sit |
| Feature | reads/version.feature:9 |
| Data | of both: party: Acorn; version: 0001020A |

**Pre-conditions**

| no | step |
| --- | --- |
| 1 | the ESME is Commissioned |
| 2 | the ESME executes "0001020A" |

**Steps**

| no | step |
| --- | --- |
| 1 | "Acorn" submits SR 11.2 |
| 2 | 5 minutes pass |

**Expected result**

| no | step |
| --- | --- |
| 1 | the version is "0001020A" |
| 2 | nothing has changed; field \\| value; Acorn \\| b |

### SIT-0000-71 (2 of 2): A version is read by "Birch"
"""


@pytest.fixture
def features(tmp_path: Path) -> Path:
    folder = tmp_path / "features"
    (folder / "reads").mkdir(parents=True)
    (folder / "reads/version.feature").write_text(FEATURE, encoding="utf-8")
    return folder


def test_a_page_has_all_that_a_test_case_specification_asks_for(features: Path) -> None:
    pages = documents(read_features(features))
    assert pages["SR-11.2.md"].startswith(PAGE.format(use_cases="CS08 ECS52 GCS38"))
    assert (
        "| [SR 11.2 Read Firmware Version](SR-11.2.md) | 2 | CS08 ECS52 GCS38 |"
        in (pages["README.md"])
    )


def test_no_slot_of_an_outline_is_left_unfilled(features: Path) -> None:
    assert "&lt;" not in "".join(documents(read_features(features)).values())


def test_a_use_case_has_a_page_of_its_own_with_the_cases_about_it(features: Path) -> None:
    pages = documents(read_features(features))
    assert "SIT-0000-71" in pages["ECS52.md"]
    assert "GCS38.md" not in pages
    assert "- use case GCS38" in pages["README.md"]


def test_a_use_case_that_is_not_built_has_no_page_and_an_alert_has_one(tmp_path: Path) -> None:
    (tmp_path / "a.feature").write_text(OTHERS, encoding="utf-8")
    pages = documents(read_features(tmp_path))
    assert "SR-4.4.2.md" in pages
    assert "ECS20b.md" not in pages
    assert "An alert that a device sends of itself." in pages["ECS80.md"]


def test_every_scenario_of_ours_is_specified_and_twice_the_same(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for out in (first, second):
        assert main(["spec", str(out)]) == 0
    pages = {page.name: page.read_text(encoding="utf-8") for page in first.iterdir()}
    assert pages == {page.name: page.read_text(encoding="utf-8") for page in second.iterdir()}
    text = "\n".join(pages.values())
    missing = [
        one.place
        for one in scenarios()
        if f"{one.file.relative_to(FEATURES)}:{one.line} |" not in text
    ]
    assert missing == []


@pytest.mark.parametrize(("text", "reason"), [("", "no feature in"), ("nonsense", "bad.feature")])
def test_what_cannot_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, reason: str
) -> None:
    if text:
        (tmp_path / "bad.feature").write_text(text)
    assert main(["spec", str(tmp_path / "out"), "--features", str(tmp_path)]) == 2
    assert reason in capsys.readouterr().err


def test_a_folder_of_something_else_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "README.md").write_text("# Mine\n")
    assert main(["spec", str(tmp_path)]) == 2
    assert "holds something else than a test case specification" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]
    assert (tmp_path / "README.md").read_text() == "# Mine\n"


def test_a_specification_is_written_over_an_earlier_one(tmp_path: Path, features: Path) -> None:
    for _ in range(2):
        assert main(["spec", str(tmp_path / "out"), "--features", str(features)]) == 0
