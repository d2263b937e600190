"""Removes the funding addresses that npm copies into a package-lock.json."""

import json
import sys
from pathlib import Path


def strip(lock: Path) -> None:
    content = json.loads(lock.read_text(encoding="utf-8"))
    for package in content["packages"].values():
        package.pop("funding", None)
    lock.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    strip(Path(sys.argv[1]))
