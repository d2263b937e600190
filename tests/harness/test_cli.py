"""The `sitrig` command as a whole."""

import pytest

from sitrig.harness.cli import COMMANDS, main


def test_without_arguments_it_tells_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    shown = capsys.readouterr().out
    assert all(name.split()[0] in shown for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*name.split(), "--help"]) == 0
    assert f"Example: sitrig {name}" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--help"], ["rtds", "--help"]])
def test_help_of_several_commands_has_an_example_too(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 0
    assert "Example: sitrig " in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["no-such-command"], ["--no-such-option"], ["serve", "x"]])
def test_a_mistake_is_one_line_on_standard_error(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == "" and captured.err.count("\n") == 1
    assert captured.err.startswith("sitrig: ")


def test_help_of_run_says_whose_server_it_asks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "--help"]) == 0
    shown = capsys.readouterr().out
    assert "own DSP" in shown and "loopback" in shown


@pytest.mark.parametrize("arguments", [["run", "--out", ""], ["spec", ""], ["rtds", "export", " "]])
def test_an_empty_name_is_no_folder(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert "the folder to write into has an empty name" in capsys.readouterr().err
