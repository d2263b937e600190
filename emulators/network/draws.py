"""Owns chance: a draw is a hash of (seed, purpose, hub, n), so no hub's draws depend on another's.

The only state is how many draws each hub has had; it knows nothing of what they decide.
"""

from __future__ import annotations

from hashlib import blake2b


class Draws:
    """Numbers that look random and are the same in every run with the same seed."""

    __slots__ = ("_counts", "seed")

    def __init__(self, seed: str) -> None:
        self.seed = seed
        self._counts: dict[str, dict[str, int]] = {}

    def next(self, purpose: str, hub: str) -> int:
        """The next number, 0 to 2**64 - 1, of this hub for this purpose."""
        counts = self._counts.setdefault(purpose, {})
        counts[hub] = n = counts.get(hub, 0) + 1
        text = f"{self.seed}\0{purpose}\0{hub}\0{n}"
        return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())
