"""Reading a meter: its registers, and what it truly is."""

from __future__ import annotations

from pytest_bdd import then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests.sr04_01_1_read_instantaneous_import_registers import (
    ReadInstantaneousImportRegisters,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs17b import ImportRegisters
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.clock import Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.observations.device_answers import device_answer
from sitrig.harness.observations.meter_trust import meter
from sitrig.steps.placeholders import one_of, phrase

_ELEMENTS = {"one element": 1, "two elements": 2}


@when(
    phrase('"{party}" submits SR 4.1.1 to read the import registers of {device:Device}'),
    target_fixture="answer",
)
def read_registers(parties: Parties, party: str, device: Eui) -> Exchange:
    return parties[party].submit(ReadInstantaneousImportRegisters(), device=device)


@then(
    phrase(
        "within {limit:Duration} {device:Device} answers with the registers of {count:Elements}",
        Elements=one_of(_ELEMENTS),
    )
)
def answers_with_registers(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    answer: Exchange,
    limit: int,
    device: Eui,
    count: int,
) -> None:
    body = device_answer(parties, clock, answer, limit).body
    assert isinstance(body, ImportRegisters), f"it answered {body}"
    told = [body.active_import_wh, body.secondary_active_import_wh]
    held = [sum(element.active_wh) for element in meter(estate, device).registers]
    assert [reading for reading in told if reading is not None] == held, f"it answered {told}"
    assert len(held) == count, f"it has {len(held)} elements"


@then(phrase("{device:Device} is truly of ESME Variant {variant:Variant}"))
def truly_of_variant(estate: Estate, device: Eui, variant: EsmeVariant) -> None:
    found = meter(estate, device).variant
    assert found is variant, f"it is truly of ESME Variant {found}"
