"""The four verdicts, each from a scenario that earns it, in a pytest run of its own."""

from __future__ import annotations

import pytest

from tests.harness.inner_run import run

pytest_plugins = ["pytester"]

CORRECTION = """
  {tags}
  Scenario: A correction
    Given "Acorn Energy" is the registered Supplier for the import MPAN
    {given}
    When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
    {when}
    Then the Service Request is {answer}
    {then}
"""


def scenario(
    answer: str = "accepted", *, tags: str = "", given: str = "", when: str = "", then: str = ""
) -> str:
    text = CORRECTION.format(answer=answer, tags=tags, given=given, when=when, then=then)
    return "Feature: Inner\n" + "\n".join(line for line in text.splitlines() if line.strip())


SHOWN = "And the Smart Metering Inventory shows ESME Variant BDE for the ESME"


def test_a_scenario_that_says_all_that_changed_passes(pytester: pytest.Pytester) -> None:
    done = run(pytester, scenario(then=SHOWN))
    done.assert_outcomes(passed=1)
    assert done.ret == pytest.ExitCode.OK


def test_a_change_that_no_step_declares_fails_the_scenario_in_its_last_step(
    pytester: pytest.Pytester,
) -> None:
    done = run(pytester, scenario())
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(
        [
            "*changed, though the scenario does not say so:",
            "*/esme_variant: 'A' became 'BDE'",
        ]
    )
    assert done.ret == pytest.ExitCode.TESTS_FAILED


def test_a_change_beside_the_declared_one_fails_it_too(pytester: pytest.Pytester) -> None:
    done = run(pytester, scenario(when="And a neighbour's record changes beside it", then=SHOWN))
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["*/status: 'Commissioned' became 'Suspended'"])


def test_nothing_has_changed_says_so_by_itself(pytester: pytest.Pytester) -> None:
    done = run(pytester, scenario(then="And nothing has changed\n    And all is well"))
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["*AssertionError: dsp/inventory/*/corrections/*"])


def test_a_wrong_expectation_fails_and_tells_the_row_that_decided(
    pytester: pytest.Pytester,
) -> None:
    done = run(pytester, scenario("rejected"))
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["*accepted with I99: row UI-50 answered I99 (*"])


def test_a_wrong_word_fails_by_name(pytester: pytest.Pytester) -> None:
    done = run(pytester, scenario(given="And the ESME is Whitlisted"))
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["*PhraseError: 'Whitlisted' is not an SMI Status; one of Pending,*"])


def test_a_fact_stated_too_late_fails_by_its_reason(pytester: pytest.Pytester) -> None:
    late = "And 1 day have passed\n    And the ESME is Pending"
    done = run(pytester, scenario(given=late))
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["*PhraseError: the world has begun:*"])


def test_an_indefinite_answer_is_inconclusive_and_never_a_pass(pytester: pytest.Pytester) -> None:
    done = run(pytester, scenario(then="And the answer is a time-out"))
    done.stdout.fnmatch_lines(["*shows neither that it happened nor that it did not*"])
    done.stdout.fnmatch_lines(["* 1 inconclusive in *"])
    assert done.ret == pytest.ExitCode.TESTS_FAILED


def test_a_scenario_of_a_modification_not_in_force_does_not_apply(
    pytester: pytest.Pytester,
) -> None:
    done = run(pytester, scenario(tags="@SECMP0125", then=SHOWN), "--mods", "SECMP0039")
    done.stdout.fnmatch_lines(["*SECMP0125 is not in force*", "* 1 not applicable in *"])
    assert done.ret == pytest.ExitCode.OK


def test_a_scenario_that_states_what_is_in_force_applies_always(pytester: pytest.Pytester) -> None:
    states = "And the modifications in force are SECMP0125"
    text = scenario(tags="@SECMP0125", given=states, then=SHOWN)
    run(pytester, text, "--mods", "none").assert_outcomes(passed=1)


def test_without_the_tag_the_run_decides_what_is_in_force(pytester: pytest.Pytester) -> None:
    run(pytester, scenario("rejected"), "--mods", "none").assert_outcomes(passed=1)


NO_THEN = """Feature: Inner
  Scenario: It shows nothing
    Given the ESME is Pending
    When nobody does anything
"""
NO_WHEN = """Feature: Inner
  Scenario: It does nothing
    Given the ESME is Pending
    Then all is well
"""


@pytest.mark.parametrize(("text", "lacking"), [(NO_THEN, "Then"), (NO_WHEN, "When")])
def test_a_scenario_that_cannot_fail_does_not_pass(
    pytester: pytest.Pytester, text: str, lacking: str
) -> None:
    done = run(pytester, text)
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines([f"*PhraseError: it has no {lacking}: it can show nothing"])


def test_a_misspelt_tag_stops_the_run(pytester: pytest.Pytester) -> None:
    done = run(pytester, scenario(tags="@SECMP125"))
    assert "@SECMP125 is not a tag that sitrig knows" in "\n".join(done.outlines + done.errlines)
    assert done.ret not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
