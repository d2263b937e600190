"""SR 6.21 Request Handover Of DCC Controlled Device: CS02b by the ACB, whose certificates the cells hold so far.

The Gas Supplier asks, for itself or for the Gas Transporter (published requests). A proxy that obeys its Gas
Supplier is Commissioned (T9 of the status life cycle; assumption: that it is joined with its gas meter too is
not waited for).
"""

from __future__ import annotations

from sitrig.emulators.dsp.case import Acceptance, Answered, Originator
from sitrig.emulators.dsp.changes import StatusReached
from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service
from sitrig.emulators.dsp.rules.party_replacements import SUPPLIERS, guarded, replacement
from sitrig.emulators.protocol.duis.requests.sr06_21_request_handover import (
    RequestHandoverOfDccControlledDevice,
)
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import cs02b
from sitrig.emulators.protocol.vocabulary import DeviceType, RemotePartyRole, SmiStatus

_BEFORE = (SmiStatus.INSTALLED_NOT_COMMISSIONED,)


def _answered(seen: Answered) -> Acceptance:
    record = seen.state.inventory.get(seen.message.originator)
    if record is None or record.status not in _BEFORE or not _obeys_supplier(seen.message.body):
        return Acceptance()
    reached = StatusReached(record.device_id, SmiStatus.COMMISSIONED, seen.now, "SR 6.21 response")
    return Acceptance(changes=(reached,))


def _obeys_supplier(body: UseCaseBody) -> bool:
    return isinstance(body, cs02b.CredentialsUpdated) and all(
        outcome.role is RemotePartyRole.SUPPLIER and outcome.status is cs02b.StatusCode.SUCCESS
        for outcome in body.outcomes
    )


SERVICE = guarded(
    command_service(
        RequestHandoverOfDccControlledDevice,
        {DeviceType.GPF: replacement},
        statuses=JOINED,
        answered=_answered,
        by=Originator.ACB,
    ),
    {RemotePartyRole.SUPPLIER: SUPPLIERS, RemotePartyRole.NETWORK_OPERATOR: SUPPLIERS},
    "@handover-role-refused",
    "@handover-certificates-refused",
)
