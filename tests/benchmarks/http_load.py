"""How many signed SR 8.4 a second `sitrig serve` answers, asked by a client far lighter than it.

Every connection is a User of its own with a meter of its own: parallel senders that share an
originator and a target are refused by a counter that must rise. Requests are signed beforehand.
Run it: python -m tests.benchmarks.http_load
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

import httptools
import uvloop

from sitrig.emulators.protocol.duis.envelope import Request, write_request
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    UpdateDeviceDetails,
    UpdateInventory,
)
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.identifiers import ACB, Eui, RequestId
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.key_store import KeyStore
from sitrig.emulators.protocol.smki.pki import Pki
from sitrig.emulators.protocol.smki.xml_signature import sign, verify
from sitrig.emulators.protocol.vocabulary import CommandVariant, EsmeVariant, WebService

SITRIG = Path(sys.executable).with_name("sitrig")
SEED = "http load"
ACCEPTED = b"ResponseCode>I99<"
VARIANTS = (EsmeVariant.BDE, EsmeVariant.ADE)

_USER = """
[[users]]
eui = "{user}"
party = "Supplier {n}"
roles = ["IS"]

[[metering_points]]
mpxn = "{mpan}"
fuel = "import"
registrations = [{{ party = "Supplier {n}", effective_from = 2020-01-01 }}]
"""
_METER = """
[[hubs]]
device_id = "{hub}"
gpf = "{gpf}"
device_manufacturer = "1C1C"
device_model = "CCCC0001"
status = "Commissioned"
on_wan = true

[[meters]]
device_id = "{meter}"
hub = "{hub}"
on_hub = true
joined = true
device_manufacturer = "1EAF"
device_model = "10AD0103"
status = "Commissioned"
true_variant = "BDE"
esme_variant = "A"
pre_notifier = "{user}"
import_mpxn = "{mpan}"
"""
_METERS = 128
"""Shared out among the connections, because a record grows with every correction of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """One measurement; latencies in milliseconds."""

    connections: int
    requests: int
    per_second: float
    p50: float
    p99: float


def user(n: int) -> Eui:
    """The User ID of one connection."""
    return Eui.from_bytes(bytes.fromhex("90b3d51f3100") + n.to_bytes(2, "big"))


def device(n: int, meter: int, kind: int) -> Eui:
    """A device of one connection: kind 0 is an ESME, 2 its Comms Hub, 3 the GPF."""
    return Eui.from_bytes(bytes((0, 0xDB, 0x12, 0x34, kind, 0, n, meter)))


