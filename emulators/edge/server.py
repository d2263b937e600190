"""One uvicorn server on the event loop that is already running; knows sockets, and no DUIS.

uvicorn's HTTP parser puts no limit on the head of a request, so this one does.
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

_KEEP_ALIVE_SECONDS = 75
_BACKLOG = 2048
_GOODBYE_SECONDS = 1


class BoundedHead(HttpToolsProtocol):
    """Answers 431 to a request whose head has not ended after MAX_HEAD_BYTES."""

    _in_head = True
    _head_bytes = 0

    def data_received(self, data: bytes) -> None:
        """Count what arrives while a head is open; a chunk that ends another message is free."""
        if self._in_head:
            self._head_bytes += len(data)
        super().data_received(data)
        if self._in_head and self._head_bytes > MAX_HEAD_BYTES and not self.transport.is_closing():
            self._refuse_head()

    def on_message_begin(self) -> None:
        """A head opens."""
        self._in_head = True
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """The head has ended."""
        self._in_head = False
        self._head_bytes = 0
        super().on_headers_complete()

    def _refuse_head(self) -> None:
        line = b"the head of the request is over the limit of %d bytes\n" % MAX_HEAD_BYTES
        self.transport.write(
            STATUS_LINE[431]
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
                timeout_keep_alive=_KEEP_ALIVE_SECONDS,
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
