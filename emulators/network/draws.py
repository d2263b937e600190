"""Owns chance: draws are numbers fixed by (seed, purpose, hub, n), so no hub's depend on another's.

The first comes from a hash, each next one from the one before: a hash per message would cost as
much as carrying it. Modulus and multiplier: L'Ecuyer, "Tables of linear congruential generators"
(1999); below 2**30 because Python multiplies such numbers fastest. The last draw is all the state.
"""

from __future__ import annotations

from hashlib import blake2b

DRAWS = 1_073_741_789
"""A draw is from 1 to one below this."""

_MULTIPLIER = 771_645_345


def first_draw(seed: str, purpose: str, hub: str) -> int:
    """Where a hub's draws for one purpose begin."""
    text = f"{seed}\0{purpose}\0{hub}"
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest()) % (DRAWS - 1) + 1


def draw_after(draw: int) -> int:
    """The next draw; its remainder by a much smaller number is as good as chance."""
    return draw * _MULTIPLIER % DRAWS
