"""Reads the body of an HTTP request and never keeps more of it than the limit. Knows no XML."""

from __future__ import annotations

import asyncio

from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive, Scope

from sitrig.emulators.protocol.duis.xml import MAX_BYTES

BODY_SECONDS = 30.0
"""A body that has not arrived whole this long after its head is given up."""

_DRAIN_SECONDS = 2.0


class BodyTooLargeError(Exception):
    """The body is, or says it is, over the limit."""


class BodyTooSlowError(Exception):
    """The body did not arrive in time."""


async def read_body(scope: Scope, receive: Receive) -> bytes:
    """The whole body; raises BodyTooLargeError, BodyTooSlowError or ClientDisconnect."""
    if _announced(scope) > MAX_BYTES:
        raise BodyTooLargeError
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return await _whole(receive)
    except TimeoutError:
        raise BodyTooSlowError from None


async def drain(receive: Receive) -> None:
    """Throw away what a refused client still sends, up to the limit once more and for a short time.

    A client that reads no answer before it has sent everything would else meet a reset connection.
    """
    left = MAX_BYTES
    try:
        async with asyncio.timeout(_DRAIN_SECONDS):
            while left > 0:
                message = await _next(receive)
                left -= len(message["body"])
                if not message.get("more_body"):
                    return
    except (TimeoutError, ClientDisconnect):
        return


def _announced(scope: Scope) -> int:
    # The HTTP parser lets in digits only, and one Content-Length at most.
    return next((int(value) for name, value in scope["headers"] if name == b"content-length"), 0)


async def _whole(receive: Receive) -> bytes:
    parts: list[bytes] = []
    size = 0
    while True:
        message = await _next(receive)
        size += len(message["body"])
        if size > MAX_BYTES:
            raise BodyTooLargeError
        parts.append(message["body"])
        if not message.get("more_body"):
            return b"".join(parts)


async def _next(receive: Receive) -> Message:
    message = await receive()
    if message["type"] == "http.disconnect":
        raise ClientDisconnect
    return message
