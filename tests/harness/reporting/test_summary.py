"""The text summary counts what lies in the results folder."""

from pathlib import Path

from sitrig.harness.reporting.summary import read_results, summary_text


def test_the_summary_counts_each_feature_and_gives_every_reason(results: Path) -> None:
    lines = summary_text(read_results(results)).splitlines()
    assert lines[0] == "Tins on a shelf: 2 passed, 1 failed, 2 broken, 1 not applicable"
    assert "no Feature: 1 passed" in lines
    assert "  FAILED Putting tins (4, 5): AssertionError: assert 4 == 5" in lines
    assert any(line.startswith("  BROKEN A phrase nobody wrote: ") for line in lines)
    assert lines[-1] == "7 scenarios: 3 passed, 1 failed, 2 broken, 1 not applicable"


def test_an_empty_folder_has_no_scenarios(tmp_path: Path) -> None:
    assert summary_text(read_results(tmp_path)) == "\n0 scenarios: none\n"
