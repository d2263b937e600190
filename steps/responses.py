"""What the DSP answers at once."""

from __future__ import annotations

from pytest_bdd import then

from sitrig.emulators.journal import Journal
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.vocabulary import SchemaVersion
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import expect_accepted, expect_rejected
from sitrig.steps.placeholders import phrase


@then(phrase("the Service Request is {accepted:Verdict}"))
def request_is(answer: Exchange, journal: Journal, accepted: bool) -> None:
    (expect_accepted if accepted else expect_rejected)(answer, journal)


@then(phrase("the Service Request is rejected with Response Code {code:Code}"))
def rejected_with(answer: Exchange, journal: Journal, code: str) -> None:
    expect_rejected(answer, journal, code)


@then(phrase("the answer keeps to schema version {version:Version}"))
def keeps_to_version(answer: Exchange, version: SchemaVersion) -> None:
    assert parse(answer.received).get("schemaVersion") == version, "it is of another version"
    # Read by the tables of that version, which refuse every element and value it does not know.
    assert answer.response is not None, "no DUIS answer"
