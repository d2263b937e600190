"""Why something that a device sent cannot be told in MMC XML."""

from __future__ import annotations

from sitrig.harness.errors import HarnessError


class UnmappedError(HarnessError):
    """No mapping tells this body."""


class UnopenedError(HarnessError):
    """It is not authentic, or sealed for somebody else."""
