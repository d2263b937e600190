"""A small coverage-guided fuzzer: mutants of what reached new lines are mutated on, the rest is dropped.

Deterministic for a seed. Knows nothing of what it feeds.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import FrameType
from typing import Any

Line = tuple[str, int]


class Fuzzer:
    """Feeds `target` with mutants of the seeds for so many runs; `watched` is the folder whose lines count."""

    def __init__(
        self, target: Callable[[bytes], object], seeds: Iterable[bytes], watched: Path
    ) -> None:
        self._target = target
        self._watched = str(watched)
        self._reached: set[Line] = set()
        self.corpus: list[bytes] = []
        for seed in seeds:
            self._try(seed)

    @property
    def lines(self) -> int:
        """How many lines have been reached."""
        return len(self._reached)

    def run(self, times: int, chance: random.Random) -> None:
        """Mutate and feed; what the target raises comes out, with the input that did it as a note."""
        for _ in range(times):
            mutant = mutated(chance.choice(self.corpus), chance.choice(self.corpus), chance)
            try:
                self._try(mutant)
            except BaseException as error:
                error.add_note(f"fed {mutant.hex()}")
                raise

    def _try(self, octets: bytes) -> None:
        seen: set[Line] = set()

        def trace(frame: FrameType, event: str, _: object) -> Any:
            if not frame.f_code.co_filename.startswith(self._watched):
                return None
            if event == "line":
                seen.add((frame.f_code.co_filename, frame.f_lineno))
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            self._target(octets)
        finally:
            sys.settrace(before)
        if not seen <= self._reached:
            self._reached |= seen
            self.corpus.append(octets)


_TELLING = (0x00, 0x01, 0x7F, 0x80, 0x82, 0xFF)
"""Octets at which lengths and signs change."""


def mutated(octets: bytes, other: bytes, chance: random.Random) -> bytes:
    """One to three changes: bits, lengths, cuts, doubles, and parts of another input."""
    for _ in range(chance.randint(1, 3)):
        octets = chance.choice(_CHANGES)(octets, other, chance)
    return octets


def _at(octets: bytes, chance: random.Random) -> int:
    return chance.randrange(len(octets) + 1)


def _set(octets: bytes, _: bytes, chance: random.Random) -> bytes:
    at = _at(octets, chance)
    return (
        octets[:at]
        + bytes([chance.choice((0, 1, 0x7F, 0x80, 0x82, 0xFF, chance.randrange(256)))])
        + octets[at + 1 :]
    )


def _flip(octets: bytes, _: bytes, chance: random.Random) -> bytes:
    at = _at(octets, chance)
    return (
        octets[:at]
        + bytes(octet ^ 1 << chance.randrange(8) for octet in octets[at : at + 1])
        + octets[at + 1 :]
    )


def _cut(octets: bytes, _: bytes, chance: random.Random) -> bytes:
    start, end = sorted((_at(octets, chance), _at(octets, chance)))
    return octets[:start] + octets[end:]


def _double(octets: bytes, _: bytes, chance: random.Random) -> bytes:
    start, end = sorted((_at(octets, chance), _at(octets, chance)))
    return (octets[:end] + octets[start:])[:2000]


def _cross(octets: bytes, other: bytes, chance: random.Random) -> bytes:
    return octets[: _at(octets, chance)] + other[_at(other, chance) :]


_CHANGES = (_set, _set, _flip, _flip, _cut, _double, _cross)
