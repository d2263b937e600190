"""The HTML report: one file, with the scenarios in it, that calls nobody."""

import base64
import re
from pathlib import Path

import pytest

from sitrig.harness.reporting import report
from sitrig.harness.reporting.report import build_report, without_tracking

TRACKED = (
    '<head><script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>\n'
    "<script>\n gtag('config');\n</script><script>keep()</script></head>"
)


@pytest.fixture(scope="module")
def page(results: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    out = tmp_path_factory.mktemp("out")
    outcome = build_report(results, out)
    assert outcome.html == out / "report.html", outcome.missing
    assert [path.name for path in out.iterdir()] == ["report.html"]
    return outcome.html.read_text(encoding="utf-8")


def embedded(page: str) -> str:
    """The data files inside the page, decoded."""
    files = re.findall(r'd\("[^"]+"\s*,\s*"([A-Za-z0-9+/=]+)"\)', page)
    return "\n".join(base64.b64decode(file).decode("utf-8", "replace") for file in files)


def test_the_page_holds_every_scenario_with_its_steps(page: str) -> None:
    data = embedded(page)
    for words in ("Putting tins (4, 5)", "A list of tins", "Then the shelf holds 5 tins"):
        assert words in data


def test_the_page_holds_the_attachments(page: str) -> None:
    assert "<put>4</put>" in embedded(page)


def test_the_page_loads_nothing_from_elsewhere(page: str) -> None:
    assert "googletagmanager" not in page
    assert not re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="https?:', page)


def test_the_tracking_script_goes_and_the_next_script_stays() -> None:
    assert without_tracking(TRACKED) == "<head><script>keep()</script></head>"


def test_without_node_the_outcome_says_what_is_missing(
    results: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    outcome = build_report(results, tmp_path / "out")
    assert outcome.html is None
    assert outcome.missing == "no HTML report: Node is missing, see summary.txt"
    assert not (tmp_path / "out").exists()


def test_without_the_allure_command_the_outcome_says_so(
    results: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "CHECKOUT", tmp_path)
    outcome = build_report(results, tmp_path / "out")
    assert outcome.missing == "no HTML report: the npm package allure is missing, see summary.txt"
