"""What the DSP has posted to a User's Receive Response address, and what still waits."""

from __future__ import annotations

from sitrig.emulators.estate import Estate
from sitrig.emulators.journal import Journal
from sitrig.emulators.protocol.duis.responses import ResponseMessage
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.parties import Party


def waiting(estate: Estate, user: Eui) -> int:
    """How many answers and alerts have not been taken."""
    return len(estate.dsp.state.deliveries.get(user, ()))


def answered_srvs(party: Party) -> list[str]:
    """The Service Requests whose answers a party has received, in order of arrival."""
    contents = (got.response.content for got in party.mailbox)
    return [
        content.service_reference_variant
        for content in contents
        if isinstance(content, ResponseMessage)
    ]


def failed_attempts(journal: Journal, user: Eui) -> list[str]:
    """Why each attempt to deliver failed, oldest first."""
    failed = journal.entries(kind="delivery-failed")
    return [str(entry.facts["reason"]) for entry in failed if entry.facts["user"] == user]
