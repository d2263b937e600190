"""Posts answers and alerts to Users' Receive Response addresses; keeps no order and no retries: the DSP does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import httpx

from sitrig.emulators.dsp.door import XML
from sitrig.emulators.protocol.effects import Deliver
from sitrig.emulators.protocol.identifiers import Eui

ANSWER_SECONDS = 3.0
"""A User that has not answered by then has not taken the delivery."""

_MOST_READ = 64 * 1024


class Deliveries:
    """One HTTP client for all Users; `address_of` gives a User's Receive Response address."""

    def __init__(self, address_of: Callable[[Eui], str | None]) -> None:
        self._address_of = address_of
        self._client = httpx.AsyncClient(
            timeout=None,  # one limit for the whole exchange stands in `post`
            follow_redirects=False,
            trust_env=False,
            limits=httpx.Limits(max_connections=100, max_keepalive_connections=20),
        )

    async def post(self, delivery: Deliver) -> str:
        """Post one delivery: empty when it was taken, which only a status 2xx in time says, else why not."""
        address = self._address_of(delivery.user)
        if address is None:
            return "the User has no Receive Response address"
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                status = await self._exchange(address, delivery.document)
        except TimeoutError:
            return f"no answer within {ANSWER_SECONDS:.0f} seconds"
        except (httpx.HTTPError, httpx.InvalidURL) as failure:
            return f"{type(failure).__name__}: {failure}"[:200]
        return "" if 200 <= status < 300 else f"HTTP {status}"

    async def close(self) -> None:
        """Close every connection."""
        await self._client.aclose()

    async def _exchange(self, address: str, document: bytes) -> int:
        headers = {"content-type": XML}
        async with self._client.stream(
            "POST", address, content=document, headers=headers
        ) as response:
            # Read to its end, a short answer leaves the connection for the next delivery.
            read = 0
            async for part in response.aiter_raw():
                read += len(part)
                if read > _MOST_READ:
                    break
            return response.status_code
