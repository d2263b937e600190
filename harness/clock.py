"""Simulated time as a test moves it: only when asked, and never past a bound."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from sitrig.emulators.world import World

SECOND = 1000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR


def instant(text: str) -> int:
    """`2026-03-29T00:59:59Z` as milliseconds since the Unix epoch; raises ValueError."""
    moment = datetime.fromisoformat(text)
    return round(moment.astimezone(UTC).timestamp() * 1000)


class Clock:
    """The stepped clock of one world."""

    def __init__(self, world: World) -> None:
        self._world = world

    @property
    def now(self) -> int:
        """The instant reached."""
        return self._world.now

    def run_for(self, milliseconds: int) -> None:
        """Let time pass."""
        self._world.run_for(milliseconds)

    def run_to(self, moment: int) -> None:
        """Let time pass up to an instant."""
        self._world.run_to(moment)

    def wait_until(self, condition: Callable[[], bool], within: int) -> bool:
        """Let time pass until the condition holds, at most that long; tells whether it does."""
        return self._world.run_until(condition, within)

    def expect(self, condition: Callable[[], bool], within: int, what: str) -> None:
        """Let time pass until the condition holds; raises AssertionError when that takes longer."""
        if not self.wait_until(condition, within):
            raise AssertionError(f"not within {within // SECOND} s: {what}")
