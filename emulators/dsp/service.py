"""The reference DSP as a pure core: six stages for a request, and what devices and timers lead to.

`handle` only reads: it returns an Outcome, and `commit` alone makes its changes. No SimPy, no socket,
no clock: every call is told the time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import msgspec
from lxml import etree

from sitrig.emulators.dsp import (
    answers,
    commands,
    deliveries,
    device_alerts,
    held_requests,
    local_delivery,
)
from sitrig.emulators.dsp.access import admit
from sitrig.emulators.dsp.assumptions import response_code
from sitrig.emulators.dsp.case import Acceptance, RequestService
from sitrig.emulators.dsp.changes import Change, CounterSpent, VersionUsed
from sitrig.emulators.dsp.deciding import Bench, Passed
from sitrig.emulators.dsp.door import XML, HttpCall, HttpReply, enter
from sitrig.emulators.dsp.keys import DspKeys
from sitrig.emulators.dsp.plain_state import plain_state, told
from sitrig.emulators.dsp.rulebook import Decision, Rulebook
from sitrig.emulators.dsp.rules import SERVICES
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.store import MemoryStore, Store, StoreFailedError
from sitrig.emulators.dsp.switches import Switches
from sitrig.emulators.dsp.work import Work
from sitrig.emulators.protocol.duis.envelope import (
    SIGNED_PRE_COMMANDS,
    Reference,
    Request,
    read_reference,
    read_request,
)
from sitrig.emulators.protocol.duis.responses import Response, ResponseCode, ResponseMessage
from sitrig.emulators.protocol.effects import Effect, Payload, Record, TimerName, WanRegistered
from sitrig.emulators.protocol.errors import InvalidDuisError, SignatureRefusedError
from sitrig.emulators.protocol.gbcs.codec import Codec
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind
from sitrig.emulators.protocol.gbcs.model_codec import MODEL
from sitrig.emulators.protocol.smki.xml_signature import verify
from sitrig.emulators.protocol.vocabulary import SchemaVersion, WebService


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What a request leads to. `changes` are not yet made; `decision` is None where HTTP refused.

    `claimed` is what a request says of itself that was refused before anybody was shown to have sent it.
    """

    reply: HttpReply
    decision: Decision | None = None
    request: Request | None = None
    claimed: Reference | None = None
    changes: tuple[Change, ...] = ()
    effects: tuple[Effect, ...] = ()


_KEPT = ("rulebook", "codec", "switches", "state")


