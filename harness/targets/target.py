"""What the harness asks of a system under test, whichever way it is reached."""

from __future__ import annotations

from typing import Protocol

import requests


class ReceiveResponse(Protocol):
    """A User's Receive Response service: takes a signed document, True when it took it."""

    def __call__(self, document: bytes) -> bool: ...


class Target(Protocol):
    """A DSP that can be sent requests, and whose answers find their Users."""

    base_url: str

    def session(self) -> requests.Session:
        """A session for one User's requests."""

    def receive_at(self, user: str, receiver: ReceiveResponse) -> None:
        """Where answers and alerts for that User go."""
