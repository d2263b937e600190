"""One line for each request that was answered: when, what, from whom, the answer and the row behind it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TextIO

from sitrig.emulators.dsp.rulebook import Decision, FactValue
from sitrig.emulators.dsp.service import Outcome
from sitrig.emulators.world import World


class RequestLog:
    """Writes the lines of one world; a reader that has gone away stops it and nothing else."""

    def __init__(self, world: World, stream: TextIO) -> None:
        self._world = world
        self._stream = stream
        self._broken = False

    def answered(self, method: str, path: str, outcome: Outcome) -> None:
        """Take note of one request and its answer."""
        if self._broken:
            return
        try:
            self._stream.write(f"{_instant(self._world.now)} {line(method, path, outcome)}\n")
            self._stream.flush()
        except OSError:
            self._broken = True


def line(method: str, path: str, outcome: Outcome) -> str:
    """What is told of one request, whatever it held, on one line."""
    if outcome.decision is None:
        reason = outcome.reply.body.decode("utf-8", "replace")
        return _printable(f"{method} {path} HTTP {outcome.reply.status}: {reason}")
    return _printable(f"{_who(outcome)} {_answer(outcome.decision)}")


def _who(outcome: Outcome) -> str:
    """The request by its SRV and sender; what is only claimed to be sent by somebody says so."""
    request, claimed = outcome.request, outcome.claimed
    if request is not None:
        return f"SRV {request.service_reference_variant} from {request.request_id.originator}"
    if claimed is not None:
        return (
            f"SRV {claimed.service_reference_variant} claimed from {claimed.request_id.originator}"
        )
    return "a request"


def _answer(decision: Decision) -> str:
    answer = f"{decision.code} row {decision.row}"
    if decision.reason:
        return f"{answer}: {decision.reason}"
    if decision.accepted or not decision.facts:
        return answer
    facts = ", ".join(f"{name}: {_words(value)}" for name, value in decision.facts.items())
    return f"{answer} ({facts})"


def _words(value: FactValue) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else " ".join(sorted(value)) or "none"


def _printable(text: str) -> str:
    """A sender chooses some of it: no control character reaches whoever looks at the log."""
    return "".join(c if c.isprintable() else "?" for c in " ".join(text.split()))[:1000]


def _instant(now: int) -> str:
    return f"{datetime.fromtimestamp(now // 1000, UTC):%Y-%m-%dT%H:%M:%S}.{now % 1000:03}Z"
