"""Hands Users their answers one after another and reports what became of each, in a world that is stepped.

No time passes meanwhile, because whoever moves the time waits here. Knows no HTTP.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator
from contextlib import contextmanager

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.effects import Deliver

Post = Callable[[Deliver], str]
"""Posts one delivery: empty when it was taken, else why not."""


class Outbox:
    """The deliveries of one estate, posted in the order the DSP emits them."""

    def __init__(self, estate: Estate, post: Post) -> None:
        self._estate = estate
        self._post = post
        self._waiting: deque[Deliver] = deque()
        self._busy = False
        estate.listen(self._emitted)

    @contextmanager
    def held(self) -> Generator[None]:
        """Keep back what is emitted within: a request's own answer goes before what follows from it."""
        assert not self._busy, "a request within a delivery"
        self._busy = True
        try:
            yield
        finally:
            self._busy = False
        self._empty()

    def _emitted(self, delivery: Deliver) -> None:
        self._waiting.append(delivery)
        if not self._busy:
            self._empty()

    def _empty(self) -> None:
        self._busy = True
        try:
            while self._waiting:
                delivery = self._waiting.popleft()
                reason = self._post(delivery)
                self._estate.delivered(delivery, not reason, reason)
        finally:
            self._busy = False
