"""Renders a run's Allure results as one HTML file that opens anywhere and calls nowhere.

Node does the rendering; where it or the Allure command is missing the results stay as they are
and the outcome says why there is no page.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
# Allure 3 writes its tag manager into every page whatever it is told, and one loading script.
TRACKING = re.compile(
    r'<script[^>]*src="https://www\.googletagmanager\.com[^>]*></script>\s*<script>.*?</script>',
    re.DOTALL,
)
RENDER_SECONDS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOutcome:
    """Either the page, or the reason in one line why there is none."""

    html: Path | None = None
    missing: str | None = None


def build_report(results: Path, out: Path) -> ReportOutcome:
    """Write `report.html` into `out` from the Allure results in `results`."""
    allure = _allure_command()
    if shutil.which("node") is None or allure is None:
        absent = "Node" if shutil.which("node") is None else "the npm package allure"
        return ReportOutcome(missing=f"no HTML report: {absent} is missing, see summary.txt")
    with tempfile.TemporaryDirectory(prefix="sitrig-report-") as folder:
        rendered = Path(folder) / "report"
        failure = _render(allure, results, rendered)
        page = rendered / "index.html"
        if failure is not None or not page.is_file():
            return ReportOutcome(missing=f"no HTML report: allure failed: {failure or 'no page'}")
        return ReportOutcome(html=_publish(page, out / "report.html"))


def without_tracking(page: str) -> str:
    """The page without the script that reports its reader to an analytics service."""
    return TRACKING.sub("", page)


def _publish(page: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(without_tracking(page.read_text(encoding="utf-8")), encoding="utf-8")
    return target


def _render(allure: str, results: Path, rendered: Path) -> str | None:
    """Run Allure; the last line it printed when it failed, otherwise None."""
    command = [allure, "awesome", "--single-file", "--name", "sitrig", "--lang", "en"]
    command += ["--group-by", "epic,feature,story", "--hide-labels", "host"]
    command += ["--hide-labels", "thread", "--output", str(rendered), str(results.resolve())]
    try:
        done = subprocess.run(
            command, cwd=rendered.parent, capture_output=True, text=True, timeout=RENDER_SECONDS
        )
    except subprocess.TimeoutExpired:
        return f"no answer in {RENDER_SECONDS} s"
    if done.returncode == 0:
        return None
    return ((done.stderr or done.stdout).strip().splitlines() or [f"exit {done.returncode}"])[-1]


def _allure_command() -> str | None:
    """The command that the set-up installed in the checkout, else one on the PATH."""
    return shutil.which("allure", path=str(CHECKOUT / "node_modules" / ".bin")) or shutil.which(
        "allure"
    )
