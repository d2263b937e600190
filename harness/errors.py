"""What can go wrong in the harness itself, and the two verdicts that are neither passed nor failed."""

from __future__ import annotations

from pathlib import Path

from sitrig.emulators.protocol.errors import SitrigError


class HarnessError(SitrigError):
    """Root of the harness's own errors."""


class PhraseError(HarnessError):
    """A scenario says something that has no meaning, or says it too late."""


class InconclusiveError(HarnessError):
    """The answer is indefinite, such as a time-out: it shows neither that something happened nor not."""


class TargetError(HarnessError):
    """The target did not answer as a DSP does."""


def unwritable(place: Path, refusal: OSError) -> HarnessError:
    """What to tell of a place for reports that cannot be one."""
    return HarnessError(f"cannot write into {place}: {refusal.strerror}")
