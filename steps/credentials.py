"""Credentials in a meter: what SR 6.24.1 shows of them and what the meter's own cells hold."""

from __future__ import annotations

from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests.sr06_24_1_retrieve_device_security_credentials import (
    RetrieveDeviceSecurityCredentialsKrp,
)
from sitrig.emulators.protocol.effects import DSP, Link, Send
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases.cs02a import Credentials
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage
from sitrig.emulators.protocol.identifiers import COS_PARTY, Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.actions.device_commands import hub_of
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import device_answer
from sitrig.harness.observations.meter_trust import (
    declare_cells,
    declare_counters,
    keys_for,
    keys_of,
    keys_on,
    supplier_cells,
    supplier_counter,
    supplier_keys,
)
from sitrig.steps import change_of_supplier
from sitrig.steps.placeholders import phrase

SUPPLIER_CELLS = (
    CellUsage.DIGITAL_SIGNATURE,
    CellUsage.KEY_AGREEMENT,
    CellUsage.KEY_AGREEMENT_TOP_UP,
)

_SUPPLIER = (RemotePartyRole.SUPPLIER,)


@when(
    phrase('"{party}" submits SR 6.24.1 to read the Supplier credentials of {device:Device}'),
    target_fixture="answer",
)
def reads_credentials(parties: Parties, party: str, device: Eui) -> Exchange:
    body = RetrieveDeviceSecurityCredentialsKrp(remote_party_roles=_SUPPLIER)
    return parties[party].submit(body, device=device)


@when(
    phrase(
        '"{party}" submits SR 6.24.1 to read the Supplier and Load Controller credentials of {device:Device}'
    ),
    target_fixture="answer",
)
def reads_load_controller(parties: Parties, party: str, device: Eui) -> Exchange:
    roles = (*_SUPPLIER, RemotePartyRole.LOAD_CONTROLLER)
    body = RetrieveDeviceSecurityCredentialsKrp(remote_party_roles=roles)
    return parties[party].submit(body, device=device)


@then(phrase('within {limit:Duration} the answer shows the credentials of "{party}"'))
def answer_shows(parties: Parties, clock: Clock, answer: Exchange, limit: int, party: str) -> None:
    shown = device_answer(parties, clock, answer, limit).body
    assert isinstance(shown, Credentials), f"the device answered {shown}"
    keys = {cell.ski for role in shown.roles for cell in role.cells}
    assert keys == keys_of(parties[party].credentials), f"it shows {shown}"


@then(
    phrase(
        "within {limit:Duration} the answer shows of the credentials of "
        '"{party}" those that {device:Device} has cells for'
    )
)
def answer_shows_held(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    answer: Exchange,
    limit: int,
    party: str,
    device: Eui,
) -> None:
    shown = device_answer(parties, clock, answer, limit).body
    assert isinstance(shown, Credentials), f"the device answered {shown}"
    keys = {cell.ski for role in shown.roles for cell in role.cells}
    assert keys == keys_on(estate, device, parties[party].credentials), f"it shows {shown}"


@then(phrase("within {limit:Duration} the answer shows no credentials"))
def answer_shows_none(parties: Parties, clock: Clock, answer: Exchange, limit: int) -> None:
    shown = device_answer(parties, clock, answer, limit).body
    assert isinstance(shown, Credentials), f"the device answered {shown}"
    assert [role.cells for role in shown.roles] == [()], f"it shows {shown}"


@then(phrase("within {limit:Duration} the answer shows counter {counter:d} for the Supplier"))
def answer_shows_counter(
    parties: Parties, clock: Clock, answer: Exchange, limit: int, counter: int
) -> None:
    shown = device_answer(parties, clock, answer, limit).body
    assert isinstance(shown, Credentials), f"the device answered {shown}"
    assert [role.counter for role in shown.roles] == [counter], f"it shows {shown}"


@then(phrase('within {limit:Duration} {device:Device} trusts "{party}" as its Supplier'))
def comes_to_trust(
    parties: Parties,
    estate: Estate,
    ledger: Ledger,
    clock: Clock,
    limit: int,
    device: Eui,
    party: str,
) -> None:
    keys = keys_for(estate, device, parties[party].credentials)
    found = supplier_cells(estate, device)
    clock.expect(lambda: supplier_keys(estate, device) == keys, limit, f"its cells hold {found}")
    declare_cells(ledger, estate, device)


@then(phrase('{device:Device} still trusts "{party}" as its Supplier'))
def still_trusts(parties: Parties, estate: Estate, device: Eui, party: str) -> None:
    keys = keys_for(estate, device, parties[party].credentials)
    assert supplier_keys(estate, device) == keys, f"cells hold {supplier_cells(estate, device)}"


@then(
    phrase(
        'within {limit:Duration} the Supplier cells of {device:Device} belong to "{signing}" (signing), '
        '"{agreement}" (key agreement) and "{top_up}" (top-up)'
    )
)
def cells_belong_to(
    parties: Parties,
    estate: Estate,
    ledger: Ledger,
    clock: Clock,
    limit: int,
    device: Eui,
    signing: str,
    agreement: str,
    top_up: str,
) -> None:
    clock.run_for(limit)
    owners = (parties[name].eui for name in (signing, agreement, top_up))
    expected = dict(zip(SUPPLIER_CELLS, owners, strict=True))
    found = supplier_cells(estate, device)
    assert found == expected, f"they belong to {found}"
    declare_cells(ledger, estate, device)


@then(phrase("{device:Device} has taken no counter but the CoS Party's"))
def only_cos_counter(estate: Estate, ledger: Ledger, device: Eui) -> None:
    declare_counters(ledger, estate, device, RemotePartyRole.TRANSCOS)


@then(phrase("the counter that {device:Device} has stored for its Supplier is {counter:d}"))
def stored_counter(estate: Estate, device: Eui, counter: int) -> None:
    found = supplier_counter(estate, device)
    assert found == counter, f"it is {found}"


@given(
    phrase(
        'a command that somebody copied has put the credentials of "{party}" on {device:Device}'
    ),
    target_fixture="copied",
)
def put_and_copied(
    parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui
) -> DeviceMessage:
    change_of_supplier.has_submitted(parties, estate, party, device, None)
    commands = estate.dsp.state.commands
    clock.expect(lambda: bool(commands), MINUTE, "the CoS Party's command")
    copied = next(open_.message for key, open_ in commands.items() if key[1] == COS_PARTY)
    clock.run_for(MINUTE)
    return copied


@when(phrase("the copied command reaches {device:Device} once more"))
def copy_arrives(estate: Estate, clock: Clock, copied: DeviceMessage, device: Eui) -> None:
    estate.world.perform(DSP, [Send(hub_of(estate, device), copied, Link.WAN)])
    clock.run_for(MINUTE)
