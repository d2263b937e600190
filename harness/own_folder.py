"""Folders that a command replaces: empty ones and its own, never what somebody else keeps there."""

from __future__ import annotations

from pathlib import Path

from sitrig.harness.errors import HarnessError, unwritable


def refuse_foreign(folder: Path, what: str, *, sign: str, begins: str = "") -> None:
    """Raises HarnessError for a folder with something in it, but without the file that marks it as ours."""
    try:
        foreign = folder.is_dir() and any(folder.iterdir()) and not _marked(folder / sign, begins)
    except OSError as refusal:
        raise unwritable(folder, refusal) from None
    if foreign:
        raise HarnessError(f"{folder} holds something else than {what}")


def _marked(sign: Path, begins: str) -> bool:
    return sign.is_file() and sign.read_bytes().startswith(begins.encode())


def named_folder(named: str | Path) -> Path:
    """What a command line names, or its default; an empty word, as of a variable that is not set, is no folder."""
    if isinstance(named, str) and not named.strip():
        raise HarnessError("the folder to write into has an empty name")
    return Path(named)
