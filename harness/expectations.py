"""What a scenario expects, with failure texts that show which row decided and why."""

from __future__ import annotations

from sitrig.emulators.journal import Journal
from sitrig.harness.duis_client import Exchange
from sitrig.harness.errors import InconclusiveError
from sitrig.harness.evidence import last_decision

INDEFINITE = frozenset({"E20", "E21", "E30", "E31"})
"""Time-outs: they do not show that the device did nothing."""


def is_accepted(code: str) -> bool:
    """Information and warnings accept; errors refuse."""
    return code.startswith(("I", "W"))


def expect_accepted(exchange: Exchange, journal: Journal) -> None:
    """The Service Request was accepted."""
    if not is_accepted(exchange.code):
        raise AssertionError(f"rejected with {exchange.code}: {last_decision(journal)}")


def expect_rejected(exchange: Exchange, journal: Journal, code: str | None = None) -> None:
    """The Service Request was refused by a signed DUIS answer, with that Response Code if one is given."""
    if exchange.response is None:
        raise AssertionError(f"no DUIS answer: {exchange.code} {exchange.received[:200]!r}")
    if is_accepted(exchange.code):
        raise AssertionError(f"accepted with {exchange.code}: {last_decision(journal)}")
    if code is not None and exchange.code != code:
        raise AssertionError(
            f"rejected with {exchange.code} instead of {code}: {last_decision(journal)}"
        )


def expect_definite(code: str) -> None:
    """Raises InconclusiveError for a time-out."""
    if code in INDEFINITE:
        raise InconclusiveError(
            f"the answer is {code}: it shows neither that it happened nor that it did not"
        )
