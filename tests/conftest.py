"""What tests of every floor share: where the published reference material lies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder of published schemas, requests and certificates, named by SITRIG_REFERENCE."""
    named = os.environ.get("SITRIG_REFERENCE")
    if not named:
        pytest.skip("SITRIG_REFERENCE is unset: the published schemas and requests are needed")
    return Path(named)
