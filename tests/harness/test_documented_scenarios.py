"""What the README and the guides show runs as it is written there."""

from __future__ import annotations

import re
import textwrap
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from sitrig.emulators.estate import build
from sitrig.emulators.plan import read_plan
from sitrig.harness.serving import STARTER
from tests.harness.inner_run import run

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(language: str) -> Iterator[tuple[str, str]]:
    """Page and text of every such block."""
    for page in PAGES:
        found = re.findall(
            rf"^( *)```{language}\n(.*?)^ *```", page.read_text(encoding="utf-8"), re.M | re.S
        )
        yield from ((page.name, textwrap.dedent(text)) for _, text in found)


SHOWN = [pytest.param(text, id=name) for name, text in blocks("gherkin")]
USERS = [pytest.param(text, id=name) for name, text in blocks("toml") if "[[users]]" in text]


def feature(text: str) -> str:
    """The text with the headings above it that a page leaves out."""
    if "Feature:" in text:
        return text
    if "Scenario" not in text:
        text = "Scenario: Shown\n" + textwrap.indent(text, "  ")
    return "Feature: Shown\n" + textwrap.indent(text, "  ")


@pytest.mark.parametrize("text", SHOWN)
def test_a_scenario_that_is_shown_passes(pytester: pytest.Pytester, text: str) -> None:
    done = run(pytester, feature(text))
    assert done.ret == pytest.ExitCode.OK
    assert set(done.parseoutcomes()) <= {"passed", "warnings", "warning"}


def test_the_readme_shows_a_scenario() -> None:
    assert "README.md" in [one.id for one in SHOWN]


@pytest.mark.parametrize("text", USERS)
def test_a_user_that_is_shown_takes_the_place_of_the_starter_estates(text: str) -> None:
    starter = STARTER.read_text(encoding="utf-8")
    [shown] = read_plan(f'name = "shown"\n{text}').users
    listed = [user["eui"] for user in tomllib.loads(starter)["users"]]
    assert shown.eui in listed
    plan = read_plan(starter)
    others = tuple(user for user in plan.users if user.eui != shown.eui)
    estate = build(replace(plan, users=(shown, *others)))
    suppliers = {one.party for point in plan.metering_points for one in point.registrations}
    assert shown.party in suppliers
    assert estate.dsp.state.users[shown.eui].receive_address
