"""The ASGI application over one way in for requests; runs on the owner's event loop, in no thread.

Knows HTTP and nothing of DUIS: whatever may be answered is answered behind the way in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Receive, Scope, Send

from sitrig.emulators.dsp.door import HttpReply, too_large
from sitrig.emulators.edge.bodies import (
    BODY_SECONDS,
    BodyTooLargeError,
    BodyTooSlowError,
    drain,
    read_body,
)
from sitrig.emulators.protocol.errors import WorldStoppedError

_CLOSE = (b"connection", b"close")
_ALLOW = (b"allow", b"POST")


class WayIn(Protocol):
    """What stands behind the edge: an estate, or a live one."""

    def handle(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> HttpReply:
        """Answer one request."""

    def turn_away(self, method: str, path: str, reply: HttpReply) -> HttpReply:
        """Note a request that is refused unread."""


def application(way_in: WayIn) -> ASGIApp:
    """The application; every path and method goes to the way in."""
    return _Endpoint(way_in)


class _Endpoint:
    """No router stands before it: one would answer by itself what it finds no route for."""

    def __init__(self, way_in: WayIn) -> None:
        self._way_in = way_in

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        method, path = scope["method"], scope["path"]
        try:
            body = await read_body(scope, receive)
        except BodyTooLargeError:
            await self._refuse(scope, receive, send, too_large())
        except BodyTooSlowError:
            line = HttpReply.line(408, f"the body did not arrive within {BODY_SECONDS:.0f} seconds")
            await self._refuse(scope, receive, send, line)
        except ClientDisconnect:
            return
        else:
            await _send(send, self._answer(method, path, _headers(scope), body))

    def _answer(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> HttpReply:
        try:
            return self._way_in.handle(method, path, headers, body)
        except WorldStoppedError as stopped:
            return HttpReply.line(503, f"the world has stopped: {stopped}")

    async def _refuse(self, scope: Scope, receive: Receive, send: Send, reply: HttpReply) -> None:
        try:
            self._way_in.turn_away(scope["method"], scope["path"], reply)
        except WorldStoppedError as stopped:
            reply = HttpReply.line(503, f"the world has stopped: {stopped}")
        await _start(send, reply, _CLOSE)
        await send({"type": "http.response.body", "body": reply.body, "more_body": True})
        await drain(receive)
        await send({"type": "http.response.body", "body": b""})


def _headers(scope: Scope) -> dict[str, str]:
    """What the way in looks at: of content types the first, of content encodings all that there are."""
    return {
        "content-type": next(_values(scope, b"content-type"), ""),
        "content-encoding": ", ".join(_values(scope, b"content-encoding")),
    }


def _values(scope: Scope, wanted: bytes) -> Iterator[str]:
    return (value.decode("latin-1") for name, value in scope["headers"] if name == wanted)


async def _send(send: Send, reply: HttpReply) -> None:
    await _start(send, reply, *((_ALLOW,) if reply.status == 405 else ()))
    await send({"type": "http.response.body", "body": reply.body})


async def _start(send: Send, reply: HttpReply, *more: tuple[bytes, bytes]) -> None:
    headers = [
        (b"content-type", reply.content_type.encode()),
        (b"content-length", b"%d" % len(reply.body)),
        *more,
    ]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
