"""What a meter was told of its supply and auxiliary loads: switches, levels, limits, boost. Knows no command."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.devices.variants import Capabilities
from sitrig.emulators.protocol.gbcs.load_control import FULL_LEVEL, Direction
from sitrig.emulators.protocol.gbcs.use_cases.ecs45 import SupplyState


class Level(Struct, frozen=True):
    """Controller `index` (1 to 5): `level` per cent of its output or input from `start` to `end`."""

    index: int
    direction: Direction
    level: int
    start: int
    end: int

    def holds(self, time: int) -> bool:
        """Whether it applies at that time."""
        return self.start <= time < self.end


Levels = tuple[Level, ...]
"""At most one for each controller and direction."""


class LoadState(Struct, frozen=True):
    """`supply` is the meter's main switch.

    `closed_until`: for each auxiliary switch the instant until which it is closed, none where nobody ever
    closed one; `boosted`: for each load whether the boost button switches it.
    """

    supply: SupplyState = SupplyState.ENABLED
    closed_until: tuple[int, ...] = ()
    levels: Levels = ()
    limits: Levels = ()
    boosted: tuple[bool, ...] = ()


UNTOUCHED = LoadState()
"""Shared by every meter whose loads nobody commanded."""


def told(levels: Levels, new: Level) -> Levels:
    """The levels after one more command; it replaces what the controller was told before."""
    others = (
        level for level in levels if (level.index, level.direction) != (new.index, new.direction)
    )
    return (*others, new)


def forgotten(levels: Levels, index: int) -> Levels:
    """The levels without those of that controller."""
    return tuple(level for level in levels if level.index != index)


def fitted(loads: LoadState, has: Capabilities) -> LoadState:
    """The same on a meter that now has other loads: what is told of one that is gone is forgotten."""
    levels, limits = (
        tuple(level for level in found if level.index <= has.controllers)
        for found in (loads.levels, loads.limits)
    )
    return LoadState(
        supply=loads.supply,
        closed_until=loads.closed_until[: has.load_switches],
        levels=levels,
        limits=limits,
        boosted=loads.boosted if has.boost else (),
    )


def ended(levels: Levels, time: int) -> Levels:
    """Those that are over by that time."""
    return tuple(level for level in levels if level.end <= time)


def at(levels: Levels, index: int, direction: Direction, time: int) -> int | None:
    """The level of a controller at that time, None where nothing was told."""
    return next(
        (
            level.level
            for level in levels
            if (level.index, level.direction) == (index, direction) and level.holds(time)
        ),
        None,
    )


def limited(
    levels: Levels, limits: Levels, index: int, direction: Direction, time: int
) -> int | None:
    """The level of a controller with its limit; without a level told, the limit caps a full one."""
    level, limit = (at(found, index, direction, time) for found in (levels, limits))
    if limit is None:
        return level
    return min(limit, FULL_LEVEL if level is None else level)
