"""Requests that the DSP carries out itself at their execution time, authorised again at that instant."""

from __future__ import annotations

from collections.abc import Callable

from sitrig.emulators.dsp.case import Acceptance, Alert
from sitrig.emulators.dsp.commands import release, send_now, without_octets
from sitrig.emulators.dsp.rulebook import Decision
from sitrig.emulators.dsp.work import Work, alert_code
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.responses import (
    ChangeOfSupplierRequestFailed,
    DccAlertMessage,
)
from sitrig.emulators.protocol.identifiers import RequestId

Resume = Callable[[Request, int], Acceptance | Decision]


def due(work: Work, request_id: str, resume: Resume) -> None:
    """Carry out a held request, or tell its User why it may no longer be."""
    resumed = _resume(work, request_id, resume)
    if resumed is None:
        return
    request, refused = resumed
    if refused is not None:
        work.deliver(request.request_id.originator, work.answer(request, refused.code))


def cos_party_check(work: Work, request_id: str, resume: Resume) -> None:
    """The CoS Party asks its own copy of registration data before it signs (domain reference 5.3)."""
    resumed = _resume(work, request_id, resume)
    if resumed is None:
        return
    request, refused = resumed
    if refused is not None:
        message = DccAlertMessage(
            code=alert_code("cos-request-failed"),
            alert=ChangeOfSupplierRequestFailed(
                change_of_supplier_service_request_id=request.request_id
            ),
        )
        work.alert([Alert(user=request.request_id.originator, message=message)])


def _resume(work: Work, request_id: str, resume: Resume) -> tuple[Request, Decision | None] | None:
    held = work.state.held.get(RequestId.parse(request_id))
    if held is None:
        return None
    release(work, held)
    decided = _writable(work, held.request, resume(held.request, work.now))
    if isinstance(decided, Decision):
        work.record("held-request-refused", request_id=request_id, row=decided.row)
        return held.request, decided
    work.accept(decided)
    if decided.command is not None:
        send_now(work, held.request, decided.command)
    return held.request, None


def _writable(
    work: Work, request: Request, decided: Acceptance | Decision
) -> Acceptance | Decision:
    """What was decided, unless its command has no octets by now."""
    if isinstance(decided, Decision):
        return decided
    return without_octets(work, request, decided.command) or decided
