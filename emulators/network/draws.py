"""Owns chance: draws are numbers fixed by (seed, purpose, hub, n), so no hub's depend on another's.

The first comes from a hash, each next one from the one before by multiplication and addition
(Knuth's MMIX constants): a hash per message would cost more than carrying it does. The last draw
is all the state there is. Only the upper half of a draw is good chance.
"""

from __future__ import annotations

from hashlib import blake2b

_MULTIPLIER = 6_364_136_223_846_793_005
_INCREMENT = 1_442_695_040_888_963_407
_MASK = 2**64 - 1


def first_draw(seed: str, purpose: str, hub: str) -> int:
    """Where a hub's draws for one purpose begin, 0 to 2**64 - 1."""
    text = f"{seed}\0{purpose}\0{hub}"
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())


def draw_after(draw: int) -> int:
    """The next draw."""
    return (draw * _MULTIPLIER + _INCREMENT) & _MASK


def below(draw: int, limit: int) -> int:
    """The number from 0 to `limit` - 1 that a draw stands for."""
    return ((draw >> 32) * limit) >> 32