@dataclass(slots=True, kw_only=True)
class Dsp:
    """The DSP core. Picklable but for `keys` and `store`, which a restored world is given again."""

    keys: DspKeys
    rulebook: Rulebook
    codec: Codec = MODEL
    switches: Switches = field(default_factory=Switches)
    state: DspState = field(default_factory=DspState)
    store: Store = field(default_factory=MemoryStore)
    services: Mapping[str, RequestService] = field(default_factory=lambda: SERVICES)

    def serve(self, call: HttpCall, now: int) -> Outcome:
        """Handle a request and make its changes; a store that fails turns acceptance into refusal."""
        outcome = self.handle(call, now)
        try:
            self.store.write(outcome.changes)
        except StoreFailedError as error:
            outcome = self._store_failed(outcome, str(error), now)
        for change in outcome.changes:
            self.state.apply(change)
        return outcome

    def handle(self, call: HttpCall, now: int) -> Outcome:
        """Decide on one HTTP request; changes nothing."""
        entered = enter(call)
        if isinstance(entered, HttpReply):
            return Outcome(reply=entered)
        service, root = entered
        try:
            request = read_request(root)
        except InvalidDuisError as error:
            return self._misread(root, str(error), now)
        reference = _reference(request)
        try:
            signer = verify(root, self.keys.find)
        except SignatureRefusedError as error:
            return self._unread(reference, "VF-SIGNATURE", "@signature-invalid", str(error), now)
        if signer.subject != request.request_id.originator:
            reason = f"signed by {signer.subject}, sent as {request.request_id.originator}"
            return self._unread(reference, "VF-ORIGINATOR", "@originator-mismatch", reason, now)
        return self._admitted(request, service, now)

    def receive(self, payload: Payload, now: int) -> Sequence[Effect]:
        """A message from the WAN."""
        work = self._work(now)
        match payload:
            case WanRegistered(hub=hub):
                device_alerts.hub_registered(work, hub)
            case DeviceMessage(kind=MessageKind.RESPONSE):
                answers.response(work, self.services, payload)
            case DeviceMessage(kind=MessageKind.ALERT):
                device_alerts.alert(work, self.services, payload)
            case _:
                work.record("message-not-understood", payload=type(payload).__name__)
        return self._commit(work)

    def wake(self, name: TimerName, now: int) -> Sequence[Effect]:
        """A timer of this core has run out."""
        work = self._work(now)
        match name:
            case ("command", *key):
                commands.attempt_ended(work, tuple(key))  # type: ignore[arg-type]
            case ("future", *key):
                commands.outcome_overdue(work, tuple(key))  # type: ignore[arg-type]
            case ("delivery", user):
                deliveries.retry(work, str(user))
            case ("join", device):
                device_alerts.join_window_ended(work, str(device))
            case ("held", request_id):
                held_requests.due(work, str(request_id), self.resume)
            case ("later", request_id):
                held_requests.cos_party_check(work, str(request_id), self.resume)
            case ("distribution", device):
                device_alerts.distribution_overdue(work, str(device))
            case _:
                work.record("timer-not-understood", name=[str(part) for part in name])
        return self._commit(work)

    def delivered(
        self, user: str, number: int, taken: bool, now: int, reason: str = ""
    ) -> Sequence[Effect]:
        """The edge's report on one delivery, with the reason where it was not taken."""
        work = self._work(now)
        deliveries.reported(work, user, number, taken, reason)
        return self._commit(work)

    def operate(
        self, changes: Sequence[Change], now: int, effects: Sequence[Effect] = ()
    ) -> Sequence[Effect]:
        """Make changes that come from outside DUIS: the registration feed, the CPL, DCC's operator."""
        work = self._work(now)
        work.change(*changes)
        work.effect(*effects)
        return self._commit(work)

    def plain_state(self) -> dict[str, object]:
        """The whole state as plain data, for comparison and digests."""
        return plain_state(self.state)

    def __getstate__(self) -> dict[str, object]:
        """What a snapshot carries; keys, store and services are given again on restore."""
        return {name: getattr(self, name) for name in _KEPT}

    def __setstate__(self, kept: dict[str, object]) -> None:
        for name, value in kept.items():
            setattr(self, name, value)
        self.store = MemoryStore()
        self.services = SERVICES

    def _work(self, now: int) -> Work:
        return Work(self.state, self.keys, self.codec, self.switches, now)

    def _commit(self, work: Work) -> Sequence[Effect]:
        for change in work.changes:
            self.state.apply(change)
        return [
            *(Record("change", {"change": told(change)}) for change in work.changes),
            *work.effects,
        ]

    def _misread(self, root: etree._Element, reason: str, now: int) -> Outcome:
        """A refusal that names the request, or one line where there is nothing to name."""
        try:
            reference = read_reference(root)
        except InvalidDuisError as error:
            return Outcome(reply=HttpReply.line(400, str(error)))
        return self._unread(reference, "RD-DUIS", "@structure-invalid", reason, now)

    def _unread(self, reference: Reference, row: str, code: str, reason: str, now: int) -> Outcome:
        """A refusal of stages 1 and 2: the sender is not known to be who it says, so nothing is spent."""
        decision = Decision(
            code=response_code(code),
            row=row,
            source="assumption: the code for this refusal is not published",
            reason=reason,
        )
        version = reference.schema_version or SchemaVersion.V5_4
        work = self._work(now)
        response = Response(
            schema_version=version,
            response_code=ResponseCode(decision.code),
            response_date_time=now,
            request_id=reference.request_id,
            response_id=None,
            content=ResponseMessage(
                service_reference=reference.service_reference,
                service_reference_variant=reference.service_reference_variant,
                payload=None,
            ),
        )
        return Outcome(
            reply=HttpReply(200, XML, work.signed(response)), decision=decision, claimed=reference
        )

    def _admitted(self, request: Request, service: WebService, now: int) -> Outcome:
        decision = admit(request, service, self.state, self.switches)
        if decision is not None:
            return self._refused(request, decision, now, spent=())
        spent = self._spent(request)
        decided = self._bench().decide(request, now)
        if isinstance(decided, Decision):
            return self._refused(request, decided, now, spent)
        return self._accepted(request, decided, now, spent)

    def _spent(self, request: Request) -> tuple[Change, ...]:
        """The counter is spent once stages 1 to 3 pass, whatever follows; a CV5 reuses its Transform's."""
        spent = request.request_id
        changes: list[Change] = []
        if request.command_variant not in SIGNED_PRE_COMMANDS:
            remember = not self.switches.counters_strictly_rise
            changes.append(CounterSpent(spent.originator, spent.target, spent.counter, remember))
        return tuple(changes)

    def _version(self, request: Request) -> tuple[Change, ...]:
        """The User's own schema version, from now on: an acceptance changes it, a refusal does not."""
        user = request.request_id.originator
        if self.state.versions.get(user) is request.schema_version:
            return ()
        return (VersionUsed(user, request.schema_version),)

    def _accepted(
        self, request: Request, passed: Passed, now: int, spent: tuple[Change, ...]
    ) -> Outcome:
        work = self._work(now)
        work.change(*spent, *self._version(request))
        acceptance = passed.act()
        if isinstance(acceptance, Decision):
            return self._refused(request, acceptance, now, spent)
        reply = commands.carry_out(work, request, passed.case, acceptance, passed.decision)
        if passed.service.returned is not None and isinstance(reply, Response):
            denied = local_delivery.response_returned(work, self.services, passed)
            reply = denied or reply
        if isinstance(reply, Decision):
            return self._refused(request, reply, now, spent)
        return Outcome(
            reply=HttpReply(200, XML, work.signed(reply)),
            decision=msgspec.structs.replace(passed.decision, code=reply.response_code.value),
            request=request,
            changes=tuple(work.changes),
            effects=tuple(work.effects),
        )

    def resume(self, request: Request, now: int) -> Acceptance | Decision:
        """Decide on a held request at its execution time, as if it were sent then."""
        decided = self._bench().decide(request, now)
        return decided if isinstance(decided, Decision) else decided.act()

    def _bench(self) -> Bench:
        return Bench(self.rulebook, self.services, self.switches, self.state)

    def _refused(
        self, request: Request, decision: Decision, now: int, spent: tuple[Change, ...]
    ) -> Outcome:
        work = self._work(now)
        response = work.answer(request, decision.code)
        return Outcome(
            reply=HttpReply(200, XML, work.signed(response)),
            decision=decision,
            request=request,
            changes=spent,
        )

    def _store_failed(self, outcome: Outcome, reason: str, now: int) -> Outcome:
        if outcome.request is None:
            return outcome
        decision = Decision(
            code=response_code("@store-failed"),
            row="ST-FAILED",
            source="assumption: what is not stored is not accepted",
            reason=reason,
        )
        return self._refused(outcome.request, decision, now, spent=())


def _reference(request: Request) -> Reference:
    return Reference(
        request_id=request.request_id,
        service_reference=request.service_reference,
        service_reference_variant=request.service_reference_variant,
        schema_version=request.schema_version,
    )
