"""A party as an actor: what a Supplier, agent or network operator does, in the words of the SEC."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import RequestBody, SignedPreCommand
from sitrig.emulators.protocol.duis.responses import (
    DccAlertMessage,
    DeviceAlertMessage,
    FutureDatedDeviceAlert,
    GbcsPayload,
    PreCommand,
    Response,
    ResponseMessage,
)
from sitrig.emulators.protocol.gbcs.codec import Codec
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.identifiers import ACB, Eui, RequestId
from sitrig.emulators.protocol.smki.pki import Credentials
from sitrig.emulators.protocol.vocabulary import CommandVariant, SchemaVersion
from sitrig.harness.duis_client import DuisClient, Exchange, Rewrite
from sitrig.harness.errors import TargetError


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One answer or alert that reached a party's Receive Response service."""

    at: int
    document: bytes
    response: Response
    codec: Codec
    keys: KeyRing | None = None

    @property
    def device_message(self) -> DeviceMessage | None:
        """What the device said, where a payload came along."""
        content = self.response.content
        if isinstance(content, DeviceAlertMessage):
            return self.codec.decode(content.payload, self.keys)
        payload = content.payload if isinstance(content, ResponseMessage) else None
        if isinstance(payload, GbcsPayload | FutureDatedDeviceAlert):
            return self.codec.decode(payload.payload, self.keys)
        return None


@dataclass(slots=True)
class Party:
    """One User ID with its keys, its way to the DSP and its mailbox. `taking` False: its receiver is down.

    `keys` check and open what devices send; None: what they say is read, and nothing is shown of who said it.
    """

    name: str
    eui: Eui
    credentials: Credentials
    client: DuisClient
    codec: Codec
    now: Callable[[], int]
    keys: KeyRing | None = None
    mailbox: list[Received] = field(default_factory=list)
    taking: bool = True

    def receive(self, document: bytes) -> bool:
        """The Receive Response service: reads and keeps what the DSP signed."""
        if not self.taking:
            return False
        response = self.client.read(document)
        self.mailbox.append(
            Received(
                at=self.now(),
                document=document,
                response=response,
                codec=self.codec,
                keys=self.keys,
            )
        )
        return True

    def submit(
        self,
        body: RequestBody,
        *,
        device: Eui | None = None,
        version: SchemaVersion | None = None,
        counter: int | None = None,
    ) -> Exchange:
        """Send a Service Request as its SRV is sent: on demand, critical, or to the DCC alone."""
        variants = SRVS[body.srv].command_variants
        if CommandVariant.DCC_ONLY in variants:
            return self._send(body, ACB, CommandVariant.DCC_ONLY, version, counter)
        target = device or ACB
        if CommandVariant.TRANSFORM in variants:
            return self._submit_critical(body, target, version, counter)
        return self._send(body, target, CommandVariant.COMMAND, version, counter)

    def submit_rewritten(self, body: RequestBody, rewrite: Rewrite) -> Exchange:
        """Send a DCC Only request whose XML says, under a good signature, what no body of ours can."""
        request = self.client.request(body, srv=body.srv, variant=CommandVariant.DCC_ONLY)
        return self.client.send(request, rewrite)

    def transform(self, body: RequestBody, device: Eui) -> tuple[Request, Exchange]:
        """Ask for the Pre-Command of a critical request."""
        request = self.client.request(
            body, srv=body.srv, target=device, variant=CommandVariant.TRANSFORM
        )
        return request, self.client.send(request)

    def send_signed(
        self,
        transformed: Request,
        payload: bytes,
        *,
        variant: CommandVariant = CommandVariant.SIGNED_PRE_COMMAND,
    ) -> Exchange:
        """Send a Signed Pre-Command under the Request ID of its Transform."""
        signed = self.client.request(
            SignedPreCommand(gbcs_payload=payload),
            srv=transformed.service_reference_variant,
            target=transformed.request_id.target,
            variant=variant,
            counter=transformed.request_id.counter,
            version=transformed.schema_version,
        )
        return self.client.send(signed)

    def sign_pre_command(self, exchange: Exchange) -> bytes:
        """Sign the Pre-Command that a Transform gave out."""
        content = exchange.response.content if exchange.response else None
        payload = content.payload if isinstance(content, ResponseMessage) else None
        if not isinstance(payload, PreCommand):
            raise TargetError(f"no Pre-Command came back: {exchange.code}")
        return self.codec.sign_pre_command(payload.payload, self.credentials.signing)

    def answers_to(self, request_id: RequestId) -> Iterator[Received]:
        """What has come so far for one request, in order."""
        return (got for got in self.mailbox if got.response.request_id == request_id)

    def dcc_alerts(self) -> Iterator[DccAlertMessage]:
        """DCC Alerts so far, in order."""
        for got in self.mailbox:
            if isinstance(got.response.content, DccAlertMessage):
                yield got.response.content

    def device_alerts(self) -> Iterator[DeviceAlertMessage]:
        """Device Alerts so far, in order."""
        for got in self.mailbox:
            if isinstance(got.response.content, DeviceAlertMessage):
                yield got.response.content

    def _send(
        self,
        body: RequestBody,
        target: Eui,
        variant: CommandVariant,
        version: SchemaVersion | None,
        counter: int | None,
    ) -> Exchange:
        request = self.client.request(
            body, srv=body.srv, target=target, variant=variant, version=version, counter=counter
        )
        return self.client.send(request)

    def _submit_critical(
        self, body: RequestBody, target: Eui, version: SchemaVersion | None, counter: int | None
    ) -> Exchange:
        """Transform, sign, send; a refused Transform is the answer."""
        request = self.client.request(
            body,
            srv=body.srv,
            target=target,
            variant=CommandVariant.TRANSFORM,
            version=version,
            counter=counter,
        )
        transformed = self.client.send(request)
        if transformed.code != "I0":
            return transformed
        return self.send_signed(request, self.sign_pre_command(transformed))
