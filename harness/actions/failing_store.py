"""A store that fails when told to, for the scenarios about what is not stored."""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.dsp.changes import Change
from sitrig.emulators.dsp.store import Store, StoreFailedError
from sitrig.emulators.estate import Estate


class FailsOnce:
    """Refuses one set of changes and hands every later one on."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._spent = False

    def write(self, changes: Sequence[Change]) -> None:
        """Raises StoreFailedError the first time."""
        if self._spent:
            self._store.write(changes)
            return
        self._spent = True
        raise StoreFailedError("no room left")


def fail_next_write(estate: Estate) -> None:
    """What the DSP next wants to keep, it cannot."""
    estate.dsp.store = FailsOnce(estate.dsp.store)
