"""Measures one signed exchange of 8.4 against the raw primitives that it cannot do without.

A whole exchange: the client writes and signs, the DSP reads, verifies, decides, journals and signs
its answer, the client verifies and reads that. The primitives are timed on the same bytes in the
same run, one exchange and one set of primitives after the other, by processor time.
"""

from __future__ import annotations

import hashlib
import statistics
import time
from collections.abc import Callable, Iterator
from importlib.resources import files
from itertools import cycle

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.hashes import SHA256
from lxml import etree
from msgspec.structs import replace

from sitrig.emulators.estate import Estate, build
from sitrig.emulators.plan import EstatePlan, read_plan
from sitrig.emulators.protocol.duis.envelope import Request, write_request
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    UpdateDeviceDetails,
    UpdateInventory,
)
from sitrig.emulators.protocol.duis.responses import read_response
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.identifiers import ACB, Eui, RequestId
from sitrig.emulators.protocol.smki.xml_signature import sign, verify
from sitrig.emulators.protocol.vocabulary import CommandVariant, EsmeVariant, WebService
from sitrig.harness.duis_client import DuisClient
from sitrig.harness.targets.embedded import EmbeddedTarget
from tests.benchmarks.measuring import Figure, Spread, at_most, microseconds_each, noted

SUPPLIER = Eui("90-B3-D5-1F-30-01-00-00")
METERS = 50
ALGORITHM = ECDSA(SHA256(), deterministic_signing=True)
TAKES, TIMES = 9, 300
HEADERS = {"Content-Type": "application/xml"}

Step = Callable[[], object]


def _plan() -> EstatePlan:
    """The starter estate with many meters like its ESME, so that no record's history grows long."""
    plan = read_plan((files("sitrig.emulators") / "estates" / "starter.toml").read_text())
    esme = plan.meters[0]
    meters = tuple(
        replace(
            esme, device_id=Eui.from_bytes(bytes.fromhex("00DB123456789400")[:6] + n.to_bytes(2))
        )
        for n in range(METERS)
    )
    return replace(plan, meters=meters, accessories=())


class Exchanges:
    """One Supplier and one DSP in one process; each call is a whole exchange."""

    def __init__(self) -> None:
        self.estate: Estate = build(_plan())
        credentials = self.estate.identities.credentials(SUPPLIER)
        self.key = credentials.xml_signing or credentials.signing
        self.find = self.estate.identities.store.find
        self._counters: Iterator[int] = iter(range(1_000, 10**9))
        self._meters = cycle(meter.device_id for meter in self.estate.plan.meters)
        self._variants = cycle((EsmeVariant.BDE,) * METERS + (EsmeVariant.ADE,) * METERS)
        target = EmbeddedTarget(self.estate)
        self._client = DuisClient(
            eui=SUPPLIER,
            key=self.key,
            session=target.session(),
            url=target.base_url,
            dsp=self.find,
        )

    def request(self) -> Request:
        """8.4 for the next meter, with the next counter and the other of two variants."""
        details = UpdateDeviceDetails(esme_variant=next(self._variants))
        return Request(
            request_id=RequestId(SUPPLIER, ACB, next(self._counters)),
            service_reference="8.4",
            service_reference_variant="8.4",
            command_variant=CommandVariant.DCC_ONLY,
            body=UpdateInventory(device_id=next(self._meters), change=details),
        )

    def sent(self) -> bytes:
        """A signed request."""
        return sign(write_request(self.request()), self.key)

    def answered(self, document: bytes) -> bytes:
        """The DSP's signed answer."""
        return self.estate.handle("POST", WebService.NON_DEVICE.value, HEADERS, document).body

    def read(self, answer: bytes) -> None:
        """What the client does with an answer; it must be an acceptance."""
        root = parse(answer)
        assert verify(root, self.find).subject == ACB
        code = read_response(root).response_code.value
        assert code.startswith("I"), code

    def by_handle(self) -> None:
        """A whole exchange with no HTTP at all."""
        self.read(self.answered(self.sent()))

    def by_requests(self) -> None:
        """A whole exchange as a scenario makes it."""
        exchange = self._client.send(self.request())
        assert exchange.code.startswith("I"), exchange.code


