"""What is cancelled when a device or a Supplier goes: requests the DSP holds, and who is told."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Alert
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.work import alert_code
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.responses import CommandFailure, DccAlertMessage
from sitrig.emulators.protocol.identifiers import Eui


def cancelled_requests(
    state: DspState, device: Eui, *, of_users: tuple[Eui, ...] | None = None
) -> list[tuple[Request, Alert]]:
    """Held requests for a device (of these Users only, if named), each with the alert for its User."""
    found = []
    for held in state.held.values():
        spent = held.request.request_id
        if spent.target == device and (of_users is None or spent.originator in of_users):
            failure = CommandFailure(command_request_id=spent, device_id=device)
            message = DccAlertMessage(code=alert_code("held-request-cancelled"), alert=failure)
            found.append((held.request, Alert(user=spent.originator, message=message)))
    return found
