"""Signs and sends a User's Service Requests, and reads what comes back; the one user of `requests` for DUIS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import requests

from sitrig.emulators.protocol.duis.catalogue import SRVS, web_service
from sitrig.emulators.protocol.duis.envelope import Request, write_request
from sitrig.emulators.protocol.duis.requests import RequestBody, SignedPreCommand
from sitrig.emulators.protocol.duis.responses import Response, read_response
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.identifiers import ACB, Eui, RequestId
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.pki import KeyPair
from sitrig.emulators.protocol.smki.xml_signature import sign, verify
from sitrig.emulators.protocol.vocabulary import CommandVariant, SchemaVersion, WebService
from sitrig.harness.errors import TargetError

HEADERS = {"Content-Type": "application/xml"}
DspCertificate = Callable[[str, int], Certificate | None]
Rewrite = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A request as sent and its synchronous answer; `response` is None where HTTP itself refused."""

    request_id: RequestId
    service: WebService
    sent: bytes
    status: int
    received: bytes
    response: Response | None

    @property
    def code(self) -> str:
        """The Response Code, or `HTTP 4xx`."""
        return self.response.response_code.value if self.response else f"HTTP {self.status}"


class DuisClient:
    """One User's way to a DSP: its key, its counter, and a check of every answer's signature."""

    def __init__(
        self, *, eui: Eui, key: KeyPair, session: requests.Session, url: str, dsp: DspCertificate
    ) -> None:
        self.eui = eui
        self.version = SchemaVersion.V5_4
        self.exchanges: list[Exchange] = []
        self._key = key
        self._session = session
        self._url = url
        self._dsp = dsp
        self._counter = 1000
        self._prepared: dict[WebService, requests.PreparedRequest] = {}

    def continue_from(self, other: DuisClient) -> None:
        """Count on where another client of this User stopped."""
        self._counter = other._counter

    def next_counter(self) -> int:
        """The next Originator Counter."""
        self._counter += 1
        return self._counter

    def request(
        self,
        body: RequestBody | SignedPreCommand,
        *,
        srv: str,
        target: Eui = ACB,
        variant: CommandVariant,
        counter: int | None = None,
        version: SchemaVersion | None = None,
    ) -> Request:
        """A request of this User, with its next counter unless one is given."""
        return Request(
            schema_version=version or self.version,
            request_id=RequestId(self.eui, target, counter or self.next_counter()),
            service_reference=SRVS[srv].service_reference,
            service_reference_variant=srv,
            command_variant=variant,
            body=body,
        )

    def signed(self, request: Request, rewrite: Rewrite | None = None) -> bytes:
        """The request under this User's signature; `rewrite` changes its XML before it is signed."""
        document = write_request(request)
        return sign(rewrite(document) if rewrite else document, self._key)

    def send(self, request: Request, rewrite: Rewrite | None = None) -> Exchange:
        """Sign a request and send it to the web service of its Command Variant."""
        service = web_service(request.command_variant)
        return self.post(self.signed(request, rewrite), request.request_id, service)

    def repeat(self, exchange: Exchange) -> Exchange:
        """Send once more, byte for byte, what was sent then."""
        return self.post(exchange.sent, exchange.request_id, exchange.service)

    def post(self, document: bytes, request_id: RequestId, service: WebService) -> Exchange:
        """Send bytes as they are; raises TargetError when the answer is no signed DUIS."""
        answer = self._session.send(self._posting(document, service))
        response = self.read(answer.content) if answer.status_code == 200 else None
        exchange = Exchange(
            request_id=request_id,
            service=service,
            sent=document,
            status=answer.status_code,
            received=answer.content,
            response=response,
        )
        self.exchanges.append(exchange)
        return exchange

    def _posting(self, document: bytes, service: WebService) -> requests.PreparedRequest:
        """A POST; all but its body is prepared once, because that costs more than signing."""
        if service not in self._prepared:
            empty = requests.Request("POST", self._url + service.value, headers=HEADERS)
            self._prepared[service] = self._session.prepare_request(empty)
        post = self._prepared[service].copy()
        post.prepare_body(document, None)
        return post

    def read(self, document: bytes) -> Response:
        """Read an answer or alert after checking that the DSP signed it."""
        root = parse(document)
        signer = verify(root, self._dsp)
        if signer.subject != ACB:
            raise TargetError(f"the answer is signed by {signer.subject}, not by the DSP")
        return read_response(root)
