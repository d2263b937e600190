"""Devices of a HAN joined (SRV 8.7.1, 8.7.2), unjoined (8.8.1, 8.8.2), and what they tell each other."""

from __future__ import annotations

from pytest_bdd import given, then, when

from sitrig.emulators.devices.gpf_state import GpfState
from sitrig.emulators.devices.gsme_state import GsmeState
from sitrig.emulators.devices.hcalcs import Hcalcs
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import JoinCode, JoinResult
from sitrig.emulators.protocol.gbcs.use_cases.cs04 import UnjoinCode, UnjoinResult
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.actions import han_joins
from sitrig.harness.actions.device_commands import CLOSE_A_SWITCH, has_closed_one
from sitrig.harness.actions.installing import removal
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations import han_partners
from sitrig.harness.observations.device_answers import device_answer
from sitrig.harness.observations.meter_trust import meter
from sitrig.harness.premises import accessories
from sitrig.harness.premises.draft import Draft
from sitrig.steps.placeholders import one_of, phrase

_CLOSED = {"on": True, "off": False}
_OUTCOMES: dict[str, UseCaseBody] = {
    "has joined": JoinResult(JoinCode.SUCCESS),
    "had no response from the other device": JoinResult(JoinCode.NO_KEY_AGREEMENT_RESPONSE),
    "found no key for the two": JoinResult(JoinCode.NO_PARTNER_LINK_KEY),
    "has unjoined": UnjoinResult(UnjoinCode.SUCCESS),
    "does not know the other device": UnjoinResult(UnjoinCode.NOT_IN_LOG),
}


@given(phrase('"{party}" has put an HCALCS on the HAN'))
def has_hcalcs(draft: Draft, party: str) -> None:
    accessories.bring_hcalcs(draft, party)


@given(phrase("{device:Device} has not joined the HAN yet"))
def not_joined(draft: Draft, device: Eui) -> None:
    draft.accessory(device, joined=False)


@given(phrase('"{party}" has joined {device:Device} with {other:Device}'))
def has_joined(
    parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui, other: Eui
) -> None:
    han_joins.join(estate, clock, parties[party], device, other)


@given(
    phrase('"{party}" has told {device:Device} by SRV {srv:Srv} to join {other:Device}'),
)
def has_told(parties: Parties, clock: Clock, party: str, device: Eui, srv: str, other: Eui) -> None:
    answer = submits(parties, party, srv, device, other)
    body = device_answer(parties, clock, answer, MINUTE).body
    assert body == JoinResult(JoinCode.SUCCESS), f"it answered {body}"
    clock.run_for(MINUTE)


@when(
    phrase('"{party}" submits SRV {srv:Srv} for {device:Device} about {other:Device}'),
    target_fixture="answer",
)
def submits(parties: Parties, party: str, srv: str, device: Eui, other: Eui) -> Exchange:
    return parties[party].submit(han_joins.request(srv, other), device=device)


@when(
    phrase('"{party}" disconnects {device:Device} from the HAN of {hub:Device}'),
    target_fixture="answer",
)
def disconnects(
    parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui, hub: Eui
) -> Exchange:
    return han_joins.disconnect(estate, clock, parties[party], device, hub)


@given(phrase('"{party}" has disconnected {device:Device} from the HAN of {hub:Device}'))
def has_disconnected(
    parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui, hub: Eui
) -> None:
    answer = disconnects(parties, estate, clock, party, device, hub)
    body = device_answer(parties, clock, answer, MINUTE).body
    assert getattr(body, "success", False), f"the Comms Hub answered {body}"
    clock.run_for(MINUTE)


@given(phrase('"{party}" has had {device:Device} taken off the device log of {hub:Device}'))
def has_removed(parties: Parties, clock: Clock, party: str, device: Eui, hub: Eui) -> None:
    answer = parties[party].submit(removal(device), device=hub)
    body = device_answer(parties, clock, answer, MINUTE).body
    assert getattr(body, "success", False), f"the Comms Hub answered {body}"
    clock.run_for(MINUTE)


