"""Setting something on a device by any SR, and what it holds afterwards."""

from __future__ import annotations

from dataclasses import replace

from pytest_bdd import given, then, when

from sitrig.emulators.devices.future_dated import CANCELLATION, EXECUTED
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import FutureDatedCredentials, StatusCode
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole, SmiStatus
from sitrig.harness.actions.meter_settings import FLOOR, REQUESTS, setting_request
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import (
    device_answer,
    future_dated_outcome,
)
from sitrig.harness.observations.meter_trust import declare_counters, meter, trusting
from sitrig.harness.premises.draft import Draft
from sitrig.steps.placeholders import one_of, phrase

_SETTING = one_of({name: name for name in REQUESTS})
_PARTS = {
    "two names of switches": lambda held: sum(map(bool, held.descriptions)) == 2,
    "a calendar of two entries": lambda held: (
        len(held.schedule) == 2 and len(held.special_days) == 1
    ),
    "the export MPAN": lambda held: held.export_mpan is not None,
    "a key pair that awaits its certificate": lambda held: bool(held.own_keys.pending),
}
_COUNTED = (
    RemotePartyRole.SUPPLIER,
    RemotePartyRole.NETWORK_OPERATOR,
    RemotePartyRole.LOAD_CONTROLLER,
    RemotePartyRole.ACB,
)


@when(
    phrase('"{party}" sends {device:Device} {what:Setting} by SR {srv:Srv}', Setting=_SETTING),
    target_fixture="answer",
)
def sends(
    parties: Parties, estate: Estate, party: str, device: Eui, what: str, srv: str
) -> Exchange:
    sender = parties[party]
    body = setting_request(srv, what, sender, estate.identities.pki)
    return sender.submit(body, device=device)


@when(
    phrase(
        '"{party}" sends {device:Device} {what:Setting} by SR {srv:Srv}, due {due:Instant}',
        Setting=_SETTING,
    ),
    target_fixture="answer",
)
def sends_for_later(
    parties: Parties, estate: Estate, party: str, device: Eui, what: str, srv: str, due: int
) -> Exchange:
    sender = parties[party]
    body = setting_request(srv, what, sender, estate.identities.pki)
    assert isinstance(body, FutureDatedBody), f"SR {srv} is not for later"
    return sender.submit(replace(body, execution_date_time=due), device=device)


@when(
    phrase(
        '"{party}" asks {device:Device} to tell {what:Setting} by SR {srv:Srv}', Setting=_SETTING
    ),
    target_fixture="answer",
)
def asks_to_tell(
    parties: Parties, estate: Estate, party: str, device: Eui, what: str, srv: str
) -> Exchange:
    return sends(parties, estate, party, device, what, srv)


@given(
    phrase('"{party}" has sent {device:Device} {what:Setting} by SR {srv:Srv}', Setting=_SETTING)
)
def has_sent(
    parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui, what: str, srv: str
) -> None:
    answer = sends(parties, estate, party, device, what, srv)
    assert is_accepted(answer.code), f"SR {srv} was rejected with {answer.code}"
    device_answer(parties, clock, answer, MINUTE)


@given(
    phrase(
        '"{party}" has left {what:Setting} with {device:Device} for {due:Instant} by SR {srv:Srv}',
        Setting=_SETTING,
    )
)
def has_left(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    party: str,
    what: str,
    device: Eui,
    due: int,
    srv: str,
) -> None:
    answer = sends_for_later(parties, estate, party, device, what, srv, due)
    assert is_accepted(answer.code), f"SR {srv} was rejected with {answer.code}"
    clock.run_for(MINUTE)


@given(
    phrase(
        '"{party}" has cancelled {what:Setting} left with {device:Device} by SR {srv:Srv}',
        Setting=_SETTING,
    )
)
def has_cancelled(
    parties: Parties, estate: Estate, clock: Clock, party: str, what: str, device: Eui, srv: str
) -> None:
    has_left(parties, estate, clock, party, what, device, CANCELLATION, srv)


@then(
    phrase(
        "within {limit:Duration} the sender is told that {device:Device} has replaced {count:d} cells"
    )
)
def told_of_replacement(
    parties: Parties, clock: Clock, answer: Exchange, limit: int, device: Eui, count: int
) -> None:
    message = future_dated_outcome(parties, clock, answer, limit)
    assert message.originator == device, f"{message.originator} told so"
    body = message.body
    assert isinstance(body, FutureDatedCredentials), f"it told {body}"
    replaced = [one for one in body.outcomes if one.status is StatusCode.SUCCESS]
    assert (body.alert_code, len(replaced)) == (EXECUTED, count), f"it told {body}"


@given(phrase("the cells of the GPF of {hub:Device} are still the DCC's"))
def not_handed_over(draft: Draft, hub: Eui) -> None:
    draft.hub(
        hub,
        gpf_supplier=None,
        gpf_network=None,
        gpf_status=SmiStatus.INSTALLED_NOT_COMMISSIONED,
    )


@then(phrase("{device:Device} now holds {part:Part}", Part=one_of(_PARTS)))
def now_holds(estate: Estate, ledger: Ledger, device: Eui, part: object) -> None:
    ledger.declare(f"devices/{device}/configuration/*")
    declare_counters(ledger, estate, device, *_COUNTED)
    held = meter(estate, device).configuration
    assert callable(part) and part(held), f"it holds {held}"


@then(phrase("{device:Device} holds nothing new"))
def holds_nothing_new(estate: Estate, ledger: Ledger, device: Eui) -> None:
    declare_counters(ledger, estate, device, *_COUNTED)


@then(
    phrase(
        "{device:Device} starts counting the commands of its {role} from that party's floor",
    )
)
def counts_from_floor(estate: Estate, ledger: Ledger, device: Eui, role: str) -> None:
    named = next(one for one in RemotePartyRole if one.value == role.replace(" ", ""))
    ledger.declare(f"devices/{device}/anchors/cells/*")
    declare_counters(ledger, estate, device, *_COUNTED)
    found = trusting(estate, device).anchors.counter(named)
    assert found == FLOOR, f"it has stored {found}"