class Primitives:
    """What an exchange cannot do without, on the bytes of one, in the order of one."""

    def __init__(self, exchanges: Exchanges) -> None:
        request = exchanges.sent()
        self.documents = (request, exchanges.answered(request))
        self._private = exchanges.key.private_key
        self._public = exchanges.key.certificate.public_key
        self._info = _canonical(etree.fromstring(request)[-1][0], exclusive=True)
        self._signature = self._private.sign(self._info, ALGORITHM)

    def all(self) -> None:
        """Twice: digest and sign; parse, canonicalise, digest and verify."""
        for document in self.documents:
            self.digest()
            self.sign()
            tree = etree.fromstring(document)
            _canonical(tree[-1][0], exclusive=True)
            _canonical(tree, exclusive=False)
            self.digest()
            self.verify()

    def parse(self) -> etree._Element:
        return etree.fromstring(self.documents[0])

    def digest(self) -> None:
        hashlib.sha256(self.documents[0]).digest()

    def sign(self) -> None:
        self._private.sign(self._info, ALGORITHM)

    def verify(self) -> None:
        self._public.verify(self._signature, self._info, ALGORITHM)

    def each(self) -> dict[str, tuple[Step, int]]:
        """Each by itself, and how many times an exchange needs it."""
        tree = self.parse()
        return {
            "parse": (self.parse, 2),
            "canonicalise document": (lambda: _canonical(tree, exclusive=False), 2),
            "canonicalise SignedInfo": (lambda: _canonical(tree[-1][0], exclusive=True), 2),
            "SHA-256": (self.digest, 4),
            "EC sign": (self.sign, 2),
            "EC verify": (self.verify, 2),
        }


def _canonical(subject: etree._Element, *, exclusive: bool) -> bytes:
    return etree.tostring(subject, method="c14n", exclusive=exclusive)


def measure(progress: Callable[[str], None]) -> list[Figure]:
    """The figures of one exchange."""
    taken: dict[str, list[float]] = {}
    for take in range(TAKES):
        progress(f"take {take + 1} of {TAKES}")
        for name, figure in _take().items():
            taken.setdefault(name, []).append(figure)
    return _figures({name: Spread.of(takes) for name, takes in taken.items()})


def _take() -> dict[str, float]:
    exchanges = Exchanges()
    primitives = Primitives(exchanges)
    acts = (primitives.all, exchanges.by_handle, exchanges.by_requests)
    raw, by_handle, by_requests = _in_turn(acts, TIMES)
    return {
        "raw": raw,
        "handle": by_handle,
        "handle ratio": by_handle / raw,
        "requests": by_requests,
        "requests ratio": by_requests / raw,
        **{
            f"- {name} alone, {needed} times": microseconds_each(step, TIMES)
            for name, (step, needed) in primitives.each().items()
        },
    }


def _in_turn(acts: tuple[Step, ...], times: int) -> list[float]:
    """Median microseconds of each, one after the other so that each finds the caches the others left."""
    taken: list[list[int]] = [[] for _ in acts]
    for _ in range(times):
        for act, spent in zip(acts, taken, strict=True):
            start = time.thread_time_ns()
            act()
            spent.append(time.thread_time_ns() - start)
    return [statistics.median(spent) / 1_000 for spent in taken]


def _figures(spread: dict[str, Spread]) -> list[Figure]:
    ratio = "Exchange through `handle` / its primitives"
    return [
        noted("The primitives of one exchange, in its order", spread.pop("raw"), "µs"),
        noted("Exchange through `handle`", spread.pop("handle"), "µs"),
        at_most(f"{ratio}, aim", spread["handle ratio"], 1.4),
        at_most(f"{ratio}, limit", spread.pop("handle ratio"), 2.0),
        noted("Exchange through `requests`", spread.pop("requests"), "µs"),
        at_most(
            "Exchange through `requests` / the same primitives, limit",
            spread.pop("requests ratio"),
            2.75,
        ),
        *(noted(name, takes, "µs") for name, takes in spread.items()),
    ]
