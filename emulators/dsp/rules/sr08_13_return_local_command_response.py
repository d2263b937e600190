"""SRV 8.13 Return Local Command Response: a device's answer over the HAN counts as if the SM WAN had brought it."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Acceptance, Case, RequestService, ReturnedResponse
from sitrig.emulators.dsp.rulebook import Facts
from sitrig.emulators.dsp.rules.authorisation import (
    accept_all,
    registration_table,
    rules,
    status_table,
)
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.sr08_13_return_local_command_response import (
    ReturnLocalCommandResponse,
)
from sitrig.emulators.protocol.vocabulary import DeviceType

SRV = "8.13"
_GIVEN = (
    "assumption: whoever was given the command may return its response, whatever has changed since"
)

RULES = rules(
    SRV,
    device_types=DeviceType,
    status=status_table(SRV, None, _GIVEN),
    registration=registration_table(SRV, None, _GIVEN),
    request=accept_all(SRV, "DUIS SRV matrix; which responses count is asked when one is read"),
)


def subject(request: Request, body: RequestBody) -> None:
    """None: the device is the originator of the response, which is yet to be read."""


def facts(case: Case) -> Facts:
    """The sender's User Roles, and nothing of a device."""
    return {
        "device type": "none",
        "SMI Status": "none",
        "sender": frozenset(),
        "User Role": frozenset(role.assessment_name for role in case.roles),
    }


def act(case: Case) -> Acceptance:
    """Nothing by itself: what follows is what the response leads to."""
    return Acceptance()


def returned(body: RequestBody) -> ReturnedResponse:
    """The response, and the request that its User says it answers."""
    assert isinstance(body, ReturnLocalCommandResponse)
    return ReturnedResponse(payload=body.device_gbcs_response, request_id=body.original_request_id)


SERVICE = RequestService(rules=RULES, subject=subject, facts=facts, act=act, returned=returned)