@given(phrase('"{party}" has closed a load switch of {device:Device}'))
def has_closed(parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui) -> None:
    parties[party].submit(CLOSE_A_SWITCH, device=device)
    clock.expect(lambda: has_closed_one(estate, device), MINUTE, "a load switch is closed")
    clock.run_for(MINUTE)


@given(phrase('"{party}" has unjoined {device:Device} by SRV {srv:Srv} from {other:Device}'))
def has_unjoined(
    parties: Parties, clock: Clock, party: str, device: Eui, srv: str, other: Eui
) -> None:
    answer = submits(parties, party, srv, device, other)
    body = device_answer(parties, clock, answer, MINUTE).body
    assert body == UnjoinResult(UnjoinCode.SUCCESS), f"it answered {body}"
    clock.run_for(MINUTE)


@when(phrase("{asker:Device} asks {asked:Device} what it measures"))
def asks(estate: Estate, asker: Eui, asked: Eui) -> None:
    han_joins.ask(estate, asker, asked)


@then(
    phrase(
        "within {limit:Duration} {device:Device} answers that it {outcome:Outcome}",
        Outcome=one_of(_OUTCOMES),
    )
)
def answers_that(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    answer: Exchange,
    limit: int,
    device: Eui,
    outcome: UseCaseBody,
) -> None:
    message = device_answer(parties, clock, answer, limit)
    han_partners.declare_asked(ledger, estate, device)
    assert message.originator == device, f"{message.originator} answered"
    assert message.body == outcome, f"it answered {message.body}"


@then(phrase("{device:Device} is recorded on {hub:Device} and at no metering point"))
def recorded_on(estate: Estate, ledger: Ledger, device: Eui, hub: Eui) -> None:
    record = estate.dsp.state.inventory[device]
    assert (record.hub, record.import_mpxn) == (hub, None), f"{record.hub}, {record.import_mpxn}"
    ledger.declare(f"dsp/inventory/{device}/hub")


@then(phrase("within {limit:Duration} {device:Device} is on the HAN of {hub:Device}"))
def is_on_han(
    estate: Estate, clock: Clock, ledger: Ledger, limit: int, device: Eui, hub: Eui
) -> None:
    core = han_partners.han_device(estate, device)
    clock.expect(lambda: core.link_key is not None, limit, "it is off the HAN")
    clock.run_for(MINUTE)
    han_partners.declare_on_han(ledger, estate, device, hub)


@then(phrase("{device:Device} has power and is off the HAN"))
def is_off_han(estate: Estate, ledger: Ledger, device: Eui) -> None:
    core = han_partners.han_device(estate, device)
    assert (core.powered, core.link_key) == (True, None), f"{core.powered}, {core.link_key}"
    ledger.declare(*(f"devices/{device}/{slot}" for slot in ("powered", "attempts", "link_key")))


@then(phrase("{device:Device} has {other:Device} on its own device log"))
def has_on_log(estate: Estate, ledger: Ledger, device: Eui, other: Eui) -> None:
    han_partners.declare_entry_added(ledger, estate, device, other)


@then(phrase("{device:Device} has {other:Device} on its own device log no more"))
def has_not_on_log(estate: Estate, ledger: Ledger, device: Eui, other: Eui) -> None:
    han_partners.declare_entry_gone(ledger, estate, device, other)


@then(phrase("{other:Device} stays on the device log of {device:Device} itself"))
def still_on_log(estate: Estate, device: Eui, other: Eui) -> None:
    found = han_partners.own_log(estate, device)
    assert other in found, f"it has {found}"


