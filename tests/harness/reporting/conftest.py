"""One small pack, run in a pytest of its own, whose Allure results the tests here read."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

FEATURE = """
@SR-8.4
Feature: Tins on a shelf
  A shopkeeper wants to know what is there.

  Rule: A shelf holds what is put on it
    @SECMP0125
    Scenario Outline: Putting tins
      Given a shelf
      When "Birch" puts <put> tins
      Then the shelf holds <held> tins
      And the day ends

      Examples:
        | put | held |
        | 3   | 3    |
        | 4   | 5    |

  Scenario: A shelf that does not apply
    Given a shelf
    When nobody has a shelf
    Then the shelf holds 0 tins

  Scenario: A phrase nobody wrote
    Given a phrase nobody wrote
    Then the shelf holds 0 tins

  Scenario: A list of tins
    Given these tins
      | name  | size |
      | beans | 400  |
    Then the day ends

  Scenario: A fixture that fails on its way out
    Given a wobbly shelf
    Then the day ends
"""

STEPS = """
import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from sitrig.harness.reporting.attachments import attach_json, attach_text, attach_xml

scenarios("stock")


@given("a shelf", target_fixture="shelf")
def a_shelf():
    return []


@when(parsers.parse('"{who}" puts {count:d} tins'))
def puts(shelf, who, count):
    attach_xml("request", f"<put>{count}</put>".encode())
    shelf.extend([who] * count)


@when("nobody has a shelf")
def nobody():
    pytest.skip("no shelf here")


@then(parsers.parse("the shelf holds {count:d} tins"))
def holds(shelf, count):
    attach_json("held", str(len(shelf)))
    assert len(shelf) == count


@then("the day ends")
def day_ends():
    pass


@given("these tins")
def these_tins(datatable):
    assert datatable[1] == ["beans", "400"]


@pytest.fixture
def wobbly():
    yield
    raise RuntimeError("it fell")


@given("a wobbly shelf")
def a_wobbly_shelf(wobbly):
    pass


def test_without_gherkin():
    attach_text("note", "plain")
"""

CONFTEST = """
from sitrig.harness.reporting import allure_steps

def pytest_configure(config):
    for tag in ("SR-8.4", "SECMP0125"):
        config.addinivalue_line("markers", f"{tag}: a tag")
    allure_steps.register(config)
    allure_steps.register(config)
"""

PLUGINS = ("allure_pytest.plugin", "pytest_bdd.plugin")


@pytest.fixture(scope="session")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `allure-results` folder of the small pack."""
    folder = tmp_path_factory.mktemp("pack")
    (folder / "stock").mkdir()
    (folder / "stock" / "tins_on_a_shelf.feature").write_text(FEATURE, encoding="utf-8")
    (folder / "test_tins.py").write_text(STEPS, encoding="utf-8")
    (folder / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    plugins = [part for plugin in PLUGINS for part in ("-p", plugin)]
    command = [sys.executable, "-m", "pytest", *plugins, "--alluredir=allure-results"]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    assert ran.returncode == pytest.ExitCode.TESTS_FAILED, ran.stdout + ran.stderr
    return folder / "allure-results"


@pytest.fixture(scope="session")
def by_title(results: Path) -> dict[str, dict[str, Any]]:
    """Each result of the small pack by its title."""
    read = (json.loads(p.read_text(encoding="utf-8")) for p in results.glob("*-result.json"))
    return {result["name"]: result for result in read}
