"""`sitrig run` as a stranger runs it: one command, and a report that holds what happened."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sitrig.emulators.journal import verify

Written = dict[str, Any]  # JSON as a run wrote it
ROOT = Path(__file__).parents[2]
SCENARIO = "The Responsible Supplier's correction while"
ROWS = 4
MAIN = "import sys; from sitrig.harness.cli import main; sys.exit(main())"
A_DEFECT = """
import pytest
from tests.planted_defects.rule_defects import the_row_of_SECMP0125_is_missing as plant

plant(pytest.MonkeyPatch())
"""


def sitrig_run(*arguments: str, out: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run it from a folder of its own, as somebody who has no checkout does."""
    return run_in(out.parent, *arguments, "--out", str(out), **environment)


def run_in(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run it there, as it is called."""
    return subprocess.run(
        [sys.executable, "-c", MAIN, "run", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=240,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("run")


@pytest.fixture(scope="module")
def ran(folder: Path) -> subprocess.CompletedProcess[str]:
    """As `make run` calls it: no folder is named for the reports."""
    done = run_in(folder, "-k", "responsible_suppliers_correction_while")
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def report(ran: subprocess.CompletedProcess[str], folder: Path) -> Path:
    """Where that run's reports are."""
    return folder / "sitrig-report"


@pytest.fixture(scope="module")
def results(report: Path) -> list[Written]:
    files = (report / "allure-results").glob("*-result.json")
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def attached(step: Written) -> list[tuple[str, str]]:
    return [(made["name"], made["source"]) for made in step.get("attachments", [])]


def steps(results: list[Written], status: str) -> list[Written]:
    [found] = [one for one in results if f"while {status}" in one["name"]]
    under: list[Written] = found["steps"]
    return under


def test_it_tells_each_feature_the_totals_and_where_the_reports_are(
    ran: subprocess.CompletedProcess[str], report: Path
) -> None:
    printed = ran.stdout
    assert f"SR 8.4 Update Inventory): {ROWS} passed" in printed
    assert f"{ROWS} scenarios: {ROWS} passed in" in printed
    for name in ("report.html", "requirements.html", "summary.txt", "journal.jsonl"):
        assert f"{report.name}/{name}" in printed
        assert (report / name).stat().st_size > 0
    assert not (report / ".pytest_cache").exists()


def test_every_scenario_has_its_gherkin_steps(results: list[Written]) -> None:
    assert len(results) == ROWS
    for result in results:
        assert result["status"] == "passed"
        kinds = [step["name"].split()[0] for step in result["steps"]]
        assert kinds == ["Given", "And", "Given", "And", "When", "Then", "And"]


def test_the_messages_and_the_deciding_row_lie_in_the_step_that_caused_them(
    results: list[Written], report: Path
) -> None:
    *givens, when, _then, _shown = steps(results, "Whitelisted")
    assert [attached(step) for step in givens] == [[], [], [], []]
    names = [name for name, _ in attached(when)]
    assert names[:3] == ["DUIS request", "deciding row UI-50", "DUIS response"]
    folder = report / "allure-results"
    texts = {name: (folder / source).read_text(encoding="utf-8") for name, source in attached(when)}
    assert (
        "<sr:UpdateInventory>" in texts["DUIS request"]
        or "UpdateInventory" in texts["DUIS request"]
    )
    assert "<ds:Signature" in texts["DUIS request"]
    assert "I99" in texts["DUIS response"]
    row = json.loads(texts["deciding row UI-50"])
    assert row["source"].startswith("SECMP0125")
    assert row["facts"]["SMI Status"] == "Whitelisted"


def test_the_state_before_and_after_lies_in_the_last_step(
    results: list[Written], report: Path
) -> None:
    *_, last = steps(results, "Whitelisted")
    [source] = [source for name, source in attached(last) if name == "state before and after"]
    text = (report / "allure-results" / source).read_text(encoding="utf-8")
    assert "/esme_variant: 'A' became 'BDE'" in text
    assert "/corrections/0/by: None became" in text


def test_a_refusal_shows_its_row_too(results: list[Written]) -> None:
    [refused] = [one for one in results if "with none in force" in one["name"]]
    names = [name for step in refused["steps"] for name, _ in attached(step)]
    assert "deciding row UI-99" in names


def test_the_page_holds_the_scenarios_and_calls_nobody(report: Path) -> None:
    page = (report / "report.html").read_text(encoding="utf-8")
    held = re.findall(r'd\("[^"]+"\s*,\s*"([A-Za-z0-9+/=]+)"\)', page)
    data = "\n".join(base64.b64decode(file).decode("utf-8", "replace") for file in held)
    assert SCENARIO in data
    assert "googletagmanager" not in page
    assert "SIT-0125-01" in data


def test_the_requirement_matrix_leads_from_requirement_to_result(report: Path) -> None:
    [row] = json.loads((report / "requirements.json").read_text(encoding="utf-8"))
    assert row["modification"] == "SECMP0125"
    assert row["requirement"].startswith("Requirement 1")
    assert row["ids"] == ["SIT-0125-01"]
    assert row["scenario"] == f"{SCENARIO} <status>, with <modifications> in force"
    assert row["verdicts"] == {"passed": ROWS}
    page = (report / "requirements.html").read_text(encoding="utf-8")
    assert "SIT-0125-01" in page
    assert "Requirement 1" in page


def test_the_summary_is_text(report: Path) -> None:
    lines = (report / "summary.txt").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == f"{ROWS} scenarios: {ROWS} passed"


def journals(report: Path) -> Iterator[tuple[Written, bytes]]:
    """Each scenario's title line and the records under it."""
    title: Written | None = None
    lines: list[bytes] = []
    for line in (report / "journal.jsonl").read_bytes().splitlines(keepends=True):
        if line.startswith(b'{"scenario"'):
            if title is not None:
                yield title, b"".join(lines)
            title, lines = json.loads(line), []
        else:
            lines.append(line)
    assert title is not None
    yield title, b"".join(lines)


def test_the_journal_of_every_scenario_is_what_its_head_stands_for(report: Path) -> None:
    found = list(journals(report))
    assert len(found) == ROWS
    for title, records in found:
        assert verify(records, title["head"])
        assert not verify(records.replace(b'"decision"', b'"decisiom"', 1), title["head"])


def test_the_same_seed_writes_the_same_journal(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "again"
    again = sitrig_run("-k", "responsible_suppliers_correction_while", "--no-html", out=out)
    assert again.returncode == 0, again.stderr
    assert (out / "journal.jsonl").read_bytes() == (report / "journal.jsonl").read_bytes()


def test_what_does_not_apply_is_counted_apart(tmp_path: Path) -> None:
    done = sitrig_run(
        "-k",
        "esme_variant_that_is_recorded_already",
        "--mods",
        "none",
        "--no-html",
        out=tmp_path / "o",
    )
    assert done.returncode == 0, done.stderr
    assert "\n1 scenario: 1 not applicable" in done.stdout
    assert done.stdout.startswith("1 scenario\n")
    assert (tmp_path / "o" / "summary.txt").read_text().endswith("\n1 scenario: 1 not applicable\n")


def test_a_defect_in_the_dsp_fails_the_run_and_names_the_scenario(tmp_path: Path) -> None:
    (tmp_path / "a_defect.py").write_text(A_DEFECT, encoding="utf-8")
    done = sitrig_run(
        "-k",
        "responsible_suppliers_correction_while",
        "--no-html",
        out=tmp_path / "o",
        PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}",
        PYTEST_PLUGINS="a_defect",
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "4 scenarios: 1 passed, 3 failed" in done.stdout
    assert "failed SIT-0125-01" in done.stdout
    assert "row UI-99 answered" in done.stdout
    assert "what a scenario in trouble sent, got and changed until then" in done.stdout
    assert (tmp_path / "o" / "summary.txt").read_text().splitlines()[-1].endswith("3 failed")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--pack", "spit"), "'spit' is not a pack: one of pit, sit, uit, regression"),
        (("--mods", "SECMP0126"), "'SECMP0126' is not a Modification: SECMP0039, SECMP0125"),
        (("--target", "production"), "'production' is not a target: one of embedded, server"),
        (("-k", "no_scenario_has_this_name"), "no scenario matches what was asked for"),
        (("-k", "either or not"), "-k 'either or not' is a wrong expression"),
        (("-m", "uit and"), "-m 'uit and' is a wrong expression"),
        (("-k", ""), "-k is empty"),
        (("-m", ""), "-m is empty"),
        (("--colour", "red"), "No such option: --colour"),
    ],
)
def test_what_cannot_be_run_is_told_in_one_line(
    tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = sitrig_run(*arguments, out=tmp_path / "o")
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """A folder with what an earlier run left."""
    out = tmp_path / "earlier"
    (out / "allure-results").mkdir(parents=True)
    for name in ("summary.txt", "journal.jsonl", "report.html"):
        (out / name).write_text("kept")
    return out


@pytest.mark.parametrize(
    "arguments",
    [("-k", "no_scenario_has_this_name"), ("-k", "a and"), ("-m", "uit and"), ("-m", "uit or (")],
)
def test_a_run_that_runs_nothing_leaves_the_reports_of_the_last(
    earlier: Path, arguments: tuple[str, ...]
) -> None:
    assert sitrig_run(*arguments, out=earlier).returncode == 2
    for name in ("summary.txt", "journal.jsonl", "report.html"):
        assert (earlier / name).read_text() == "kept"


@pytest.mark.parametrize("name", ["report.html", "allure-results/mine.json", "mine.txt"])
def test_a_folder_of_something_else_is_left_alone(tmp_path: Path, name: str) -> None:
    mine = tmp_path / "o" / name
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    done = sitrig_run("-k", "SIT-0125-01", "--no-html", out=tmp_path / "o")
    assert done.returncode == 2
    assert "holds something else than the reports of a run" in done.stderr
    assert mine.read_text() == "mine"
    assert [path for path in (tmp_path / "o").rglob("*") if path.is_file()] == [mine]


def test_after_a_run_that_ran_nothing_the_folder_takes_the_next(tmp_path: Path) -> None:
    assert sitrig_run("-k", "no_scenario_has_this_name", out=tmp_path / "o").returncode == 2
    done = sitrig_run("-k", "SIT-0125-01", "--no-html", out=tmp_path / "o")
    assert done.returncode == 0, done.stderr


def test_a_folder_that_cannot_be_written_is_told_before_anything_runs(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = sitrig_run(out=tmp_path / "file")
    assert done.returncode == 2
    assert done.stderr == f"sitrig: cannot write into {tmp_path / 'file'}: File exists\n"
