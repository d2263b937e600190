"""A line of the request log, whatever a request held."""

from __future__ import annotations

import io

from sitrig.emulators.dsp.door import HttpReply
from sitrig.emulators.dsp.rulebook import Decision, FactValue
from sitrig.emulators.dsp.service import Outcome
from sitrig.emulators.estate import build
from sitrig.harness.request_log import RequestLog, line
from tests.emulators.dsp.wire import STARTER

REPLY = HttpReply(200, "application/xml", b"")


def decided(code: str, reason: str = "") -> Outcome:
    facts: dict[str, FactValue] = {
        "SMI Status": "Pending",
        "built": False,
        "roles": frozenset({"IS", "GS"}),
    }
    decision = Decision(code=code, row="UI-99", source="here", facts=facts, reason=reason)
    return Outcome(reply=REPLY, decision=decision)


def test_a_refusal_without_a_reason_tells_its_facts() -> None:
    told = line("POST", "/x", decided("E4"))
    assert told == "a request E4 row UI-99 (SMI Status: Pending, built: no, roles: GS IS)"


def test_an_acceptance_tells_its_row_alone() -> None:
    assert line("POST", "/x", decided("I99")) == "a request I99 row UI-99"


def test_what_a_sender_chose_stays_on_one_line() -> None:
    told = line("POST", "/x", decided("E4", "a\nb\x1b[31m\u202ec"))
    assert told.endswith(": a b?[31m?c")
    assert line("GET\r", "/\x07", Outcome(reply=HttpReply.line(404, "no"))) == "GET /? HTTP 404: no"


class Gone(io.StringIO):
    """A stream whose reader went away."""

    def write(self, _: str) -> int:
        raise BrokenPipeError


def test_a_reader_that_has_gone_away_disturbs_nobody() -> None:
    log = RequestLog(build(STARTER).world, Gone())
    log.answered("POST", "/x", decided("E4"))
    log.answered("POST", "/x", decided("E4"))
