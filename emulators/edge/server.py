"""One uvicorn server on the event loop that is already running; knows sockets, and no DUIS.

uvicorn puts no limit on the head of a request, neither of size nor of time, so this one does.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Generator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

MAX_HEAD_BYTES = 64 * 1024
"""Request line and headers together."""

HEAD_SECONDS = 30.0
"""A head that has not ended this long after the first byte of it, or of a new connection, is given up."""

KEEP_ALIVE_SECONDS = 75
_BACKLOG = 2048
_GOODBYE_SECONDS = 1


class BoundedHead(HttpToolsProtocol):
    """Answers 431 to a request whose head has not ended after MAX_HEAD_BYTES, 408 after HEAD_SECONDS."""

    _in_head = True
    _head_bytes = 0
    _head_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A connection that never says anything is given up too."""
        super().connection_made(transport)
        self._start_timer()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is left to wait for."""
        self._stop_timer()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Count what arrives while a head is open; a chunk that ends another message is free."""
        if self._in_head:
            self._head_bytes += len(data)
            self._start_timer()
        super().data_received(data)
        if self._in_head and self._head_bytes > MAX_HEAD_BYTES:
            self._refuse_head(431, f"is over the limit of {MAX_HEAD_BYTES} bytes")

    def on_headers_complete(self) -> None:
        """The head has ended."""
        self._in_head = False
        self._head_bytes = 0
        self._stop_timer()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """What comes next is a head, or empty lines: they stop uvicorn's clock for idle connections."""
        self._in_head = True
        super().on_message_complete()

    def _start_timer(self) -> None:
        if self._head_timer is None:
            self._head_timer = self.loop.call_later(HEAD_SECONDS, self._head_overdue)

    def _stop_timer(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None

    def _head_overdue(self) -> None:
        if self._head_bytes:
            self._refuse_head(408, f"did not arrive within {HEAD_SECONDS:.0f} seconds")
        else:
            self.transport.close()

    def _refuse_head(self, status: int, reason: str) -> None:
        if self.transport.is_closing():
            return
        line = f"the head of the request {reason}\n".encode()
        self.transport.write(
            STATUS_LINE[status]
            + b"content-type: text/plain; charset=utf-8\r\ncontent-length: %d\r\n" % len(line)
            + b"connection: close\r\n\r\n"
            + line
        )
        self.transport.close()


class EdgeServer(uvicorn.Server):
    """A server whose owner decides when it stops: it takes no signals of its own."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=BoundedHead,
                ws="none",
                interface="asgi3",
                proxy_headers=False,
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                backlog=_BACKLOG,
                timeout_keep_alive=KEEP_ALIVE_SECONDS,
                timeout_graceful_shutdown=_GOODBYE_SECONDS,
            )
        )

    async def open(self, listening: socket.socket) -> None:
        """Take connections for as long as the loop runs; `close` ends it. For owners of a loop."""
        self.config.load()
        self.lifespan = self.config.lifespan_class(self.config)
        await self.startup(sockets=[listening])

    async def close(self) -> None:
        """Take no more connections, and close those that are idle: at once, where uvicorn looks every 0.1 s."""
        for listener in self.servers:
            listener.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        async with asyncio.timeout(_GOODBYE_SECONDS):
            while self.server_state.connections:
                await asyncio.sleep(0)

    def stop(self) -> None:
        """Let `serve` end; for a signal handler."""
        self.should_exit = True

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Leave signals to the owner."""
        yield


def bound_socket(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one. Raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio switches Nagle's algorithm off only where the protocol number says TCP: left at 0, each
    # answer of two writes waits 40 ms for the client's acknowledgement.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(_BACKLOG)  # at once: whoever is told of the address may connect
    except OSError:
        listening.close()
        raise
    listening.setblocking(False)
    return listening
