"""`sitrig rules` as it is typed: what it prints, and one line for what it cannot find."""

from __future__ import annotations

import pytest

from sitrig.emulators.dsp.rules import SERVICES
from sitrig.harness.cli import main


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit status, standard output, standard error."""
    status = main(["rules", *arguments])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_prints_the_effective_tables_with_their_sources(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, out, err = said(capsys, "8.4")
    assert (status, err) == (0, "")
    assert out.startswith("Modifications in force: SECMP0039 and SECMP0125.\n")
    assert "  UI-50: accepted\n" in out
    assert "source: SECMP0125 PIA 3.3 Requirement 1, 3.4, 4.1" in out
    assert "empty_details = rejected" in out
    assert "No document decides these rows: UI-01" in out


def test_prints_the_world_before_the_modifications(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = said(capsys, "8.14.3", "--mods", "none")
    assert "Modifications in force: none." in out
    assert "Eligible User Roles: EIS, GIS (DUIS SRV matrix). Any other is refused E2." in out
    assert "ST-8.14.3-05" not in out


def test_prints_only_what_a_modification_changes(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = said(capsys, "--mods", "SECMP0039", "--diff")
    assert "+ User Role SNA may send it" in out
    assert "8.14.3" in out
    assert "8.14.4" in out
    assert "8.4 Update Inventory" not in out
    _, out, _ = said(capsys, "8.4", "--mods", "SECMP0039", "--diff")
    assert "  nothing\n" in out


def test_prints_every_request_when_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = said(capsys)
    assert all(f"\n{srv} " in out for srv in SERVICES)


@pytest.mark.parametrize(
    ("option", "line"),
    [
        ("--assumptions", "command_attempt: 1 min"),
        ("--switches", "registration_day: Europe/London"),
        ("--codes", "E19: the device is not in the Smart Metering Inventory"),
    ],
)
def test_prints_one_page_by_name(
    capsys: pytest.CaptureFixture[str], option: str, line: str
) -> None:
    status, out, _ = said(capsys, option)
    assert status == 0
    assert line in out
    assert "Modifications in force" not in out


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (["8.14"], ["'8.14'", "8.14.1, 8.14.2, 8.14.3, 8.14.4"]),
        (["8.44"], ["'8.44'", "8.4"]),
        (["tariff"], ["'tariff'", "built are 1.1.2"]),
        (["8.6"], ["8.6 Service Opt In", "not built", "RIG-UNSUPPORTED"]),
        (["8.4", "--mods", "SECMP0125,SECMP9"], ["'SECMP9'", "SECMP0039, SECMP0125 or none"]),
    ],
)
def test_what_it_cannot_find_is_one_line_and_exit_status_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], parts: list[str]
) -> None:
    status, out, err = said(capsys, *arguments)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert all(part in err for part in parts), err


def test_a_terminal_gets_tables(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "150")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    _, out, _ = said(capsys, "8.14.4")
    assert "│ CR-8.14.4-99" in out
