"""Holds every message that a scenario emits against the published schema, where the reference data is at hand.

Requests that a scenario damaged on purpose are left out: those that the DSP could not read or verify.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from sitrig.emulators.journal import Journal
from sitrig.harness.fixtures import Parties
from sitrig.harness.parse_and_correlate.correlating import mmc_of
from sitrig.harness.parse_and_correlate.errors import UnmappedError, UnopenedError

_UNREAD = ("RD-", "VF-", "RIG-UNSUPPORTED")
"""Rows for requests that were not read to the end; what no body of ours can say is written by hand."""


def pytest_bdd_after_scenario(request: pytest.FixtureRequest) -> None:
    """After each scenario: what was sent, answered and posted is schema-valid."""
    reference = os.environ.get("SITRIG_REFERENCE")
    if not reference:
        return
    schema = _schema(Path(reference))
    for document in _documents(request.getfixturevalue("journal")):
        root = etree.fromstring(document)
        assert schema.validate(root), f"{_last_error(schema)}: {document[:2000]!r}"
    _check_told(request.getfixturevalue("parties"), Path(reference))


def _check_told(parties: Parties, reference: Path) -> None:
    """What Parse & Correlate tells of every device's answer is valid MMC XML."""
    schema = _mmc_schema(reference)
    for party in parties.values():
        for received in party.mailbox:
            try:
                document = mmc_of(received)
            except (UnmappedError, UnopenedError):
                continue
            if document is not None:
                root = etree.fromstring(document)
                assert schema.validate(root), f"{_last_error(schema)}: {document!r}"


def _last_error(schema: etree.XMLSchema) -> object:
    """What the schema had against the document that it saw last."""
    return schema.error_log.last_error  # type: ignore[attr-defined]  # the stubs leave the log empty


@cache
def _mmc_schema(reference: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(reference / "duis/mmc-5.4.xsd"))


@cache
def _schema(reference: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(reference / "duis/duis-5.4.xsd"))


def _documents(journal: Journal) -> Iterator[bytes]:
    """Requests that were read, every DUIS answer, every delivery."""
    asked = ""
    for entry in journal.entries():
        if entry.kind == "request":
            asked = str(entry.facts.get("document", ""))
        elif entry.kind == "decision" and not str(entry.facts["row"]).startswith(_UNREAD):
            if asked:  # the Service Desk decides without a request
                yield journal.blobs[asked]
            asked = ""
        elif entry.kind == "posted" or (entry.kind == "reply" and entry.facts["status"] == 200):
            yield journal.blobs[str(entry.facts["document"])]