def estate(connections: int) -> str:
    """An estate with a Supplier, a metering point and Commissioned ESMEs for every connection."""
    return f'name = "http load"\nseed = "{SEED}"\n' + "".join(
        _supplier(n, _METERS // connections) for n in range(connections)
    )


def _supplier(n: int, meters: int) -> str:
    named = {"n": n, "user": user(n), "mpan": f"12{n:011d}"}
    return _USER.format(**named) + "".join(
        _METER.format(
            **named,
            meter=device(n, number, 0),
            hub=device(n, number, 2),
            gpf=device(n, number, 3),
        )
        for number in range(meters)
    )


def corpus(n: int, count: int, meters: int = 1) -> list[bytes]:
    """Signed corrections of one User's meters in turn, each to another variant than before, as HTTP."""
    key = Pki(SEED).organisation(user(n), OrganisationRole.SUPPLIER).xml_signing
    assert key is not None
    return [_http(sign(_correction(n, number, meters), key)) for number in range(count)]


def _correction(n: int, number: int, meters: int) -> bytes:
    turn, meter = divmod(number, meters)
    variant = VARIANTS[turn % len(VARIANTS)]
    return write_request(
        Request(
            request_id=RequestId(user(n), ACB, number + 1),
            service_reference="8.4",
            service_reference_variant="8.4",
            command_variant=CommandVariant.DCC_ONLY,
            body=UpdateInventory(
                device_id=device(n, meter, 0), change=UpdateDeviceDetails(esme_variant=variant)
            ),
        )
    )


def _http(document: bytes) -> bytes:
    return (
        b"POST %b HTTP/1.1\r\nhost: dsp\r\ncontent-type: application/xml\r\ncontent-length: %d\r\n\r\n"
        % (WebService.NON_DEVICE.value.encode(), len(document))
    ) + document


class Sender(asyncio.Protocol):
    """One connection that sends its corpus, a request as soon as the one before is answered."""

    def __init__(self, requests: list[bytes], done: asyncio.Future[None]) -> None:
        self._requests = iter(requests)
        self._done = done
        self._parser = httptools.HttpResponseParser(self)
        self._body = b""
        self._sent = 0.0
        self.latencies: list[float] = []
        self.answers: list[bytes] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ready; nothing is sent before `begin`."""
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is one by behaviour only

    def begin(self) -> None:
        """Send the next request, or be done."""
        request = next(self._requests, None)
        if request is None:
            self._transport.close()
            return
        self._sent = time.perf_counter()
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        """Part of an answer."""
        self._parser.feed_data(data)

    def on_body(self, body: bytes) -> None:
        """Part of an answer's body."""
        self._body += body

    def on_message_complete(self) -> None:
        """A whole answer."""
        self.latencies.append(time.perf_counter() - self._sent)
        self.answers.append(self._body)
        self._body = b""
        self.begin()

    def connection_lost(self, exc: Exception | None) -> None:
        """All sent, or the server has closed it."""
        if not self._done.done():
            self._done.set_result(None)


async def _send(url: str, corpora: list[list[bytes]]) -> tuple[float, list[Sender]]:
    loop = asyncio.get_running_loop()
    ends = [loop.create_future() for _ in corpora]
    place = urlsplit(url)
    assert place.hostname is not None and place.port is not None
    senders = []
    for requests, end in zip(corpora, ends, strict=True):
        _, sender = await loop.create_connection(
            partial(Sender, requests, end), place.hostname, place.port
        )
        senders.append(sender)
    began = time.perf_counter()
    for sender in senders:
        sender.begin()
    await asyncio.gather(*ends)
    return time.perf_counter() - began, senders


@contextmanager
def serving(connections: int) -> Iterator[str]:
    """`sitrig serve` with an estate for so many connections; its URL."""
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "estate.toml"
        plan.write_text(estate(connections))
        command = [str(SITRIG), "serve", "--quiet", "--port", "0", "--estate", str(plan)]
        # As for a user: Python keeps what it has compiled once.
        kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=kept) as server:
            assert server.stdout is not None
            try:
                yield _address(server.stdout.readline() for _ in range(1000))
            finally:
                server.terminate()


def _address(lines: Iterator[str]) -> str:
    for line in lines:
        if WebService.NON_DEVICE.value in line:
            return line.split(WebService.NON_DEVICE.value)[0].strip()
    raise AssertionError("the server never said where it listens")


@cache
def _dsp_keys() -> KeyStore:
    store = KeyStore()
    pair = Pki(SEED).organisation(ACB, OrganisationRole.ACB).xml_signing
    assert pair is not None
    store.add(pair.certificate)
    return store


def measure(connections: int, requests: int = 8000) -> Load:
    """Send so many requests in all over so many connections; every one must be accepted."""
    share = max(requests // connections, 2)
    corpora = [corpus(n, share, _METERS // connections) for n in range(connections)]
    with serving(connections) as url, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        spent, senders = runner.run(_send(url, corpora))
    latencies = sorted(latency for sender in senders for latency in sender.latencies)
    for sender in senders:
        refused = [answer for answer in sender.answers if ACCEPTED not in answer]
        assert len(sender.answers) == share and not refused, refused[:1]
        verify(parse(sender.answers[-1]), _dsp_keys().find)
    return Load(
        connections=connections,
        requests=len(latencies),
        per_second=len(latencies) / spent,
        p50=1000 * latencies[len(latencies) // 2],
        p99=1000 * latencies[len(latencies) * 99 // 100],
    )


def start_up_seconds() -> float:
    """From the command to its address being told, at which it listens."""
    began = time.perf_counter()
    with serving(1):
        return time.perf_counter() - began


if __name__ == "__main__":
    starts = sorted(start_up_seconds() for _ in range(7))
    print(f"start-up {starts[3]:.3f} s (least {starts[0]:.3f}, most {starts[-1]:.3f})")  # noqa: T201
    for several in (1, 8, 64):
        runs = sorted((measure(several) for _ in range(3)), key=lambda load: load.per_second)
        print(  # noqa: T201
            f"{several:3d} connections: {runs[1].per_second:6.0f}/s"
            f" ({runs[0].per_second:.0f} to {runs[-1].per_second:.0f}),"
            f" p50 {runs[1].p50:.2f} ms, p99 {runs[1].p99:.2f} ms"
        )
