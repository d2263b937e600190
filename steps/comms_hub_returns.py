"""Comms Hub returns as parties notify them: SRV 8.14.3, SRV 8.14.4 and the Service Desk."""

from __future__ import annotations

from pytest_bdd import given, when

from sitrig.emulators.dsp.rulebook import Decision
from sitrig.emulators.dsp.service_desk import is_taken
from sitrig.emulators.estate import Estate
from sitrig.emulators.operations import Operations
from sitrig.emulators.protocol.duis.requests.sr08_14_3_chf_fault_return import (
    ChfConnectionMethod,
    ChfFaultReason,
    ChfFaultReturnType,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_4_chf_no_fault_return import (
    ChfNoFaultReturnType,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.actions import installing
from sitrig.harness.actions.ordinary_requests import install_notice, return_notice
from sitrig.harness.clock import MINUTE, Clock, instant
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.premises.names import user_named
from sitrig.steps.placeholders import phrase

OPTIONAL = {
    "user_ref_date_time": instant("2026-01-02T03:04:05Z"),
    "user_ref_id": "REF-0039",
    "incident_reference": "INC000000042",
    "additional_information": 'Seal <broken> & case "open", serial 7',
}


@when(
    phrase('"{party}" submits SRV {srv:Srv} to return {hub:Device}'),
    target_fixture="answer",
)
def return_hub(parties: Parties, party: str, srv: str, hub: Eui) -> Exchange:
    return parties[party].submit(return_notice(srv, hub))


@when(
    phrase('"{party}" submits SRV {srv:Srv} to return {hub:Device}, with every optional detail'),
    target_fixture="answer",
)
def return_with_details(parties: Parties, party: str, srv: str, hub: Eui) -> Exchange:
    return parties[party].submit(return_notice(srv, hub, **OPTIONAL))


@when(
    phrase(
        '"{party}" submits SRV 8.14.3 to return {hub:Device}, "{found}": "{reason}", "{method}"'
    ),
    target_fixture="answer",
)
def return_with_fault(
    parties: Parties, party: str, hub: Eui, found: str, reason: str, method: str
) -> Exchange:
    details = {
        "chf_fault_return_type": ChfFaultReturnType.read(found),
        "chf_fault_reason": ChfFaultReason.read(reason),
        "chf_connection_method": ChfConnectionMethod.read(method),
    }
    return parties[party].submit(return_notice("8.14.3", hub, **details))


@when(
    phrase('"{party}" submits SRV 8.14.3 to return {hub:Device} for a "{found}"'),
    target_fixture="answer",
)
def return_with_fault_found(parties: Parties, party: str, hub: Eui, found: str) -> Exchange:
    fault = ChfFaultReturnType.read(found)
    return parties[party].submit(return_notice("8.14.3", hub, chf_fault_return_type=fault))


@when(
    phrase('"{party}" submits SRV 8.14.4 to return {hub:Device} as "{kind}"'),
    target_fixture="answer",
)
def return_without_fault(parties: Parties, party: str, hub: Eui, kind: str) -> Exchange:
    no_fault = ChfNoFaultReturnType.read(kind)
    return parties[party].submit(return_notice("8.14.4", hub, chf_no_fault_return_type=no_fault))


@when(
    phrase('"{party}" submits SRV 8.14.3 to return {hub:Device}, naming {other:Device} beside it'),
    target_fixture="answer",
)
def return_naming_other(parties: Parties, party: str, hub: Eui, other: Eui) -> Exchange:
    return parties[party].submit(return_notice("8.14.3", hub, other_device_id=other))


@given(phrase('"{party}" has submitted SRV {srv:Srv} to return {hub:Device}'))
def has_returned(parties: Parties, party: str, srv: str, hub: Eui) -> None:
    answer = return_hub(parties, party, srv, hub)
    assert is_accepted(answer.code), f"the return was rejected with {answer.code}"


@when(
    phrase('"{party}" asks the Service Desk to return {hub:Device}'),
    target_fixture="service_desk",
)
def ask_service_desk(operations: Operations, party: str, hub: Eui) -> Decision:
    return operations.take_return(user_named(party), hub, (("AdditionalInformation", "rang in"),))


@given(phrase('the Service Desk has registered a return of {hub:Device} for "{party}"'))
def service_desk_has_registered(operations: Operations, party: str, hub: Eui) -> None:
    assert is_taken(ask_service_desk(operations, party, hub)), "the Service Desk turned it away"


@given(phrase('"{party}" has been refused SRV {srv:Srv} for {hub:Device}'))
def has_been_refused(parties: Parties, party: str, srv: str, hub: Eui) -> None:
    answer = return_hub(parties, party, srv, hub)
    assert not is_accepted(answer.code), f"the return was accepted with {answer.code}"


@when(
    phrase('"{party}" reports by SRV {srv:Srv} that {hub:Device} is installed'),
    target_fixture="answer",
)
def report_installed(parties: Parties, party: str, srv: str, hub: Eui) -> Exchange:
    return parties[party].submit(install_notice(srv, hub))


@given(phrase('"{party}" has reported by SRV {srv:Srv} that {hub:Device} is installed'))
def has_reported_installed(parties: Parties, party: str, srv: str, hub: Eui) -> None:
    answer = report_installed(parties, party, srv, hub)
    assert is_accepted(answer.code), f"the install notice was rejected with {answer.code}"


@given(phrase("{hub:Device} has come onto the SM WAN"))
def comes_onto_wan(estate: Estate, clock: Clock, hub: Eui) -> None:
    installing.power_on(estate, hub)
    clock.run_for(MINUTE)
