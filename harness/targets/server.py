"""The same world behind HTTP on loopback, in stepped mode: one thread owns the world and both servers.

The event loop runs only while a request or a delivery is under way, so time stands still for both.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from types import TracebackType
from typing import TypeVar

import httpx
import requests
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sitrig.emulators.edge.app import application
from sitrig.emulators.edge.deliveries import Deliveries
from sitrig.emulators.edge.server import EdgeServer, bound_socket
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.effects import Deliver
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.errors import TargetError
from sitrig.harness.targets.embedded import adapted_session
from sitrig.harness.targets.outbox import Outbox
from sitrig.harness.targets.target import ReceiveResponse

_HOST = "127.0.0.1"
_ANSWER_SECONDS = 30.0

_Result = TypeVar("_Result")


class ServerTarget:
    """An estate behind HTTP; its owner moves its time, and closes it."""

    def __init__(self, estate: Estate) -> None:
        self.estate = estate
        self._loop = asyncio.new_event_loop()
        self._receivers: dict[str, ReceiveResponse] = {}
        self._users_url = ""
        self._dsp = EdgeServer(application(estate))
        self._users = EdgeServer(
            Starlette(routes=[Route("/{user}", self._receive, methods=["POST"])])
        )
        self.base_url = self._run(_opened(self._dsp))
        self._users_url = self._run(_opened(self._users))
        self._client = httpx.AsyncClient(
            base_url=self.base_url, timeout=_ANSWER_SECONDS, trust_env=False
        )
        self._deliveries = Deliveries(self.receive_address)
        self._outbox = Outbox(estate, self._deliver)

    def post(
        self, path: str, body: bytes, headers: Mapping[str, str]
    ) -> tuple[int, Mapping[str, str], bytes]:
        """Post one request: status, headers, body. Raises TargetError when nothing answers."""
        answer = self._exchange("POST", path, headers, body)
        return answer.status_code, answer.headers, answer.content

    def session(self) -> requests.Session:
        """A session whose requests cross the loopback interface."""
        return adapted_session(self.base_url, self._serve)

    def receive_at(self, user: str, receiver: ReceiveResponse) -> None:
        """Host that User's Receive Response address, whatever the plan says about it."""
        self._receivers[user] = receiver

    def receive_address(self, user: Eui) -> str | None:
        """Where that User's answers go: hosted here, or as the estate knows it."""
        if user in self._receivers:
            return f"{self._users_url}/{user}"
        known = self.estate.dsp.state.users.get(user)
        return known.receive_address if known is not None else None

    def close(self) -> None:
        """Close every connection and both servers."""
        self._run(self._client.aclose())
        self._run(self._deliveries.close())
        self._run(self._dsp.close())
        self._run(self._users.close())
        self._loop.close()

    def __enter__(self) -> ServerTarget:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _run(self, work: Coroutine[object, object, _Result]) -> _Result:
        return self._loop.run_until_complete(work)

    def _exchange(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes
    ) -> httpx.Response:
        request = self._client.build_request(method, path, headers=dict(headers), content=body)
        with self._outbox.held():
            try:
                return self._run(self._client.send(request))
            except httpx.HTTPError as failure:
                raise TargetError(f"{method} {self.base_url}{path}: {failure!r}") from None

    def _serve(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, str, bytes]:
        answer = self._exchange(method, path, headers, body)
        return answer.status_code, answer.headers.get("content-type", ""), answer.content

    def _deliver(self, delivery: Deliver) -> str:
        return self._run(self._deliveries.post(delivery))

    async def _receive(self, request: Request) -> Response:
        receiver = self._receivers.get(request.path_params["user"])
        taken = receiver is not None and receiver(await request.body())
        return Response(status_code=204 if taken else 503)


async def _opened(server: EdgeServer) -> str:
    listening = bound_socket(_HOST, 0)
    await server.open(listening)
    return f"http://{_HOST}:{listening.getsockname()[1]}"
