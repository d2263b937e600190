"""Two Suppliers asking for the same thing at one instant: which of them may."""

from __future__ import annotations

from collections.abc import Mapping

from pytest_bdd import then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.journal import Journal
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import expect_accepted, expect_rejected
from sitrig.harness.fixtures import Parties
from sitrig.steps import change_of_supplier, update_inventory
from sitrig.steps.placeholders import phrase

Answers = Mapping[str, Exchange]


@when(
    phrase(
        '"{first}" and "{second}" each submit SR 8.4 to change the ESME Variant of {device:Device} to {variant:Variant}'
    ),
    target_fixture="answers",
)
def both_correct(
    parties: Parties, first: str, second: str, device: Eui, variant: EsmeVariant
) -> Answers:
    return {
        party: update_inventory.change_variant(parties, party, device, variant)
        for party in (first, second)
    }


@when(
    phrase(
        '"{first}" and "{second}" each submit SR 6.23 to put their credentials on {device:Device} {due:Due}'
    ),
    target_fixture="answers",
)
def both_put_credentials(
    parties: Parties, estate: Estate, first: str, second: str, device: Eui, due: int | None
) -> Answers:
    return {
        party: change_of_supplier.submits(parties, estate, party, device, due)
        for party in (first, second)
    }


@then(phrase('only the Service Request of "{party}" is accepted'))
def only_one_accepted(answers: Answers, journal: Journal, party: str) -> None:
    expect_accepted(answers[party], journal)
    for other in answers.keys() - {party}:
        expect_rejected(answers[other], journal)


@then(
    phrase(
        'only the Service Request of "{party}" is accepted, the other rejected with Response Code {code:Code}'
    )
)
def other_rejected_with(answers: Answers, journal: Journal, party: str, code: str) -> None:
    only_one_accepted(answers, journal, party)
    for other in answers.keys() - {party}:
        expect_rejected(answers[other], journal, code)
