"""`python -m sitrig.harness.pages docs/reference`: writes every reference page."""

from __future__ import annotations

import sys
from pathlib import Path

from sitrig.harness.pages import rendered


def main(folder: Path) -> None:
    """Write the pages into a folder, which is made when missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in rendered().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
