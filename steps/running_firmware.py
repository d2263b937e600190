"""What firmware a meter runs and what it has become by it, beside what the record says."""

from __future__ import annotations

from pytest_bdd import then

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import ActivationAccepted
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant, RemotePartyRole
from sitrig.harness.clock import Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import INDEFINITE
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import device_answer, sender_of
from sitrig.harness.observations.inventory_view import shown
from sitrig.harness.observations.meter_trust import (
    declare_counters,
    declare_events,
    meter,
    smart_meter,
)
from sitrig.steps.firmware import READERS
from sitrig.steps.placeholders import phrase
from sitrig.steps.smart_metering_inventory import READER


@then(phrase("{device:Device} runs firmware {version:Firmware} and is recorded with it", **READERS))
def runs_and_recorded(
    parties: Parties, estate: Estate, ledger: Ledger, device: Eui, version: str
) -> None:
    record, core = f"dsp/inventory/{device}/firmware_version", f"devices/{device}"
    if ledger.before(f"{core}/firmware_version") != version:
        ledger.declare(record, f"{core}/firmware_version", f"{core}/held_image*")
        declare_events(ledger, estate, device)
        assert smart_meter(estate, device).held_image is None, "it still holds the image"
    assert smart_meter(estate, device).firmware_version == version, "it runs another version"
    found = (shown(parties[READER], device) or {}).get("DeviceFirmwareVersion")
    assert found == version, f"its record shows {found}"


@then(
    phrase(
        "{device:Device} runs firmware {version:Firmware} though it is recorded with {recorded:Firmware}",
        **READERS,
    )
)
def runs_unrecorded(
    parties: Parties, estate: Estate, ledger: Ledger, device: Eui, version: str, recorded: str
) -> None:
    core = f"devices/{device}"
    ledger.declare(f"{core}/firmware_version", f"{core}/held_image*", f"{core}/held_commands/*")
    declare_counters(ledger, estate, device, RemotePartyRole.SUPPLIER)
    assert smart_meter(estate, device).firmware_version == version, "it runs another version"
    found = (shown(parties[READER], device) or {}).get("DeviceFirmwareVersion")
    assert found == recorded, f"its record shows {found}"


@then(
    phrase(
        "{device:Device} has become of ESME Variant {variant:Variant}, "
        "though it is recorded as {recorded:Variant}"
    )
)
def has_become(
    parties: Parties,
    estate: Estate,
    ledger: Ledger,
    device: Eui,
    variant: EsmeVariant,
    recorded: EsmeVariant,
) -> None:
    ledger.declare(f"devices/{device}/variant")
    found = meter(estate, device).variant
    assert found is variant, f"it is truly of ESME Variant {found}"
    elements = shown(parties[READER], device) or {}
    assert elements.get("ESMEVariant") == recorded, f"its record shows {elements}"


@then(phrase("the outcome of the activation on {device:Device} is inconclusive for good"))
def inconclusive_for_good(
    parties: Parties, estate: Estate, ledger: Ledger, answer: Exchange, device: Eui
) -> None:
    got = list(sender_of(parties, answer).answers_to(answer.request_id))
    code = got[-1].response.response_code.value
    assert code in INDEFINITE, f"the last answer is {code}"
    nothing_held(estate, ledger, device)


@then(phrase("within {limit:Duration} {device:Device} accepts the cancellation"))
def accepts_cancellation(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    answer: Exchange,
    limit: int,
    device: Eui,
) -> None:
    body = device_answer(parties, clock, answer, limit).body
    declare_counters(ledger, estate, device, RemotePartyRole.SUPPLIER)
    assert isinstance(body, ActivationAccepted), f"it answered {body}"
    nothing_held(estate, ledger, device)


@then(phrase("neither {device:Device} nor the DSP has a command for later"))
def nothing_held(estate: Estate, ledger: Ledger, device: Eui) -> None:
    """Neither the meter nor the DSP has a command for later; raises AssertionError."""
    ledger.declare(f"devices/{device}/held_commands/*", f"dsp/commands/{device} *")
    assert not smart_meter(estate, device).held_commands, "it still holds a command"
    still = [key for key in estate.dsp.state.commands if key[0] == device]
    assert not still, f"the DSP still waits for {still}"
