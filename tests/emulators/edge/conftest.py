"""`sitrig serve` as a process of its own, with the starter estate."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

SITRIG = Path(sys.executable).with_name("sitrig")


@dataclass
class Served:
    """A served estate: where, and what it said when it started."""

    process: subprocess.Popen[str]
    port: int
    notice: str

    def peak_memory(self) -> int:
        """The most memory that the process ever held, in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        [line] = [line for line in status.splitlines() if line.startswith("VmHWM")]
        return int(line.split()[1]) * 1024


def start(*options: str, stderr: IO[str] | None = None) -> Served:
    """Start it at a free port and wait until it listens."""
    process = subprocess.Popen(
        [SITRIG, "serve", "--port", "0", *options],
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
    )
    assert process.stdout is not None
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line)
        if line.startswith("Everything is in memory"):
            break
    notice = "".join(lines)
    port = notice.partition("http://127.0.0.1:")[2].partition("/")[0]
    return Served(process, int(port), notice)


def stop(served: Served) -> int:
    """Stop it as Ctrl-C does; its exit status."""
    served.process.terminate()
    status = served.process.wait(10)
    assert served.process.stdout is not None
    served.process.stdout.close()
    return status


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    """One served estate for a module's tests."""
    served = start()
    try:
        yield served
    finally:
        assert stop(served) == 0
