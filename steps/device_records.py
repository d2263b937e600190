"""What becomes of a device's record while it is installed: when it is made, and what is added to it."""

from __future__ import annotations

from datetime import date

from pytest_bdd import given, then

from sitrig.emulators.dsp.changes import DeviceChanged
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import SmiStatus
from sitrig.harness.actions.installing import installed_paths, prenotified_details
from sitrig.harness.clock import Clock
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.inventory_view import SHOWN_TO, shown
from sitrig.harness.premises.names import user_named
from sitrig.steps.placeholders import phrase
from sitrig.steps.smart_metering_inventory import READER, shows_status


@given(phrase("{device:Device} is recorded with firmware {version}"))
def recorded_with_firmware(estate: Estate, device: Eui, version: str) -> None:
    estate.operate(DeviceChanged(device, {"firmware_version": version}))


@then(phrase("within {limit:Duration} the SMI Status of {device:Device} is {status:Status}"))
def status_within(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    limit: int,
    device: Eui,
    status: SmiStatus,
) -> None:
    clock.wait_until(lambda: estate.dsp.state.inventory[device].status is status, limit)
    shows_status(parties, ledger, device, status)


@then(phrase("{limit:Duration} later the SMI Status of {device:Device} is {status:Status}"))
def status_later(
    parties: Parties, clock: Clock, ledger: Ledger, limit: int, device: Eui, status: SmiStatus
) -> None:
    clock.run_for(limit)
    shows_status(parties, ledger, device, status)


@then(phrase('{device:Device} is recorded as "{party}" pre-notified it'))
def recorded_as_prenotified(
    parties: Parties, estate: Estate, ledger: Ledger, device: Eui, party: str
) -> None:
    assert ledger.before(f"dsp/inventory/{device}/device_id") is None, "it was there before"
    ledger.declare(f"dsp/inventory/{device}/*")
    elements = dict(shown(parties[READER], device) or {})
    elements.pop("ESMEVariant", None)
    assert elements == prenotified_details(estate.plan, device), f"it shows {elements}"
    assert estate.dsp.state.inventory[device].pre_notifier == user_named(party)


@then(phrase("no DCC User is shown an ESME Variant for {device:Device}"))
def no_variant_shown(parties: Parties, device: Eui) -> None:
    found = {name: (shown(parties[name], device) or {}).get("ESMEVariant") for name in SHOWN_TO}
    assert set(found.values()) == {None}, f"they are shown {found}"


@then(phrase("{device:Device} is recorded on {hub:Device} at {mpxn:MPxN}"))
def recorded_on(
    parties: Parties, estate: Estate, ledger: Ledger, device: Eui, hub: Eui, mpxn: str
) -> None:
    ledger.declare(*(f"dsp/inventory/{device}/{field}" for field in ("hub", "import_mpxn")))
    elements = shown(parties[READER], device) or {}
    assert elements.get("ImportMPxN") == mpxn, f"it shows {elements.get('ImportMPxN')}"
    record = estate.dsp.state.inventory[device]
    assert record.hub == hub, f"it is recorded on {record.hub}"


@then(phrase("{device:Device} is recorded on no Comms Hub"))
def recorded_on_none(estate: Estate, ledger: Ledger, device: Eui) -> None:
    ledger.declare(f"dsp/inventory/{device}/hub")
    found = estate.dsp.state.inventory[device].hub
    assert found is None, f"it is recorded on {found}"


@then(phrase("{device:Device} is recorded as commissioned on {day:Day}"))
def commissioned_on(parties: Parties, ledger: Ledger, device: Eui, day: date) -> None:
    ledger.declare(f"dsp/inventory/{device}/date_commissioned")
    found = (shown(parties[READER], device) or {}).get("DateCommissioned")
    assert found == f"{day.isoformat()}Z", f"it shows {found}"


@then(phrase("the record of {hub:Device} keeps the install notice of SR {srv:Srv}"))
def keeps_install_notice(estate: Estate, ledger: Ledger, hub: Eui, srv: str) -> None:
    ledger.declare(f"dsp/inventory/{hub}/install_notice")
    notice = estate.dsp.state.inventory[hub].install_notice or ""
    assert notice.startswith(f"{srv} "), f"it keeps {notice!r}"


@then(phrase("the join window of {device:Device} is open"))
def window_is_open(estate: Estate, ledger: Ledger, device: Eui) -> None:
    ledger.declare(f"dsp/joins/{device}/*")
    assert device in estate.dsp.state.joins, "nobody waits for it to join"


@then(phrase("{hub:Device} is left {reached:Status} with {device:Device} {status:Status}"))
def installation_left(
    parties: Parties,
    estate: Estate,
    ledger: Ledger,
    hub: Eui,
    reached: SmiStatus,
    device: Eui,
    status: SmiStatus,
) -> None:
    ledger.declare(*installed_paths(estate, hub, device))
    shows_status(parties, ledger, hub, reached)
    shows_status(parties, ledger, device, status)
