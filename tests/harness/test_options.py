"""The command line: what does not exist is refused by name before anything runs."""

from __future__ import annotations

import pytest

from sitrig.emulators.dsp.modifications import read_modifications
from sitrig.emulators.protocol.errors import InvalidValueError
from tests.harness.inner_run import run

pytest_plugins = ["pytester"]

NOTHING = """Feature: Inner
  Scenario: Nothing happens
    When nobody does anything
    Then all is well
"""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--mods", "SECMP0126"), ("'SECMP0126'", "SECMP0039, SECMP0125 or none")),
        (("--mods", "SECMP0125,CR305"), ("'CR305'", "SECMP0039")),
        (("--target", "production"), ("'production'", "embedded", "server")),
    ],
)
def test_what_does_not_exist_is_a_usage_error_that_names_it(
    pytester: pytest.Pytester, arguments: tuple[str, ...], told: tuple[str, ...]
) -> None:
    done = run(pytester, NOTHING, *arguments)
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    printed = "\n".join(done.errlines + done.outlines)
    assert all(word in printed for word in told), printed


@pytest.mark.parametrize("mods", ["none", "SECMP0039", "SECMP0125", "SECMP0125,SECMP0039"])
def test_any_subset_of_the_modifications_runs(pytester: pytest.Pytester, mods: str) -> None:
    run(pytester, NOTHING, "--mods", mods).assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("none", ()),
        ("", ()),
        ("SECMP0125", ("SECMP0125",)),
        ("SECMP0125, SECMP0039", ("SECMP0125", "SECMP0039")),
    ],
)
def test_modifications_are_read_from_one_text(text: str, names: tuple[str, ...]) -> None:
    assert read_modifications(text) == names


@pytest.mark.parametrize(
    "text", ["SECMP9999", "SECMP0125;SECMP0039", "secmp0125", "none,SECMP0125"]
)
def test_a_text_that_is_no_modification_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="is not a Modification: SECMP0039, SECMP0125"):
        read_modifications(text)
