"""Reading a meter and using what it has: Service Requests to it, its answers, what it truly holds."""

from __future__ import annotations

from pytest_bdd import then

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.meter_trust import meter
from sitrig.steps.placeholders import phrase


@then(phrase("{device:Device} is truly of ESME Variant {variant:Variant}"))
def truly_of_variant(estate: Estate, device: Eui, variant: EsmeVariant) -> None:
    found = meter(estate, device).variant
    assert found is variant, f"it is truly of ESME Variant {found}"
