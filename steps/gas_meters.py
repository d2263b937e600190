"""Gas meters: brought to premises, told to set their clock past the DSP, commissioned."""

from __future__ import annotations

from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests.sr04_01_1_read_instantaneous_import_registers import (
    ReadInstantaneousImportRegisters,
)
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases.gas_alerts import BillingDataPushed
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, RemotePartyRole
from sitrig.harness.actions.forging import gas_clock_command, send, signed_command
from sitrig.harness.actions.upgrades import Upgrade, Upgrades
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import INDEFINITE
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import final_code, meter_identities, reports
from sitrig.harness.observations.gas_devices import gas_meter, gas_proxy
from sitrig.harness.observations.meter_trust import declare_counters, smart_meter
from sitrig.harness.premises import new_premises
from sitrig.harness.premises.draft import Draft
from sitrig.steps.firmware import READERS
from sitrig.steps.placeholders import phrase


@given(phrase('"{party}" has a new GSME to install beside them'))
def to_install(draft: Draft, party: str) -> None:
    new_premises.bring_gas_meter(draft, party)


@given(
    phrase(
        "firmware {version:Firmware} built for gas meters is on the Central Products List",
        **READERS,
    )
)
def firmware_listed(draft: Draft, upgrades: Upgrades, version: str) -> None:
    upgrades[version] = Upgrade(version=version, device_type=DeviceType.GSME)
    draft.add_product(upgrades[version].product)


@given(
    phrase(
        'a command of "{party}" that somebody copied has set the clock of {device:Device}',
    ),
    target_fixture="copied",
)
def set_and_copied(
    parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui
) -> DeviceMessage:
    sender = parties[party]
    command = signed_command(estate, device, gas_clock_command(clock.now), sender, sender)
    send(estate, clock, command)
    stored = dict(smart_meter(estate, device).anchors.counters).values()
    assert command.counter in stored, f"the meter did not take it; it stored {stored}"
    return command


@given(
    phrase('"{party}" was left without an answer to SR 4.1.1 by {device:Device}'),
    target_fixture="reading",
)
def left_without_an_answer(parties: Parties, clock: Clock, party: str, device: Eui) -> Exchange:
    answer = parties[party].submit(ReadInstantaneousImportRegisters(), device=device)
    code = final_code(parties, clock, answer, 10 * MINUTE)
    assert code in INDEFINITE, f"its outcome was {code}"
    return answer


@then(phrase('"{party}" has had one answer of {device:Device}'))
def one_answer(
    parties: Parties, ledger: Ledger, reading: Exchange, party: str, device: Eui
) -> None:
    ledger.declare(f"devices/{device}/buffer/*")
    messages = (got.device_message for got in parties[party].answers_to(reading.request_id))
    found = [message.body for message in messages if message and message.originator == device]
    assert len(found) == 1, f"it has had {found}"


@when(
    phrase(
        'a command of "{sender}" to set its clock, signed by "{signer}", reaches {device:Device}'
    )
)
def arrives(
    parties: Parties, estate: Estate, clock: Clock, sender: str, signer: str, device: Eui
) -> None:
    named = gas_clock_command(clock.now)
    send(estate, clock, signed_command(estate, device, named, parties[sender], parties[signer]))


@when(phrase("the billing period of {device:Device} ends"))
def billing_period_ends(estate: Estate, device: Eui) -> None:
    estate.world.call(device, gas_meter(estate, device).end_billing_period)


@then(
    phrase(
        'within {limit:Duration} "{party}" is told the billing data of {device:Device}: '
        "{volume:d} in all, {tiers} by tariff, {blocks} by block"
    )
)
def told_billing_data(
    parties: Parties,
    clock: Clock,
    limit: int,
    party: str,
    device: Eui,
    volume: int,
    tiers: str,
    blocks: str,
) -> None:
    told = parties[party]
    clock.expect(lambda: bool(reports(told, device, BillingDataPushed)), limit, "the Device Alert")
    (pushed,) = reports(told, device, BillingDataPushed)
    assert isinstance(pushed, BillingDataPushed) and pushed.snapshot, f"it reads {pushed}"
    found = pushed.snapshot
    said = (found.volume, *(", ".join(map(str, part)) for part in (found.tiers, found.blocks)))
    assert said == (volume, tiers, blocks), f"it is told {found}"


@then(phrase("within {limit:Duration} {proxy:Device} mirrors {device:Device}"))
def mirrors(
    estate: Estate, clock: Clock, ledger: Ledger, limit: int, proxy: Eui, device: Eui
) -> None:
    gas, mirror = gas_meter(estate, device), gas_proxy(estate, proxy)
    clock.expect(lambda: mirror.mirror == gas.reading, limit, "the proxy's mirror")
    ledger.declare(f"devices/{proxy}/mirror*", f"devices/{proxy}/device_log/*")
    ledger.declare(f"devices/{device}/device_log/*", f"devices/{device}/joins/*")
    ledger.declare(f"devices/{proxy}/joins/*", f"dsp/log_backups/{proxy}/*")
    assert mirror.gas_meter() == device, f"it stands in for {mirror.gas_meter()}"


@then(phrase("{device:Device} awaits the certificate of one key pair that it made"))
def awaits_certificate(estate: Estate, ledger: Ledger, device: Eui) -> None:
    declare_counters(ledger, estate, device, RemotePartyRole.SUPPLIER)
    ledger.declare(f"devices/{device}/own_keys/*")
    pending = gas_meter(estate, device).own_keys.pending
    assert len(pending) == 1, f"it awaits {pending}"


@then(phrase("within {limit:Duration} {device:Device} holds {point:MPxN} as its MPRN"))
def holds_mprn(
    estate: Estate, clock: Clock, ledger: Ledger, limit: int, device: Eui, point: str
) -> None:
    held = gas_meter(estate, device)
    clock.expect(lambda: held.mprn == point, limit, "the MPRN")
    ledger.declare(f"devices/{device}/mprn")
    clock.run_for(MINUTE)


@then(
    phrase(
        'both "{first}" and "{second}" are told by DCC Alert that {device:Device} was commissioned'
    )
)
def both_told(parties: Parties, first: str, second: str, device: Eui) -> None:
    for name in (first, second):
        told = meter_identities(parties[name])
        assert told == {device: None}, f"{name} was told of {told or 'no meter'}"
