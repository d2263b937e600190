"""Where accepted changes are kept before an acceptance leaves; what is not stored is not accepted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from sitrig.emulators.dsp.changes import Change
from sitrig.emulators.protocol.errors import SitrigError


class StoreFailedError(SitrigError):
    """The store did not take a set of changes; nothing of it was made."""


class Store(Protocol):
    """Takes a set of changes whole or raises StoreFailedError."""

    def write(self, changes: Sequence[Change]) -> None:
        """Keep these changes."""


class MemoryStore:
    """Keeps nothing beyond the state in memory, and so never fails."""

    def write(self, changes: Sequence[Change]) -> None:
        """Nothing to do: the state is the store."""
