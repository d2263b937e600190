"""A skipped test fails the run where the reference data is set, and only there."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

SCRIPTS = Path(__file__).parents[2] / "scripts"

ONE_PASS_ONE_SKIP = """
    import pytest

    def test_passes():
        pass

    def test_skips():
        pytest.skip("no reference data")
"""

ONLY_AN_EXPECTED_FAILURE = """
    import pytest

    @pytest.mark.xfail
    def test_fails_as_known():
        assert False
"""

SKIPPED_AT_COLLECTION = """
    import pytest

    pytest.skip("no reference data", allow_module_level=True)
"""


def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, reference: str) -> int:
    monkeypatch.setenv("SITRIG_REFERENCE", reference)
    monkeypatch.setenv("PYTHONPATH", str(SCRIPTS))
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    return int(pytester.runpytest_subprocess("-p", "refuse_skips").ret)


def test_a_skip_fails_the_run_when_the_reference_is_set(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytester.makepyfile(ONE_PASS_ONE_SKIP)
    assert run(pytester, monkeypatch, "anywhere") == pytest.ExitCode.TESTS_FAILED


def test_a_skip_passes_when_the_reference_is_not_set(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytester.makepyfile(ONE_PASS_ONE_SKIP)
    assert run(pytester, monkeypatch, "") == pytest.ExitCode.OK


def test_a_module_skipped_at_collection_fails_the_run_too(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytester.makepyfile(test_whole=SKIPPED_AT_COLLECTION, test_part="def test_passes(): pass")
    assert run(pytester, monkeypatch, "anywhere") == pytest.ExitCode.TESTS_FAILED


def test_an_expected_failure_is_not_a_skip(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytester.makepyfile(ONLY_AN_EXPECTED_FAILURE)
    assert run(pytester, monkeypatch, "anywhere") == pytest.ExitCode.OK
