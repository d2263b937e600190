"""The DSP in this process: `requests` with a transport adapter into one plain `handle`.

Full XML and signatures both ways, no socket. Answers reach a User's receiver through the same kind of
adapter, with the same bytes that HTTP would carry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import requests
from requests.adapters import BaseAdapter
from requests.structures import CaseInsensitiveDict

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.effects import Deliver
from sitrig.harness.targets.outbox import Outbox
from sitrig.harness.targets.target import ReceiveResponse

DSP_URL = "http://dsp.invalid"
USER_URL = "http://user.invalid"

Handle = Callable[[str, str, Mapping[str, str], bytes], tuple[int, str, bytes]]


class HandlerAdapter(BaseAdapter):
    """A `requests` transport that ends in a function: method, path, headers, body to an answer."""

    def __init__(self, handle: Handle) -> None:
        super().__init__()
        self._handle = handle

    def send(  # type: ignore[override]  # the base class takes transport options that do not apply
        self, request: requests.PreparedRequest, **options: Any
    ) -> requests.Response:
        """Answer at once; nothing is streamed, proxied or verified on the way."""
        body = request.body or b""
        content = body.encode() if isinstance(body, str) else body
        headers: Mapping[str, str] = request.headers
        status, content_type, answer = self._handle(
            request.method or "GET", request.path_url, headers, content
        )
        response = requests.Response()
        response.status_code = status
        response.headers = CaseInsensitiveDict({"Content-Type": content_type})
        response._content = answer
        response.url = request.url or ""
        response.request = request
        return response

    def close(self) -> None:
        """Nothing is open."""


def adapted_session(url: str, handle: Handle) -> requests.Session:
    """A session whose requests to that URL end in the function; no environment is consulted."""
    session = requests.Session()
    session.trust_env = False
    session.mount(url, HandlerAdapter(handle))
    return session


class EmbeddedTarget:
    """An estate in this process; its owner moves its time."""

    base_url = DSP_URL

    def __init__(self, estate: Estate) -> None:
        self.estate = estate
        self._receivers: dict[str, ReceiveResponse] = {}
        self._session = adapted_session(DSP_URL, self._serve)
        self._session.mount(USER_URL, HandlerAdapter(self._receive))
        self._outbox = Outbox(estate, self._deliver)

    def session(self) -> requests.Session:
        """The one session into the DSP's `handle`: it keeps nothing from request to request."""
        return self._session

    def receive_at(self, user: str, receiver: ReceiveResponse) -> None:
        """Hand that User's answers to this receiver."""
        self._receivers[user] = receiver

    def _serve(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, str, bytes]:
        with self._outbox.held():
            reply = self.estate.handle(method, path, headers, body)
        return reply.status, reply.content_type, reply.body

    def _deliver(self, delivery: Deliver) -> str:
        answer = self._session.post(
            f"{USER_URL}/{delivery.user}",
            data=delivery.document,
            headers={"Content-Type": "application/xml"},
        )
        return "" if answer.ok else f"HTTP {answer.status_code}"

    def _receive(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, str, bytes]:
        receiver = self._receivers.get(path.removeprefix("/"))
        taken = receiver is not None and receiver(body)
        return (204 if taken else 503), "text/plain", b""
