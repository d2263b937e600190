"""What the Smart Metering Inventory shows, read by SR 8.2 as raw XML."""

from __future__ import annotations

from pytest_bdd import then

from sitrig.emulators.estate import Estate
from sitrig.emulators.operations import DCC_OPERATOR
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant, SmiStatus
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.inventory_view import SHOWN_TO, shown, shown_by_mpxn
from sitrig.harness.premises.names import user_named
from sitrig.steps.placeholders import phrase

READER = "Hazel Insights"


@then(
    phrase("the Smart Metering Inventory shows ESME Variant {variant:Variant} for {device:Device}")
)
def shows_variant(parties: Parties, ledger: Ledger, variant: EsmeVariant, device: Eui) -> None:
    record = f"dsp/inventory/{device}"
    if ledger.before(f"{record}/esme_variant") != variant:
        ledger.declare(f"{record}/esme_variant", f"{record}/corrections/*")
    elements = shown(parties[READER], device)
    assert elements is not None, f"{device} is not in the Smart Metering Inventory"
    assert elements.get("ESMEVariant") == variant, f"it shows {elements.get('ESMEVariant')}"


@then(phrase("every DCC User is shown ESME Variant {variant:Variant} for {device:Device}"))
def all_are_shown_variant(parties: Parties, variant: EsmeVariant, device: Eui) -> None:
    for name in SHOWN_TO:
        elements = shown(parties[name], device)
        assert elements is not None, f"{name} is shown no such device"
        found = elements.get("ESMEVariant")
        assert found == variant, f"{name} is shown {found}"
        for kind in ("ImportMPxN", "SecondaryImportMPAN", "ExportMPAN"):
            mpxn = elements.get(kind)
            if mpxn is not None:
                assert shown_by_mpxn(parties[name], mpxn, device) == elements, f"{name}, by {kind}"


@then(phrase("the SMI Status of {device:Device} is {status:Status}"))
def shows_status(parties: Parties, ledger: Ledger, device: Eui, status: SmiStatus) -> None:
    record = f"dsp/inventory/{device}"
    if ledger.before(f"{record}/status") != status:
        ledger.declare(f"{record}/status", f"{record}/history/*")
    elements = shown(parties[READER], device)
    assert elements is not None, f"{device} is not in the Smart Metering Inventory"
    assert elements.get("DeviceStatus") == status, f"it shows {elements.get('DeviceStatus')}"


@then(
    phrase('the Smart Metering Inventory shows {detail:Detail} "{value}" for {device:Device}'),
)
def shows_detail(
    parties: Parties, ledger: Ledger, detail: tuple[str, str], value: str, device: Eui
) -> None:
    _shows(parties, ledger, detail, value, device)


@then(
    phrase("the Smart Metering Inventory shows {kind:MPxNKind} {point:MPxN} for {device:Device}"),
)
def shows_metering_point(
    parties: Parties, ledger: Ledger, kind: tuple[str, str], point: str, device: Eui
) -> None:
    _shows(parties, ledger, kind, point, device)


@then(phrase("{device:Device} has {count:d} corrections on record, the last by {who}"))
def corrections_on_record(
    estate: Estate, ledger: Ledger, device: Eui, count: int, who: str
) -> None:
    ledger.declare(f"dsp/inventory/{device}/corrections/{count - 1}/*")
    kept = estate.dsp.state.inventory[device].corrections
    assert len(kept) == count, f"{len(kept)} corrections: {kept}"
    by = DCC_OPERATOR if who == "DCC's operator" else user_named(who.strip('"'))
    assert kept[-1].by == by, f"the last one is by {kept[-1].by}"


def _shows(
    parties: Parties, ledger: Ledger, names: tuple[str, str], value: str, device: Eui
) -> None:
    record, (field, element) = f"dsp/inventory/{device}", names
    if ledger.before(f"{record}/{field}") != value:
        ledger.declare(f"{record}/{field}", f"{record}/corrections/*")
    elements = shown(parties[READER], device)
    assert elements is not None, f"{device} is not in the Smart Metering Inventory"
    assert elements.get(element) == value, f"it shows {elements.get(element)}"


@then(phrase("{device:Device} is no longer in the Smart Metering Inventory"))
def not_shown(parties: Parties, ledger: Ledger, device: Eui) -> None:
    ledger.declare(f"dsp/inventory/{device}/*")
    assert shown(parties[READER], device) is None, "it is still there"


@then("nothing has changed")
def nothing_changed(ledger: Ledger) -> None:
    undeclared = ledger.undeclared()
    assert not undeclared, "\n".join(str(difference) for difference in undeclared)
