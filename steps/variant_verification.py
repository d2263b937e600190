"""The business scenario of a change of supplier: verifying the ESME Variant that one inherits."""

from __future__ import annotations

from pytest_bdd import then, when

from sitrig.emulators.journal import Journal
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.actions.variant_verification import updates_submitted, verify
from sitrig.harness.clock import Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import expect_accepted, expect_rejected
from sitrig.harness.fixtures import Parties
from sitrig.steps.placeholders import phrase


@when(
    phrase(
        '"{party}" verifies the ESME Variant of {device:Device} against asset data {variant:Variant}'
    ),
    target_fixture="correction",
)
def verifies(
    parties: Parties, clock: Clock, party: str, device: Eui, variant: EsmeVariant
) -> Exchange | None:
    return verify(parties, clock, party, device, variant)


@then(phrase("one SR 8.4 is submitted, and it is {accepted:Verdict}"))
def one_submitted(journal: Journal, correction: Exchange | None, accepted: bool) -> None:
    assert updates_submitted(journal) == 1, f"{updates_submitted(journal)} were submitted"
    assert correction is not None, "another party submitted it"
    (expect_accepted if accepted else expect_rejected)(correction, journal)


@then(phrase("no SR 8.4 is submitted"))
def none_submitted(journal: Journal) -> None:
    assert updates_submitted(journal) == 0, f"{updates_submitted(journal)} were submitted"
