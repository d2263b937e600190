"""What DCC does outside DUIS: its operator, its Central Products List and the store of its DSP."""

from __future__ import annotations

from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.operations import Operations
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.actions import products_list
from sitrig.harness.actions.failing_store import fail_next_write
from sitrig.harness.ledger import Ledger
from sitrig.steps.placeholders import phrase


@given("the store of the DSP fails at its next write")
def store_fails(estate: Estate) -> None:
    fail_next_write(estate)


@when(phrase('DCC\'s operator corrects the {detail:Detail} of {device:Device} to "{value}"'))
def operator_corrects(
    operations: Operations, detail: tuple[str, str], device: Eui, value: str
) -> None:
    operations.correct_record(device, detail[0], value)


@when(
    phrase(
        "DCC lists the firmware of {device:Device} on the Central Products List for ESME Variant {variant:Variant}"
    )
)
def lists_for_variant(operations: Operations, device: Eui, variant: EsmeVariant) -> None:
    products_list.name_variant(operations, device, variant)


@when(phrase("DCC takes the firmware of {device:Device} off the Central Products List"))
def takes_off(operations: Operations, device: Eui) -> None:
    products_list.take_off(operations, device)


@then(
    phrase(
        "the firmware of {device:Device} is on the Central Products List for ESME Variant {variant:Variant}"
    )
)
def is_listed_for(
    operations: Operations, ledger: Ledger, device: Eui, variant: EsmeVariant
) -> None:
    ledger.declare(
        f"dsp/products/{' '.join(products_list.entry_key(operations, device))}/variants/*"
    )
    found = products_list.entry(operations, device)
    assert found is not None and found.variants == {variant}, f"it is listed as {found}"


@then(phrase("the firmware of {device:Device} is not on the Central Products List"))
def is_not_listed(operations: Operations, ledger: Ledger, device: Eui) -> None:
    ledger.declare(f"dsp/products/{' '.join(products_list.entry_key(operations, device))}/*")
    assert products_list.entry(operations, device) is None, "it is listed"
