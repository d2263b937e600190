"""Live time: an estate whose clock follows the wall's by a factor, driven by one timer of the event loop.

The timer is set for when something may next be due and for nothing else: an idle world costs nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

from sitrig.emulators.dsp.door import HttpReply
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.effects import Deliver
from sitrig.emulators.protocol.errors import InvalidValueError, WorldStoppedError

_Answer = TypeVar("_Answer")

Post = Callable[[Deliver], Awaitable[str]]
"""Posts one delivery: empty when it was taken, else why not."""

_LONGEST_SLEEP = 3600.0  # of wall time: event loops dislike timers that are years away


class LiveEstate:
    """An estate in live time; make it inside the running event loop that owns its world."""

    def __init__(self, estate: Estate, post: Post, rate: float = 1.0) -> None:
        if not rate > 0:
            raise InvalidValueError(f"time cannot pass at {rate} times the wall clock's rate")
        self._estate = estate
        self._send = post
        self._rate = rate
        self._loop = asyncio.get_running_loop()
        self._begun = self._loop.time()
        self._start = estate.world.now
        self._timer: asyncio.TimerHandle | None = None
        self._timer_due: int | None = None
        self._posts: set[asyncio.Task[None]] = set()
        estate.listen(self._post)
        self._set_timer()

    @property
    def instant(self) -> int:
        """The simulated instant that it is by the wall clock."""
        return self._start + int((self._loop.time() - self._begun) * 1000 * self._rate)

    def handle(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> HttpReply:
        """Answer one request at the instant it is."""
        return self._act(lambda: self._estate.handle(method, path, headers, body))

    def turn_away(self, method: str, path: str, reply: HttpReply) -> HttpReply:
        """Note a request that is refused unread."""
        return self._act(lambda: self._estate.turn_away(method, path, reply))

    async def close(self) -> None:
        """Let time stand still, and give up what is being posted."""
        if self._timer is not None:
            self._timer.cancel()
        for task in self._posts:
            task.cancel()
        await asyncio.gather(*self._posts, return_exceptions=True)

    def _act(self, act: Callable[[], _Answer]) -> _Answer:
        if self.instant > self._estate.world.now:
            self._catch_up()
        try:
            return act()
        finally:
            self._set_timer()

    def _catch_up(self) -> None:
        world = self._estate.world
        world.run_to(max(self.instant, world.now))

    def _set_timer(self) -> None:
        due = self._estate.world.nothing_before
        if due == self._timer_due:
            return
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._timer_due = due
        if due is not None:
            seconds = (due - self.instant) / (1000 * self._rate)
            self._timer = self._loop.call_later(min(max(seconds, 0), _LONGEST_SLEEP), self._wake)

    def _wake(self) -> None:
        self._timer = self._timer_due = None
        self._catch_up()  # a core that raises stops the world, and time with it
        self._set_timer()

    def _post(self, delivery: Deliver) -> None:
        task = self._loop.create_task(self._deliver(delivery))
        self._posts.add(task)
        task.add_done_callback(self._posts.discard)

    async def _deliver(self, delivery: Deliver) -> None:
        reason = await self._send(delivery)
        try:
            self._act(lambda: self._estate.delivered(delivery, not reason, reason))
        except WorldStoppedError:
            return  # nobody is left to tell
