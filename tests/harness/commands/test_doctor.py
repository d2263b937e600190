"""`sitrig doctor` on machines that lack something: one line each, and what to do."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from sitrig.harness import diagnosis
from sitrig.harness.cli import main


def lines(capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, str]]:
    """Exit status, and the line about each thing by its name."""
    status = main(["doctor"])
    printed = capsys.readouterr().out.splitlines()
    return status, {line[9:25].strip(): line for line in printed}


def test_here_a_run_can_work(capsys: pytest.CaptureFixture[str]) -> None:
    status, by_name = lines(capsys)
    assert status == 0
    for name in ("Python", "Python packages", "report folder"):
        assert by_name[name].startswith("ok ")


def test_says_one_line_for_each_thing(capsys: pytest.CaptureFixture[str]) -> None:
    _, by_name = lines(capsys)
    assert list(by_name) == [finding.name for finding in diagnosis.diagnose()]


def test_a_machine_without_node_and_java_can_still_run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    status, by_name = lines(capsys)
    assert status == 0
    assert by_name["Node"].startswith("missing  Node             install version 20")
    assert by_name["Java"].startswith("missing  Java             install version 17")


def test_a_tool_that_is_too_old_is_missing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    node = tmp_path / "node"
    node.write_text("#!/bin/sh\necho v16.20.2\n")
    node.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    _, by_name = lines(capsys)
    assert "16.20.2 is too old: install version 20" in by_name["Node"]


def test_without_a_package_a_run_cannot_work(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(diagnosis, "requires", lambda _: ["lxml>=99", "no-such-thing-here>=1"])
    status, by_name = lines(capsys)
    assert status == 1
    assert "lxml>=99, no-such-thing-here>=1: run make setup" in by_name["Python packages"]


def test_a_folder_that_is_not_the_reference_data_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SITRIG_REFERENCE", str(tmp_path))
    _, by_name = lines(capsys)
    assert f"SITRIG_REFERENCE={tmp_path} holds no duis/duis-5.4.xsd" in by_name["reference data"]


def test_a_port_in_use_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setattr(diagnosis, "BOXED_PORT", port)
        status, by_name = lines(capsys)
    assert status == 0
    assert f"port {port} is taken: use sitrig serve --port" in by_name["port"]
