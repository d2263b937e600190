"""An ordinary request of any SRV, where a scenario is about who sends it or how it arrives."""

from __future__ import annotations

from pytest_bdd import given, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.actions import ordinary_requests
from sitrig.harness.actions.ordinary_requests import Occasion
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.steps.placeholders import one_of, phrase

_REQUEST = one_of({name: name for name in ordinary_requests.ORDINARY})


@when(
    phrase('"{party}" submits an ordinary {request:Request} for {device:Device}', Request=_REQUEST),
    target_fixture="answer",
)
def submit(parties: Parties, estate: Estate, party: str, request: str, device: Eui) -> Exchange:
    return ordinary_requests.submit(request, Occasion(estate, parties[party], device))


@given(
    phrase(
        '"{party}" has submitted an ordinary {request:Request} for {device:Device}',
        Request=_REQUEST,
    ),
    target_fixture="answer",
)
def has_submitted(
    parties: Parties, estate: Estate, party: str, request: str, device: Eui
) -> Exchange:
    answer = submit(parties, estate, party, request, device)
    assert is_accepted(answer.code), f"{request} was rejected with {answer.code}"
    return answer
