"""Runs DCC's own Node clients as black boxes; where they are not installed the tests fail."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
KEY_STORE = HERE / "node_modules" / "@smartdcc" / "dccboxed-keystore" / "keystore.json"
# A Java machine starts for every signature: start it fast. Settings of the machine, not the tool.
QUICK_JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"

Line = dict[str, Any]


@pytest.fixture(scope="session")
def node_environment() -> dict[str, str]:
    """The environment for a Node script; fails where Node, Java or the packages are missing."""
    for tool in ("node", "java"):
        assert shutil.which(tool), f"DCC's clients need {tool}"
    assert KEY_STORE.is_file(), "DCC's clients are not installed: scripts/setup test"
    return {**os.environ, "JAVA_TOOL_OPTIONS": QUICK_JAVA}


@pytest.fixture(scope="session")
def dcc_key_store(node_environment: dict[str, str]) -> bytes:
    """`keystore.json` as DCC publishes it."""
    return KEY_STORE.read_bytes()


@pytest.fixture(scope="session")
def dcc_offline(node_environment: dict[str, str]) -> Callable[..., list[Line]]:
    """Has DCC's clients sign requests and judge answers, without a DSP."""

    def run(requests: list[Line] | None = None, answers: list[bytes] | None = None) -> list[Line]:
        work = {
            "requests": requests or [],
            "answers": [answer.decode() for answer in answers or []],
        }
        done = subprocess.run(
            ["node", str(HERE / "offline.js")],
            input=json.dumps(work),
            env=node_environment,
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run
