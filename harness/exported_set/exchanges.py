"""Exchanges as a scenario's journal and mailboxes have them: request, commands, answers, and what they mean.

An exchange is all that one Request ID led to. What HTTP or the DSP's reader turned away belongs to none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sitrig.emulators.journal import Entry, Journal
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.envelope import Request, read_request
from sitrig.emulators.protocol.duis.requests import SignedPreCommand
from sitrig.emulators.protocol.duis.responses import (
    DeviceAlertMessage,
    FutureDatedDeviceAlert,
    GbcsPayload,
    PreCommand,
    ResponseMessage,
    read_response,
)
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import SitrigError
from sitrig.emulators.protocol.gbcs import envelope
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind
from sitrig.emulators.protocol.identifiers import RequestId
from sitrig.harness.parse_and_correlate.correlating import heard, mmc_of
from sitrig.harness.parse_and_correlate.document import has_succeeded
from sitrig.harness.parties import Party, Received
from sitrig.harness.use_case_names import in_matrix, of_alert

_PLAIN = ("I0", "I99")
"""Codes that say no more than that all is well."""

REQUEST, SIGNED, RESPONSE, OUTCOME = "REQUEST", "SIGNED_REQUEST", "RESPONSE", "OUTCOME"
PRE_COMMAND, COMMAND, ALERT = "PRECOMMAND", "COMMAND", "ALERT"
DUIS, GBCS, MMC = "DUIS", "GBCS", "MMC"


@dataclass(slots=True)
class Exchange:
    """What one Request ID led to; `files` by what they are and the form they are in."""

    srv: str
    use_case: str | None = None
    code: str = ""
    succeeded: bool = True
    files: dict[tuple[str, str], bytes] = field(default_factory=dict)

    @property
    def outcome(self) -> str:
        """`SUCCESS` or `ERROR`."""
        return "SUCCESS" if self.succeeded else "ERROR"

    @property
    def is_complete(self) -> bool:
        """Whether nothing is to come: a device's SRV that was acknowledged only has no answer yet."""
        if not self.srv or not self.succeeded or self.use_case is not None:
            return True
        return SRVS[self.srv].non_device or not SRVS[self.srv].use_cases

    def answered(self, code: str) -> None:
        """Take note of a Response Code; a refusal decides."""
        self.code = "" if code in _PLAIN else code
        self.succeeded = self.succeeded and not code.startswith("E")


def exchanges(journal: Journal, parties: Iterable[Party]) -> Iterator[Exchange]:
    """Every exchange of a scenario that has been answered, and every alert of a device by itself."""
    found: dict[RequestId, Exchange] = {}
    for request, document, reply in _requests(journal):
        _sent(found, request, document, reply)
    alerts = []
    for received in (one for party in parties for one in party.mailbox):
        exchange = found.get(received.response.request_id or _NOBODY)
        if exchange is not None:
            _received(exchange, received, journal)
        elif isinstance(received.response.content, DeviceAlertMessage):
            alerts.append(_alert(received))
    yield from (exchange for exchange in found.values() if exchange.is_complete)
    yield from (alert for alert in alerts if alert is not None)


_NOBODY = RequestId.parse("00-00-00-00-00-00-00-00:00-00-00-00-00-00-00-00:0")


def _requests(journal: Journal) -> Iterator[tuple[Request, bytes, bytes]]:
    """Requests that were read, with the DSP's reply."""
    asked = b""
    for entry in journal.entries():
        if entry.kind == "request":
            asked = _document(journal, entry)
        elif entry.kind == "reply" and entry.facts.get("status") == _OK and asked:
            request = _read(asked)
            if request is not None:
                yield request, asked, _document(journal, entry)
            asked = b""


_OK = 200


def _document(journal: Journal, entry: Entry) -> bytes:
    return journal.blobs.get(str(entry.facts.get("document")), b"")


def _read(document: bytes) -> Request | None:
    try:
        return read_request(parse(document))
    except SitrigError:
        return None


def _sent(
    found: dict[RequestId, Exchange], request: Request, document: bytes, reply: bytes
) -> None:
    response = read_response(parse(reply))
    exchange = found.setdefault(request.request_id, Exchange(request.service_reference_variant))
    signed = isinstance(request.body, SignedPreCommand)
    exchange.files.setdefault((SIGNED if signed else REQUEST, DUIS), document)
    exchange.files[RESPONSE, DUIS] = reply
    exchange.answered(response.response_code.value)
    content = response.content
    if isinstance(content, ResponseMessage) and isinstance(content.payload, PreCommand):
        exchange.files[PRE_COMMAND, GBCS] = content.payload.payload


def _received(exchange: Exchange, received: Received, journal: Journal) -> None:
    """An answer or outcome of a device, or the DSP's word that none came."""
    exchange.answered(received.response.response_code.value)
    payload = _payload(received)
    what = OUTCOME if isinstance(payload, FutureDatedDeviceAlert) else RESPONSE
    exchange.files[what, DUIS] = received.document
    message = received.device_message
    if message is None or payload is None:
        return
    said = heard(message, exchange.srv)
    named = in_matrix(exchange.srv, said.use_case, said.message_code)
    exchange.use_case = exchange.use_case or named
    exchange.succeeded = exchange.succeeded and has_succeeded(said)
    exchange.files[ALERT if what is OUTCOME else RESPONSE, GBCS] = payload.payload
    _told(exchange, what, received)
    command = _command(journal, message)
    if command is not None:
        exchange.files.setdefault((COMMAND, GBCS), command)


def _payload(received: Received) -> GbcsPayload | FutureDatedDeviceAlert | None:
    content = received.response.content
    payload = content.payload if isinstance(content, ResponseMessage) else None
    return payload if isinstance(payload, GbcsPayload | FutureDatedDeviceAlert) else None


def _told(exchange: Exchange, what: str, received: Received) -> None:
    """MMC XML, where a mapping tells it."""
    try:
        document = mmc_of(received)
    except SitrigError:
        return
    if document is not None:
        exchange.files[what, MMC] = document


def _command(journal: Journal, answer: DeviceMessage) -> bytes | None:
    """The octets of the command that a response answers, as they stood on a link."""
    if answer.kind is not MessageKind.RESPONSE:
        return None
    for entry in journal.entries(kind="received"):
        facts = entry.facts
        if facts.get("kind") == _A_COMMAND and facts.get("counter") == answer.counter:
            octets = journal.blobs.get(str(facts.get("octets")), b"")
            if octets and _is_between(octets, answer):
                return octets
    return None


_A_COMMAND = MessageKind.COMMAND.value


def _is_between(octets: bytes, answer: DeviceMessage) -> bool:
    try:
        found = envelope.decode(octets)
    except SitrigError:
        return False
    return (found.originator, found.recipient) == (answer.recipient, answer.originator)


def _alert(received: Received) -> Exchange | None:
    """A Device Alert on its own."""
    content = received.response.content
    assert isinstance(content, DeviceAlertMessage)
    try:
        message = received.device_message
    except SitrigError:
        return None
    if message is None:
        return None
    alert = Exchange(srv="", use_case=of_alert(message.use_case), code=content.alert_code)
    alert.files[ALERT, DUIS] = received.document
    alert.files[ALERT, GBCS] = content.payload
    _told(alert, ALERT, received)
    return alert