@then(phrase("{device:Device} and {other:Device} know each other no more"))
def know_no_more(estate: Estate, ledger: Ledger, device: Eui, other: Eui) -> None:
    for one, two in ((device, other), (other, device)):
        han_partners.declare_entry_gone(ledger, estate, one, two)
        shares_no_key(estate, ledger, one, two)
        han_partners.declare_asked(ledger, estate, one)


@then(phrase("{device:Device} and {other:Device} share a key"))
def share_key(estate: Estate, ledger: Ledger, device: Eui, other: Eui) -> None:
    one, two = (
        han_partners.shared_key(estate, device, other),
        han_partners.shared_key(estate, other, device),
    )
    assert one is not None and one == two, f"one holds {one}, the other {two}"
    ledger.declare(f"devices/{device}/joins/*", f"devices/{other}/joins/*")


@then(phrase("{device:Device} alone holds a key for {other:Device}"))
def holds_key_alone(estate: Estate, ledger: Ledger, device: Eui, other: Eui) -> None:
    assert han_partners.shared_key(estate, device, other) is not None, "it holds none"
    found = han_partners.shared_key(estate, other, device)
    assert found is None, f"the other holds {found}"
    ledger.declare(f"devices/{device}/joins/*")


@then(phrase("{device:Device} shares no key with {other:Device}"))
def shares_no_key(estate: Estate, ledger: Ledger, device: Eui, other: Eui) -> None:
    ledger.declare(f"devices/{device}/joins/*")
    found = han_partners.shared_key(estate, device, other)
    assert found is None, f"it holds {found}"


@then(phrase("within {limit:Duration} {asker:Device} shows what {asked:Device} measures"))
def shows(estate: Estate, clock: Clock, ledger: Ledger, limit: int, asker: Eui, asked: Eui) -> None:
    clock.expect(lambda: han_partners.told(estate, asker) is not None, limit, "it is told nothing")
    report = han_partners.told(estate, asker)
    assert report is not None and report.meter == asked, f"it was told {report}"
    total = sum(meter(estate, asked).registers[0].active_wh)
    assert report.import_watt_hours == total, f"it was told {report.import_watt_hours} of {total}"
    ledger.declare(f"devices/{asker}/told/*", f"devices/{asker}/told")


@then(phrase("{limit:Duration} later {asker:Device} has been told nothing"))
def told_nothing(estate: Estate, clock: Clock, limit: int, asker: Eui) -> None:
    clock.run_for(limit)
    found = han_partners.told(estate, asker)
    assert found is None, f"it was told {found}"


@then(phrase("{device:Device} has its load switched {closed:Closed}", Closed=one_of(_CLOSED)))
def is_closed(estate: Estate, device: Eui, closed: bool) -> None:
    core = han_partners.han_device(estate, device)
    assert isinstance(core, Hcalcs), f"{device} is no HCALCS"
    assert core.closed is closed, f"it was told {core.told}"


@then(phrase("{gpf:Device} holds the reading of {meter:Device}"))
def holds_reading(estate: Estate, ledger: Ledger, gpf: Eui, meter: Eui) -> None:
    proxy, gas_meter = han_partners.han_device(estate, gpf), han_partners.han_device(estate, meter)
    assert isinstance(proxy, GpfState), f"{gpf} is no GPF"
    assert isinstance(gas_meter, GsmeState), f"{meter} is no GSME"
    assert proxy.mirror == gas_meter.reading, f"it holds {proxy.mirror}"
    ledger.declare(f"devices/{gpf}/mirror/*", f"devices/{gpf}/mirror")


@then(phrase("{gpf:Device} holds no reading of a gas meter"))
def holds_no_reading(estate: Estate, ledger: Ledger, gpf: Eui) -> None:
    core = han_partners.han_device(estate, gpf)
    assert isinstance(core, GpfState), f"{gpf} is no GPF"
    assert core.mirror is None, f"it holds {core.mirror}"
    ledger.declare(f"devices/{gpf}/mirror/*", f"devices/{gpf}/mirror")
