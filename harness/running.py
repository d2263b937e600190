"""Runs the packs through pytest without a word of pytest's, then writes every report."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pytest
from rich.console import Console

from sitrig.emulators.dsp.modifications import read_modifications
from sitrig.harness.errors import HarnessError, unwritable
from sitrig.harness.options import FIDELITIES, TARGETS
from sitrig.harness.own_folder import refuse_foreign
from sitrig.harness.progress import FAILED, Progress
from sitrig.harness.reporting.report import build_report
from sitrig.harness.reporting.summary import read_results, scenarios, summary_text
from sitrig.harness.requirement_matrix import write_matrix
from sitrig.harness.selection import check_tags, expression
from sitrig.harness.tags import PHASES
from sitrig.harness.verdicts import INCONCLUSIVE

STEPS = "sitrig.steps"

_JOURNAL = "journal.jsonl"
_REPORTS = (
    "report.html",
    _JOURNAL,
    "summary.txt",
    "requirements.html",
    "requirements.json",
)
_CONFIGURATION = "[pytest]\naddopts =\nfilterwarnings =\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRequest:
    """What `sitrig run` was asked for."""

    pack: str | None
    mods: str
    target: str
    seed: str
    fidelity: str
    select: str | None
    tags: str | None
    cycles: int
    out: Path
    html: bool


def run_packs(asked: RunRequest) -> int:
    """Run, report, and give the exit status: 0 all passed, 1 not all, 2 nothing to run or asked wrongly."""
    console = Console(soft_wrap=True)
    began = time.perf_counter()
    out, progress, status = run_scenarios(asked, console)
    _report(asked, out, progress, console, time.perf_counter() - began)
    return 0 if status == pytest.ExitCode.OK else 1


def run_scenarios(
    asked: RunRequest, console: Console, *plugins: object
) -> tuple[Path, Progress, int | pytest.ExitCode]:
    """Run and follow, with further pytest plugins; raises HarnessError when there is nothing to run."""
    _check(asked)
    out = _prepared(asked.out)
    progress = Progress(console)
    followers = [progress, _Emptying(out), *plugins]
    with tempfile.TemporaryDirectory(prefix="sitrig-run-") as folder:
        configuration = Path(folder) / "pytest.ini"
        configuration.write_text(_CONFIGURATION, encoding="utf-8")
        status = pytest.main(_arguments(asked, out, configuration), plugins=followers)
    if progress.uncollected:
        raise HarnessError(f"nothing was run, {progress.uncollected[0]}")
    if not progress.results:
        unmatched = status == pytest.ExitCode.NO_TESTS_COLLECTED
        reason = (
            "no scenario matches what was asked for" if unmatched else "nothing was run, see above"
        )
        raise HarnessError(reason)
    return out, progress, status


def _check(asked: RunRequest) -> None:
    if asked.pack is not None and asked.pack not in PHASES:
        raise HarnessError(f"{asked.pack!r} is not a pack: one of {', '.join(PHASES)}")
    if asked.fidelity not in FIDELITIES:
        known = ", ".join(FIDELITIES)
        raise HarnessError(f"{asked.fidelity!r} is not a fidelity: one of {known}")
    if asked.target not in TARGETS:
        raise HarnessError(f"{asked.target!r} is not a target: one of {', '.join(TARGETS)}")
    read_modifications(asked.mods)
    if asked.select is not None:
        expression(asked.select)
    if asked.tags is not None:
        check_tags(asked.tags)


def _prepared(out: Path) -> Path:
    refuse_foreign(out, "the reports of a run", sign=_JOURNAL)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as refusal:
        raise unwritable(out, refusal) from None
    if not os.access(out, os.W_OK):
        raise HarnessError(f"cannot write into {out}: Permission denied")
    (out / _JOURNAL).touch()  # from now on the folder is ours, whatever becomes of the run
    return out.resolve()


class _Emptying:
    """Takes away what an earlier run left, once there is something to run; all else there is left alone."""

    def __init__(self, out: Path) -> None:
        self._out = out

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        if session.testsfailed or not session.items:
            return  # a pack that cannot be read keeps the others from running too
        results = self._out / "allure-results"
        shutil.rmtree(results, ignore_errors=True)
        results.mkdir()
        for name in _REPORTS:
            (self._out / name).unlink(missing_ok=True)
        (self._out / _JOURNAL).touch()


def _arguments(asked: RunRequest, out: Path, configuration: Path) -> list[str]:
    packs = str(files("sitrig.harness.packs"))
    # Without the cut, a conftest.py above the packs would be read too: the checkout has one.
    arguments = [packs, "-c", str(configuration), "--rootdir", packs, "--confcutdir", packs]
    # Nothing is captured: the line of each feature goes out while the next one runs.
    arguments += ["--import-mode=importlib", "--capture=no"]
    arguments += ["-p", "no:cacheprovider", "-p", "no:terminal"]
    arguments += ["-p", STEPS, "--alluredir", str(out / "allure-results")]
    arguments += ["--journal", str(out / _JOURNAL), "--mods", asked.mods]
    arguments += ["--target", asked.target, "--seed", asked.seed]
    arguments += ["--fidelity", asked.fidelity]
    if asked.cycles > 1:
        arguments += ["--cycles", str(asked.cycles)]
    if asked.select:
        arguments += ["-k", expression(asked.select)]
    chosen = " and ".join(f"({part})" for part in (asked.pack, asked.tags) if part)
    if chosen:
        arguments += ["-m", chosen]
    return arguments


def _report(
    asked: RunRequest, out: Path, progress: Progress, console: Console, seconds: float
) -> None:
    write_matrix(progress.results, out, mods=asked.mods)
    summary = summary_text(read_results(out / "allure-results"))
    (out / "summary.txt").write_text(summary, encoding="utf-8")
    counts = Counter(result.verdict for result in progress.results)
    told = ", ".join(f"{number} {verdict}" for verdict, number in counts.items())
    number = scenarios(len(progress.results))
    console.print(f"\n{number}: {told} in {seconds:.1f} s", highlight=False)
    if counts[FAILED] + counts[INCONCLUSIVE]:
        console.print(
            "what a scenario in trouble sent, got and changed until then is in its steps in the report"
        )
    _say_where(asked, out, console)


def _say_where(asked: RunRequest, out: Path, console: Console) -> None:
    shown = asked.out
    if asked.html:
        with console.status("rendering report.html"):
            page = build_report(out / "allure-results", out)
        console.print(page.missing or f"report        {shown / 'report.html'}", highlight=False)
    for name, what in (
        ("requirements.html", "requirements "),
        ("summary.txt", "summary      "),
        (_JOURNAL, "journal      "),
        ("allure-results", "Allure results"),
    ):
        console.print(f"{what} {shown / name}", highlight=False)
