"""No file of the project names a machine, a package registry or how it was made."""

from __future__ import annotations

import re

from tests.architecture.source import CHECKOUT, tracked

THIS = "tests/architecture/test_words.py"
# Words of package managers' addresses and of local paths: a clone works anywhere, from any registry.
FORBIDDEN = re.compile(
    r"/work/|/home/\w|/root/|/Users/\w|/tmp/\w|C:\\\\|"
    r"registry\.npmjs|registry\.yarnpkg|pypi\.org|pythonhosted|files\.python|--index-url|--registry|"
    r"localhost:\d{4,5}/simple|artifactory|nexus\b",
    re.IGNORECASE,
)
BINARY = {".png", ".jpg", ".ico", ".der", ".bin", ".zip", ".gz"}


def test_no_file_names_a_machine_or_a_registry() -> None:
    wrong = []
    for path in tracked():
        name = str(path.relative_to(CHECKOUT))
        if name == THIS or path.suffix in BINARY:
            continue
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), start=1):
            found = FORBIDDEN.search(line)
            if found:
                wrong.append(f"{name}:{number}: {found[0]!r}")
    assert wrong == []


def test_nothing_generated_is_tracked() -> None:
    generated = ("sitrig-report/", "node_modules/", "build/", ".venv/", "__pycache__")
    wrong = [str(p) for p in tracked() if any(part in f"{p}/" for part in generated)]
    assert wrong == []


def test_no_note_to_oneself_is_left() -> None:
    """What is to be done stands in the tracker, not in the code."""
    note = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    wrong = [
        f"{path.relative_to(CHECKOUT)}:{number}"
        for path in tracked()
        if path.suffix in (".py", ".feature", ".toml", ".js") and path.name != "test_words.py"
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), start=1)
        if note.search(line)
    ]
    assert wrong == []
