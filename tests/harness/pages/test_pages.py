"""The reference pages in docs are what the code prints, and what the assessments say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sitrig.emulators.dsp.assumptions import ASSUMED_ALERTS, ASSUMED_CODES
from sitrig.emulators.dsp.switches import SWITCHES
from sitrig.harness.pages import PAGES, rendered

CHECKOUT = Path(__file__).parents[3]
REFERENCE = CHECKOUT / "docs" / "reference"
STATUSES = 9


def page(name: str) -> str:
    """A page as it is committed."""
    return (REFERENCE / name).read_text(encoding="utf-8")


def lines(name: str, start: str) -> Iterator[list[str]]:
    """The cells of the table rows of a page that start with this cell."""
    for line in page(name).splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
        if cells[0] == start:
            yield cells


@pytest.mark.parametrize("name", PAGES)
def test_a_committed_page_is_what_the_code_prints(name: str) -> None:
    assert page(name) == rendered()[name], "run scripts/docs and read the difference"


def test_no_page_is_left_over() -> None:
    """Pages written by hand stand beside them, without the notice."""
    generated = {
        p.name for p in REFERENCE.glob("*.md") if "Written by scripts/docs" in page(p.name)
    }
    assert generated == set(PAGES)


def test_the_matrix_has_a_row_for_each_of_129_variants() -> None:
    rows = [line for line in page("srv-matrix.md").splitlines() if line.startswith("| ")]
    assert len(rows) == 2 + 129
    (row,) = lines("srv-matrix.md", "8.14.3")
    assert row[2:10] == ["Yes", "No", "8", "No", "No", "Yes", "EIS GIS", "SNA (SECMP0039)"]


def test_the_page_in_words_has_table_1_of_secmp0039() -> None:
    """Critical, Sensitive Response, Protection Against Replay, On Demand, Future Dated, DSP
    Scheduled, DCC Only, Eligible User Role, SMETS1 Applicability."""
    table_1 = [row for row in lines("returns-and-variant.md", "8.14") if len(row) == 13]
    assert [row[1] for row in table_1] == ["8.14.3", "8.14.4"]
    for row in table_1:
        assert row[3:] == ["No"] * 6 + ["Yes", "EIS GIS", "EIS GIS SNA", "No"]


@pytest.mark.parametrize(
    ("sender", "world", "answers"),
    [
        ("its Responsible Supplier", "none", ["rejected"] * 9),
        (
            "its Responsible Supplier",
            "SECMP0125",
            ["rejected", *["accepted"] * 3, *["rejected"] * 5],
        ),
        ("the DCC User who added it", "SECMP0125", ["accepted", *["rejected"] * 8]),
        ("SNA", "none", ["E2"] * 9),
        ("SNA", "SECMP0039", ["accepted", *["E5"] * 8]),
        ("relevant EIS or GIS", "SECMP0039", ["accepted"] * 9),
        ("other EIS or GIS", "SECMP0039", ["accepted", *["E4"] * 8]),
    ],
)
def test_the_page_in_words_states_each_sender_before_and_after(
    sender: str, world: str, answers: list[str]
) -> None:
    stated = [row[2:] for row in lines("returns-and-variant.md", sender) if row[1] == world]
    assert stated[0] == answers
    assert len(stated) == 2


def test_e5_is_new_for_agents_on_two_requests_and_nowhere_else() -> None:
    section = page("returns-and-variant.md").split("## Response Code E5")[1].split("\n## ")[0]
    new = [line for line in section.splitlines() if line.startswith("| ") and "SNA:" in line]
    assert [line.split()[1] for line in new] == ["8.14.3", "8.14.4"]


def test_every_switch_is_on_its_page_with_its_sentence() -> None:
    for info in SWITCHES:
        (row,) = lines("switches.md", info.name)
        assert info.sentence in row


def test_every_assumed_code_is_used_by_a_row_or_by_code() -> None:
    sources = "".join(
        path.read_text(encoding="utf-8") for path in (CHECKOUT / "emulators").rglob("*.py")
    )
    unused = [name for name in ASSUMED_CODES if f'"@{name}"' not in sources]
    unused += [name for name in ASSUMED_ALERTS if f'"{name}"' not in sources]
    assert unused == []
