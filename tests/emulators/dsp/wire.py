"""A sender at the DSP's door with the starter estate behind it: documents in, refusals examined."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from msgspec.structs import replace

from sitrig.emulators.dsp.door import HttpReply
from sitrig.emulators.estate import Estate, build
from sitrig.emulators.plan import read_plan
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.envelope import Request, write_request
from sitrig.emulators.protocol.duis.requests import RequestBody, SignedPreCommand
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    UpdateDeviceDetails,
    UpdateInventory,
)
from sitrig.emulators.protocol.duis.responses import Response, read_response
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.gbcs.codec import Fidelity
from sitrig.emulators.protocol.identifiers import ACB, Eui, RequestId
from sitrig.emulators.protocol.smki.xml_signature import sign, verify
from sitrig.emulators.protocol.vocabulary import CommandVariant, EsmeVariant

STARTER = read_plan((files("sitrig.emulators") / "estates" / "starter.toml").read_text())
ACORN = Eui("90-B3-D5-1F-30-01-00-00")
BIRCH = Eui("90-B3-D5-1F-30-03-00-00")
ESME = Eui("00-DB-12-34-56-78-90-A0")
CORRECTION = UpdateInventory(
    device_id=ESME, change=UpdateDeviceDetails(esme_variant=EsmeVariant.BDE)
)
COUNTERS = frozenset({"counters", "used_counters"})

S, T, D = "/api/v1/serviceS", "/api/v1/serviceT", "/api/v1/serviceD"
XML = "application/xml"


@dataclass(slots=True)
class Wire:
    """One estate and what can be sent to it."""

    estate: Estate
    counter: int = 0
    refusals: list[dict[str, Any]] = field(default_factory=list)

    def unsigned(
        self,
        body: RequestBody | SignedPreCommand = CORRECTION,
        *,
        srv: str = "8.4",
        cv: int = 8,
        originator: Eui = ACORN,
        target: Eui = ACB,
        counter: int | None = None,
    ) -> bytes:
        """A request with a counter of its own unless told."""
        self.counter += 1
        number = self.counter if counter is None else counter
        return write_request(
            Request(
                request_id=RequestId(originator, target, number),
                service_reference=SRVS[srv].service_reference,
                service_reference_variant=srv,
                command_variant=CommandVariant(cv),
                body=body,
            )
        )

    def sign(self, document: bytes, by: Eui = ACORN) -> bytes:
        """The document under that User's signature."""
        key = self.estate.identities.credentials(by).xml_signing
        assert key is not None
        return sign(document, key)

    def signed(self, *body: RequestBody | SignedPreCommand, **header: Any) -> bytes:
        """A request under its originator's signature."""
        return self.sign(self.unsigned(*body, **header), header.get("originator", ACORN))

    def post(
        self,
        document: bytes,
        path: str = D,
        *,
        method: str = "POST",
        content_type: str = XML,
        **headers: str,
    ) -> HttpReply:
        """Send bytes as they are; in the names of further headers underscores stand for hyphens."""
        given = {"Content-Type": content_type}
        given |= {name.replace("_", "-").title(): value for name, value in headers.items()}
        return self.estate.handle(method, path, given, document)

    def accepted(self, document: bytes, path: str = D) -> Response:
        """What an accepted request was answered."""
        response = self.answer(self.post(document, path))
        assert not response.response_code.startswith("E"), self.decision()
        return response

    def answer(self, reply: HttpReply) -> Response:
        """A signed DUIS answer, verified as the DSP's."""
        assert (reply.status, reply.content_type) == (200, XML)
        root = parse(reply.body)
        assert verify(root, self.estate.identities.store.find).subject == ACB
        return read_response(root)

    def refused(self, document: bytes, path: str = D) -> tuple[str, str]:
        """Row and reason of a signed DUIS refusal that changed nothing."""
        before = self.digest()
        response = self.answer(self.post(document, path))
        decision = self.decision()
        assert response.response_code.startswith("E"), decision
        assert response.response_code == decision["code"]
        assert self.digest() == before, "a refusal changed something"
        return decision["row"], decision["reason"]

    def turned_away(self, document: bytes, path: str = D, **http: str) -> tuple[int, str]:
        """Status and line of a refusal by HTTP, which changed nothing and kept no body."""
        before, kept = self.digest(), len(self.estate.world.journal.blobs)
        reply = self.post(document, path, **http)
        assert 400 <= reply.status < 500, reply
        assert reply.content_type.startswith("text/plain")
        assert reply.body.endswith(b"\n") and reply.body.count(b"\n") == 1
        assert len(reply.body) < 400
        assert self.digest() == before, "a refusal changed something"
        assert len(self.estate.world.journal.blobs) <= kept + 1
        return reply.status, reply.body.decode()

    def decision(self) -> dict[str, Any]:
        """The last decision in the journal."""
        *_, last = self.estate.world.journal.entries(kind="decision")
        return last.facts

    def digest(self) -> str:
        """All DSP and device state but counters, which a refusal may spend."""
        state: dict[str, Any] = self.estate.state()
        dsp = {name: part for name, part in state["dsp"].items() if name not in COUNTERS}
        text = json.dumps({**state, "dsp": dsp}, sort_keys=True, default=str)
        return hashlib.sha256(text.encode()).hexdigest()


def wire(fidelity: Fidelity = STARTER.fidelity, **switches: str | bool) -> Wire:
    """A fresh starter estate, with these switches."""
    return Wire(build(replace(STARTER, fidelity=fidelity, switches=switches)))
