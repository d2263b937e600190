"""Owns the form in which a world is kept as bytes; knows nothing of how one runs.

The bytes are a pickle and not canonical: compare worlds by journal head, never by these, and read
only what this module wrote.
"""

from __future__ import annotations

import gc
import pickle

from msgspec import Struct

from sitrig.emulators.agenda import Pending
from sitrig.emulators.core import Core
from sitrig.emulators.journal import JournalState
from sitrig.emulators.network import Network
from sitrig.emulators.protocol.effects import Address


class Snapshot(Struct, frozen=True, kw_only=True):
    """A world as data: everything but its journal's past and its delivery port."""

    now: int
    serial: int
    seed: str
    cores: dict[Address, Core]
    pending: list[Pending]
    network: Network
    journal: JournalState


def dumped(snapshot: Snapshot) -> bytes:
    """The snapshot as bytes."""
    return pickle.dumps(snapshot, protocol=5)


def loaded(content: bytes) -> Snapshot:
    """The snapshot from its bytes; raises TypeError when they hold something else."""
    collecting = gc.isenabled()
    gc.disable()  # half the time of loading a large world would be collections that free nothing
    try:
        snapshot = pickle.loads(content)
    finally:
        if collecting:
            gc.enable()
    if not isinstance(snapshot, Snapshot):
        raise TypeError(f"{type(snapshot).__name__} is not a world's snapshot")
    return snapshot
