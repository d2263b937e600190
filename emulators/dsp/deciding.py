"""Stages 4 and 5 of a request up to the row that decides: who may, for which device, and this request.

Reads only. A Signed Pre-Command is judged by the request that was transformed.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sitrig.emulators.dsp.access import device_access, eligible, refusal, refused_by, unwritable
from sitrig.emulators.dsp.case import Acceptance, Case, RequestService
from sitrig.emulators.dsp.rulebook import Decision, RequestRules, Rulebook, Stage
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.switches import Switches
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import RequestBody, SignedPreCommand
from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.vocabulary import LOCAL_DELIVERY


class Passed(Struct, frozen=True):
    """A request that every stage let through, the decision that says so, and what follows from it."""

    case: Case
    decision: Decision
    service: RequestService

    def act(self) -> Acceptance | Decision:
        """Everything the request leads to; or a refusal where no command can say what it asks."""
        try:
            return self.service.act(self.case)
        except PayloadError as error:
            return unwritable(str(error))


def for_local_delivery(decided: Decision | Passed) -> Decision | Passed:
    """E17 where the same command over the SM WAN would get E5."""
    if isinstance(decided, Decision) and decided.code == "E5":
        return refusal("AU-LOCAL", decided.facts, f"row {decided.row} refuses it over the SM WAN")
    return decided


class Bench(Struct, frozen=True):
    """The rules in force, the services they belong to, and the state they are held against."""

    rulebook: Rulebook
    services: Mapping[str, RequestService]
    switches: Switches
    state: DspState

    def decide(self, request: Request, now: int) -> Decision | Passed:
        """The refusal, or everything that an acceptance needs."""
        srv = request.service_reference_variant
        service = self.services.get(srv)
        if service is None:
            variant = str(int(request.command_variant))
            return refusal("RIG-UNSUPPORTED", {"SRV": srv, "Command Variant": variant})
        if request.preceding is not None:
            return refusal("RIG-SEQUENCE", {"PrecedingServiceRequestID": str(request.preceding)})
        decided = self._judge(self._original(request), service, self.rulebook.rules[srv], now)
        if request.command_variant in LOCAL_DELIVERY:
            return for_local_delivery(decided)
        return decided

    def _original(self, request: Request) -> Request:
        if isinstance(request.body, SignedPreCommand):
            return self.state.transforms[request.request_id].request
        return request

    def _judge(
        self, request: Request, service: RequestService, rules: RequestRules, now: int
    ) -> Decision | Passed:
        denied = eligible(request, rules, self.state)
        if denied is not None:
            return denied
        case = self._case(request, service, rules, now)
        found = device_access(case, service, rules)
        if isinstance(found, Decision):
            return found
        row = rules.tables[Stage.REQUEST].decide(found)
        if row.refuse is not None:
            return refused_by(row, found)
        code = self.switches.success_without_body
        decision = Decision(code=code, row=row.id, source=row.source, facts=found)
        return Passed(case, decision, service)

    def _case(
        self, request: Request, service: RequestService, rules: RequestRules, now: int
    ) -> Case:
        body = request.body
        assert isinstance(body, RequestBody)  # a built SRV has its own body here
        user = self.state.users[request.request_id.originator]
        subject = service.subject(request, body)
        return Case(
            request=request,
            body=body,
            user=user,
            roles=user.roles & rules.eligibility.sources.keys(),
            now=now,
            state=self.state,
            switches=self.switches,
            device=self.state.inventory.get(subject) if subject is not None else None,
        )
