"""The DSP's state and changes as plain data whose bytes are the same in every process.

Sets become lists in order: the order of a set of words differs from process to process, and after a
snapshot. Decides nothing.
"""

from __future__ import annotations

from dataclasses import fields

from msgspec import to_builtins

from sitrig.emulators.dsp.changes import Change, ProductSet, UserSet
from sitrig.emulators.dsp.state import DspState


def plain_state(state: DspState) -> dict[str, object]:
    """The whole state, for comparison and digests."""
    return {field.name: _plain(getattr(state, field.name)) for field in fields(state)}


def told(made: Change) -> object:
    """A change for the journal: as it is, unless it holds a set."""
    return _ordered(made) if isinstance(made, UserSet | ProductSet) else made


def _plain(value: object) -> object:
    """Plain data of one part of the state; keys become text."""
    if isinstance(value, dict):
        return {_key(key): _plain(held) for key, held in value.items()}
    return _ordered(value)


def _ordered(value: object) -> object:
    return to_builtins(value, enc_hook=str, order="deterministic")


def _key(key: object) -> str:
    return " ".join(str(part) for part in key) if isinstance(key, tuple) else str(key)
