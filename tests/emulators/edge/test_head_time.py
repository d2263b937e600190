"""How long a request's head may take: one connection's protocol, with a clock that the test moves."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

import pytest
import uvicorn
from uvicorn.server import ServerState

from sitrig.emulators.edge.server import HEAD_SECONDS, BoundedHead
from tests.emulators.dsp.wire import D

BEGUN = b"POST " + D.encode() + b" HTTP/1.1\r\n"
HEAD = BEGUN + b"content-length: 4\r\n\r\n"


class Timer:
    """One call to come."""

    def __init__(self, due: float, callback: Callable[[], None]) -> None:
        self.due = due
        self.callback = callback

    def cancel(self) -> None:
        """Never is it called."""
        self.due = float("inf")


class Task:
    """A task that never gets its turn."""

    def add_done_callback(self, callback: object) -> None:
        """It is never done."""


class Clock:
    """An event loop as far as the protocol sees it."""

    def __init__(self) -> None:
        self.now = 0.0
        self.timers: list[Timer] = []

    def call_later(self, seconds: float, callback: Callable[[], None]) -> Timer:
        """Set a timer."""
        timer = Timer(self.now + seconds, callback)
        self.timers.append(timer)
        return timer

    def create_task(self, work: Coroutine[Any, Any, None]) -> Task:
        """Take work on and leave it."""
        work.close()
        return Task()

    def pass_(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
        for timer in self.timers:
            if timer.due <= self.now:
                timer.cancel()
                timer.callback()


class Socket:
    """A transport that keeps what is written."""

    def __init__(self) -> None:
        self.written = b""
        self.closed = False

    def get_extra_info(self, name: str) -> None:
        """It has no addresses."""

    def write(self, data: bytes) -> None:
        """Keep it."""
        self.written += data

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True

    def is_closing(self) -> bool:
        """Whether it was closed."""
        return self.closed


class Connection:
    """One connection that has just been opened."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.socket = Socket()
        loop: Any = self.clock
        transport: Any = self.socket
        config = uvicorn.Config(answers_nothing, log_config=None, ws="none", lifespan="off")
        self.protocol = BoundedHead(config, ServerState(), {}, loop)
        self.protocol.connection_made(transport)

    def after(self, seconds: float, data: bytes = b"") -> bytes | None:
        """Let time pass, then send; what it was told when it was closed, or None while it is open."""
        self.clock.pass_(seconds)
        if data and not self.socket.closed:
            self.protocol.data_received(data)
        return self.socket.written if self.socket.closed else None


async def answers_nothing(scope: Any, receive: Any, send: Any) -> None:
    """An application for requests that are never answered."""


def is_408(told: bytes | None) -> bool:
    """Whether that is a refusal in one line."""
    assert told is not None
    line = f"\r\n\r\nthe head of the request did not arrive within {HEAD_SECONDS:.0f} seconds\n"
    return told.startswith(b"HTTP/1.1 408 ") and told.endswith(line.encode())


@pytest.mark.parametrize("begun", [b"P", b"\r\n", BEGUN, HEAD[:-2], HEAD[:-1]])
def test_a_head_that_does_not_end_is_408(begun: bytes) -> None:
    connection = Connection()
    connection.after(0, begun)
    assert connection.after(HEAD_SECONDS - 1) is None
    assert is_408(connection.after(1))


def test_a_head_that_keeps_dripping_is_408_no_later() -> None:
    connection = Connection()
    connection.after(0, BEGUN)
    for _ in range(int(HEAD_SECONDS) - 1):
        assert connection.after(1, b"a: b\r\n") is None
    assert is_408(connection.after(1))


def test_a_connection_that_says_nothing_is_closed_without_a_word() -> None:
    connection = Connection()
    assert connection.after(HEAD_SECONDS - 1) is None
    assert connection.after(1) == b""


def test_a_head_that_ends_in_time_leaves_the_rest_to_the_bodys_limit() -> None:
    connection = Connection()
    connection.after(HEAD_SECONDS - 1, HEAD)
    assert connection.after(10 * HEAD_SECONDS, b"<a") is None


@pytest.mark.parametrize("begun", [b"\r\n", BEGUN])
def test_every_further_head_on_a_connection_has_its_own_time(begun: bytes) -> None:
    connection = Connection()
    connection.after(0, HEAD + b"<a/>")
    assert connection.after(2 * HEAD_SECONDS, begun) is None
    assert connection.after(HEAD_SECONDS - 1) is None
    assert is_408(connection.after(1))


def test_a_connection_that_was_lost_leaves_no_timer() -> None:
    connection = Connection()
    connection.after(0, BEGUN)
    connection.protocol.connection_lost(None)
    assert {timer.due for timer in connection.clock.timers} == {float("inf")}
