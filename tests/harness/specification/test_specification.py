"""Test case specifications: what a page says, that every scenario has its place, that bad input is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrig.harness.cli import main
from sitrig.harness.specification.documents import documents, is_about
from sitrig.harness.specification.features import TestCase, read_features
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
        | a     | b     |

      Examples: of both
        | party | version  |
        | Acorn | 0001020A |
        | Birch | 0001020B |
"""

PAGE = """# Test case specification: SR 11.2 Read Firmware Version

GBCS use cases: {use_cases}.

## Firmware versions are read

### SIT-0000-71: A version is read by "&lt;party>"

|  |  |
| --- | --- |
| Objective | A version is read by "&lt;party>" |
| Clause | The meter tells its own version (assumption) |
| SRV | 11.2 |
| Phase | sit |
| Feature | reads/version.feature:9 |

**Pre-conditions**

| no | step |
| --- | --- |
| 1 | the ESME is Commissioned |
| 2 | the ESME executes "&lt;version>" |

**Steps**

| no | step |
| --- | --- |
| 1 | "&lt;party>" submits SR 11.2 |
| 2 | 5 minutes pass |

**Expected result**

| no | step |
| --- | --- |
| 1 | the version is "&lt;version>" |
| 2 | nothing has changed; field \\| value; a \\| b |

**Data: of both**

| no | party | version |
| --- | --- | --- |
| 1 | Acorn | 0001020A |
| 2 | Birch | 0001020B |
"""


@pytest.fixture
def features(tmp_path: Path) -> Path:
    folder = tmp_path / "features"
    (folder / "reads").mkdir(parents=True)
    (folder / "reads/version.feature").write_text(FEATURE, encoding="utf-8")
    return folder


def test_a_page_has_all_that_a_test_case_specification_asks_for(features: Path) -> None:
    pages = documents(read_features(features))
    assert pages["SR-11.2.md"] == PAGE.format(use_cases="CS08 ECS52 GCS38")
    assert (
        "| [SR 11.2 Read Firmware Version](SR-11.2.md) | 1 | CS08 ECS52 GCS38 |"
        in (pages["README.md"])
    )


def test_a_use_case_has_a_page_of_its_own_with_the_cases_about_it(features: Path) -> None:
    pages = documents(read_features(features))
    assert "SIT-0000-71" in pages["ECS52.md"]
    assert "GCS38.md" not in pages


@pytest.mark.parametrize(
    ("words", "use_case", "expected"),
    [
        ("the GSME tells its version", "GCS38", True),
        ("the GSME tells its version", "ECS52", False),
        ("the ESME answers with ECS52", "ECS52", True),
        ("the ESME answers with ECS52", "CS08", False),
        ("the ESME answers", "CS08", True),
    ],
)
def test_a_case_is_about_the_use_case_that_it_names_or_of_its_fuel(
    words: str, use_case: str, expected: bool
) -> None:
    case = TestCase(place="x:1", name=words, feature="", rule=None, tags=(), lines=(), data=())
    assert is_about(case, use_case, ("CS08", "ECS52", "GCS38")) is expected


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
