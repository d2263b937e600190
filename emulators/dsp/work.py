"""A piece of DSP work in the making: it reads the state and collects changes and effects, touching nothing.

`handle`, `receive`, `wake` and `delivered` each fill one and hand it over whole.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from sitrig.emulators.dsp.assumptions import ASSUMED_ALERTS, TIMINGS
from sitrig.emulators.dsp.case import Acceptance, Alert, CommandPlan, Originator
from sitrig.emulators.dsp.changes import (
    AcbCounterUsed,
    Change,
    CommandOpened,
    Delivery,
    DeliveryQueued,
    OpenCommand,
)
from sitrig.emulators.dsp.keys import DspKeys
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.switches import Switches
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.responses import (
    DccAlertCode,
    DccAlertMessage,
    Response,
    ResponseCode,
    ResponseMessage,
    ResponsePayload,
    write_response,
)
from sitrig.emulators.protocol.effects import Deliver, Effect, Link, Record, Send, Wake
from sitrig.emulators.protocol.gbcs.codec import Codec
from sitrig.emulators.protocol.gbcs.message import (
    DeviceMessage,
    MessageKind,
    SupplementaryParty,
    UseCaseBody,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import JoinDevice, JoinMethod
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui, RequestId
from sitrig.emulators.protocol.smki.xml_signature import sign
from sitrig.emulators.protocol.vocabulary import SchemaVersion


class Work:
    """Collects what one event leads to. `now` is the instant of the event."""

    def __init__(
        self, state: DspState, keys: DspKeys, codec: Codec, switches: Switches, now: int
    ) -> None:
        self.state = state
        self.keys = keys
        self.codec = codec
        self.switches = switches
        self.now = now
        self.changes: list[Change] = []
        self.effects: list[Effect] = []
        self._deliveries = state.delivery_number
        self._waiting = {user for user, line in state.deliveries.items() if line}
        self._acb_counter = state.acb_counter

    def trial(self) -> Work:
        """A piece of work like this one was at its beginning, to be thrown away."""
        return Work(self.state, self.keys, self.codec, self.switches, self.now)

    def change(self, *changes: Change) -> None:
        """Add changes, in order."""
        self.changes.extend(changes)

    def effect(self, *effects: Effect) -> None:
        """Add effects, in order."""
        self.effects.extend(effects)

    def record(self, kind: str, **facts: object) -> None:
        """Add a fact for the journal."""
        self.effects.append(Record(kind, facts))

    def accept(self, acceptance: Acceptance) -> None:
        """Add what an acceptance carries, its command aside."""
        self.change(*acceptance.changes)
        self.effect(*acceptance.effects)
        self.alert(acceptance.alerts)

    def alert(self, alerts: Iterable[Alert]) -> None:
        """Queue DCC Alerts, each in its User's own schema version."""
        for alert in alerts:
            self.deliver(alert.user, self.response(alert.user, content=alert.message))

    def response(
        self,
        user: Eui,
        *,
        content: ResponseMessage | DccAlertMessage | object,
        code: str = "I0",
        request_id: RequestId | None = None,
        response_id: RequestId | None = None,
        version: SchemaVersion | None = None,
    ) -> Response:
        """An answer of this instant; without a request's version, in the one the User last used."""
        return Response(
            schema_version=version or self.state.versions.get(user, SchemaVersion.V5_4),
            response_code=ResponseCode.read(code),
            response_date_time=self.now,
            request_id=request_id,
            response_id=response_id,
            content=content,  # type: ignore[arg-type]
        )

    def answer(
        self,
        request: Request,
        code: str,
        payload: ResponsePayload | None = None,
        *,
        from_device: bool = False,
    ) -> Response:
        """The answer to a request, in its own schema version."""
        return self.response(
            request.request_id.originator,
            code=code,
            request_id=request.request_id,
            response_id=request.request_id.reply() if from_device else None,
            version=request.schema_version,
            content=ResponseMessage(
                service_reference=request.service_reference,
                service_reference_variant=request.service_reference_variant,
                payload=payload,
            ),
        )

    def signed(self, response: Response) -> bytes:
        """The bytes of an answer under the DSP's signature."""
        return sign(write_response(response), self.keys.xml_signing)

    def deliver(self, user: Eui, response: Response) -> None:
        """Put an answer at the end of its User's line, and post it if the line was empty."""
        known = self.state.users.get(user)
        if known is None:
            self.record("delivery-without-user", user=user)
            return
        self._deliveries += 1
        delivery = Delivery(user=user, number=self._deliveries, document=self.signed(response))
        self.change(DeliveryQueued(delivery))
        if user not in self._waiting:
            self._waiting.add(user)
            self.effect(Deliver(user, delivery.number, delivery.document))

    def command(self, plan: CommandPlan, request: Request) -> DeviceMessage:
        """The command of a plan, without signature; MAC'd by the ACB when it is sent."""
        originator, counter, supplementary = self._originator(plan, request.request_id)
        return DeviceMessage(
            kind=MessageKind.COMMAND,
            use_case=plan.use_case,
            originator=originator,
            recipient=plan.recipient,
            counter=counter,
            body=self._certified(_dated(plan.body, plan.execution_time)),
            supplementary=supplementary,
            execution_time=plan.execution_time,
        )

    def send(self, command: OpenCommand) -> None:
        """Send a command over the WAN, and wait for its response."""
        self.change(CommandOpened(command))
        self.effect(
            Send(command.hub, command.message, Link.WAN),
            Wake(("command", *command.key), TIMINGS.command_attempt),
        )

    def _certified(self, body: UseCaseBody) -> UseCaseBody:
        """A join by method C brings the other device's key agreement certificate along (GBCS CS03C)."""
        if not isinstance(body, JoinDevice) or body.method is not JoinMethod.C:
            return body
        return structs.replace(body, certificate=self.keys.find_agreement(body.device).der)

    def _originator(
        self, plan: CommandPlan, request_id: RequestId
    ) -> tuple[Eui, int, SupplementaryParty | None]:
        """GBCS originator, counter and supplementary party (domain reference 0.2-2)."""
        if plan.originator is Originator.USER:
            return request_id.originator, request_id.counter, None
        self._acb_counter += 1
        self.change(AcbCounterUsed(self._acb_counter))
        if plan.originator is Originator.COS_PARTY:
            return COS_PARTY, self._acb_counter, None
        if plan.originator is Originator.ACB:
            return ACB, self._acb_counter, None
        behind = SupplementaryParty(request_id.originator, request_id.counter)
        return ACB, self._acb_counter, behind


def _dated(body: UseCaseBody, execution_time: int | None) -> UseCaseBody:
    """The body under the execution time of its command: on a link the body alone says it."""
    if execution_time is None or "execution_time" not in body.__struct_fields__:
        return body
    return structs.replace(body, execution_time=execution_time)


def alert_code(name: str) -> DccAlertCode:
    """The DCC Alert code the data file of assumptions gives this alert."""
    return DccAlertCode.read(ASSUMED_ALERTS[name])
