"""What a step caused, as the journal has it: messages, deciding rows, changes; for reports and failures."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sitrig.emulators.journal import Entry, Journal
from sitrig.emulators.protocol.errors import SitrigError
from sitrig.harness.ledger import Difference
from sitrig.harness.parse_and_correlate.correlating import mmc_of
from sitrig.harness.parties import Party, Received
from sitrig.harness.reporting.attachments import attach_json, attach_text, attach_xml

_DOCUMENTS = {"request": "DUIS request", "reply": "DUIS response", "posted": "to Receive Response"}


class Evidence:
    """Attaches, step by step, what the journal gained."""

    def __init__(self, journal: Journal, parties: Iterable[Party]) -> None:
        self._journal = journal
        self._seen = len(journal)
        self._mailboxes = [party.mailbox for party in parties]
        self._read = [len(mailbox) for mailbox in self._mailboxes]

    def attach_new(self) -> None:
        """Attach what happened since the last call, to the step that is running."""
        entries = list(self._journal.entries(since=self._seen))
        self._seen = len(self._journal)
        for entry in entries:
            self._attach(entry)
        changes = [entry for entry in entries if entry.kind == "change"]
        if changes:
            attach_text("changes", "\n".join(_line(entry) for entry in changes))
        self._attach_answers()

    def attach_differences(self, differences: list[Difference]) -> None:
        """Attach the state before and after."""
        lines = [str(difference) for difference in differences] or ["nothing changed"]
        attach_text("state before and after", "\n".join(lines))

    def _attach_answers(self) -> None:
        """What devices said, as the receiving party's Parse & Correlate tells it."""
        for number, mailbox in enumerate(self._mailboxes):
            for received in mailbox[self._read[number] :]:
                _attach_mmc(received)
            self._read[number] = len(mailbox)

    def _attach(self, entry: Entry) -> None:
        if entry.kind in _DOCUMENTS:
            # What HTTP turns away leaves no document.
            document = self._journal.blobs.get(str(entry.facts.get("document")), b"")
            attach_xml(_DOCUMENTS[entry.kind], document)
        elif entry.kind == "decision":
            attach_json(f"deciding row {entry.facts['row']}", json.dumps(entry.facts, indent=1))


def _attach_mmc(received: Received) -> None:
    try:
        document = mmc_of(received)
    except SitrigError as error:
        attach_text("no MMC XML", str(error))
        return
    if document is not None:
        attach_xml("MMC XML", document)


def last_decision(journal: Journal) -> str:
    """The last decision in one line, for failure texts."""
    decisions = list(journal.entries(kind="decision"))
    if not decisions:
        return "nothing was decided yet"
    facts = decisions[-1].facts
    told = ", ".join(f"{name}: {value}" for name, value in dict(facts["facts"]).items())  # type: ignore[call-overload]
    reason = f"; {facts['reason']}" if facts.get("reason") else ""
    return f"row {facts['row']} answered {facts['code']} ({told}{reason})"


def _line(entry: Entry) -> str:
    return json.dumps(entry.facts["change"])[:2000]
