"""What sitrig needs of the machine it is on: looks, and says in a line what is there and what to do."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from packaging.requirements import Requirement

from sitrig.harness.commands.serve import BOXED_PORT

CHECKOUT = Path(__file__).parents[1]
NODE, JAVA = 20, 17
_ANSWER_SECONDS = 10
_DCC_CLIENTS = ("dccboxed-keystore", "duis-parser", "duis-sign-wrap", "duis-templates")

Look = Callable[[], tuple[bool, str]]
"""Whether it is there, and what was found or what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at. `needed` says by which command; only what `run` needs stops a run."""

    name: str
    there: bool
    found: str
    needed: str

    @property
    def stops_a_run(self) -> bool:
        """Whether `sitrig run` cannot work without it."""
        return not self.there and self.needed == "run"

    def line(self) -> str:
        """`ok       Node            v20.1.0 (for the HTML report)`."""
        return (
            f"{'ok' if self.there else 'missing':<8} {self.name:<16} {self.found} ({self.needed})"
        )


def diagnose() -> Iterator[Finding]:
    """Every check, in the order in which a stranger would meet them."""
    for name, needed, look in _CHECKS:
        there, found = look()
        yield Finding(name=name, there=there, found=found, needed=needed)


def _python() -> tuple[bool, str]:
    found = ".".join(map(str, sys.version_info[:3]))
    return sys.version_info >= (3, 11), f"{found}, 3.11 or later is needed"


def _packages() -> tuple[bool, str]:
    try:
        wanted = [Requirement(text) for text in requires("sitrig") or ()]
    except PackageNotFoundError:
        return False, "sitrig is not installed: run make setup"
    needed = [r for r in wanted if r.marker is None or r.marker.evaluate({"extra": ""})]
    absent = [str(requirement) for requirement in needed if not _installed(requirement)]
    if absent:
        return False, f"{', '.join(absent)}: run make setup"
    return True, f"{len(needed)} as required"


def _installed(requirement: Requirement) -> bool:
    try:
        return requirement.specifier.contains(version(requirement.name), prereleases=True)
    except PackageNotFoundError:
        return False


def _scenarios() -> tuple[bool, str]:
    features = sorted((CHECKOUT / "features").rglob("*.feature"))
    if not features:
        return False, f"no feature in {CHECKOUT / 'features'}: install sitrig from its checkout"
    return True, f"{len(features)} features"


def _report_folder() -> tuple[bool, str]:
    here = Path.cwd()
    if os.access(here, os.W_OK):
        return True, "sitrig-report can be written in this folder"
    return False, f"{here} cannot be written: use --out"


def _tool(name: str, least: int, arguments: list[str]) -> tuple[bool, str]:
    path = shutil.which(name)
    if path is None:
        return False, f"install version {least}"
    try:
        said = subprocess.run(
            [path, *arguments], capture_output=True, text=True, timeout=_ANSWER_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return False, f"{path} does not answer: install version {least}"
    found = re.search(r"\d+(?:\.\d+)*", said.stdout + said.stderr)
    if said.returncode or found is None:
        return False, f"{path} does not work: install version {least}"
    if int(found[0].split(".")[0]) < least:
        return False, f"{found[0]} is too old: install version {least}"
    return True, found[0]


def _node() -> tuple[bool, str]:
    return _tool("node", NODE, ["--version"])


def _java() -> tuple[bool, str]:
    return _tool("java", JAVA, ["-version"])


def _allure() -> tuple[bool, str]:
    there = (CHECKOUT / "node_modules" / "allure").is_dir() or shutil.which("allure") is not None
    return there, "installed" if there else "run make setup; until then a run leaves summary.txt"


def _dcc_clients() -> tuple[bool, str]:
    folder = CHECKOUT / "tests" / "conformance" / "node_modules" / "@smartdcc"
    absent = [name for name in _DCC_CLIENTS if not (folder / name).is_dir()]
    if absent:
        return False, f"{', '.join(absent)}: run make setup"
    return True, f"{len(_DCC_CLIENTS)} installed"


def _reference() -> tuple[bool, str]:
    named = os.environ.get("SITRIG_REFERENCE")
    if not named:
        return False, "SITRIG_REFERENCE is unset: tests against published data are skipped"
    if not (Path(named) / "duis" / "duis-5.4.xsd").is_file():
        return False, f"SITRIG_REFERENCE={named} holds no duis/duis-5.4.xsd"
    return True, named


def _port() -> tuple[bool, str]:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", BOXED_PORT))
        except OSError:
            return False, f"port {BOXED_PORT} is taken: use sitrig serve --port"
    return True, f"port {BOXED_PORT} is free"


_CHECKS: tuple[tuple[str, str, Look], ...] = (
    ("Python", "run", _python),
    ("Python packages", "run", _packages),
    ("scenarios", "run", _scenarios),
    ("report folder", "run", _report_folder),
    ("Node", "HTML report, tests", _node),
    ("allure", "HTML report", _allure),
    ("Java", "tests", _java),
    ("DCC's clients", "tests", _dcc_clients),
    ("reference data", "tests", _reference),
    ("port", "serve", _port),
)
