"""A published DUIS request through the rule that serves its SRV, and the DSP's own making of its command.

Whether the request may be sent at all is not asked here. What is DCC's own (a counter
of the ACB or the CoS Party, a device log it has backed up) is taken from the published Command.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from msgspec.structs import replace

from sitrig.emulators.dsp.case import Case
from sitrig.emulators.dsp.keys import DspKeys
from sitrig.emulators.dsp.rules import SERVICES
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.switches import Switches
from sitrig.emulators.dsp.work import Work
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.gbcs.envelope import Envelope
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.wire_codec import WIRE
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.harness.errors import HarnessError
from sitrig.harness.published_set.premises import Recorded, published_state
from sitrig.harness.published_set.told_by_command import complete

NOW = int(datetime(2015, 1, 1, tzinfo=UTC).timestamp()) * 1000
"""The instant that most published messages name."""


@dataclass(frozen=True, slots=True)
class Transformer:
    """Makes commands with these keys."""

    keys: DspKeys

    def command(self, request: Request, published: Envelope, recorded: Recorded) -> DeviceMessage:
        """What the DSP makes of a request; raises HarnessError where its SRV is not built."""
        srv, body = request.service_reference_variant, request.body
        service = SERVICES.get(srv)
        if service is None or not isinstance(body, RequestBody):
            raise HarnessError(f"SR {srv} is not built")
        state = published_state(recorded)
        state.acb_counter = published.counter - 1
        complete(state, body, published)
        case = _case(request, body, state, service.subject(request, body))
        if service.commands and case.record.device_type not in service.commands:
            raise HarnessError(f"SR {srv} is not built for a {case.record.device_type.value}")
        plan = service.act(case).command
        if plan is None:
            raise HarnessError(f"SR {srv} commands no device")
        work = Work(state, self.keys, WIRE, Switches(), NOW)
        return _own(work.command(plan, request), request)


def _case(request: Request, body: RequestBody, state: DspState, subject: Eui | None) -> Case:
    user = state.users.get(request.request_id.originator)
    if user is None:
        raise HarnessError(f"{request.request_id.originator} is no User here")
    if subject is not None and subject not in state.inventory:
        raise HarnessError(f"{subject} is of a device type that is not built")
    srv = SRVS[request.service_reference_variant]
    return Case(
        request=request,
        body=body,
        user=user,
        roles=user.roles & srv.eligible_roles,
        now=NOW,
        state=state,
        switches=Switches(),
        device=state.inventory[subject] if subject is not None else None,
    )


def _own(command: DeviceMessage, request: Request) -> DeviceMessage:
    """A few published requests are sent as by the ACB itself: nobody stands behind it then."""
    if request.request_id.originator != ACB or command.supplementary is None:
        return command
    return replace(command, counter=request.request_id.counter, supplementary=None)
