"""One declarative mapping per typed body: what its answer says in MMC XML, and whether it succeeded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.harness.parse_and_correlate.elements import Node, Part

Verdict = Callable[[UseCaseBody], bool]


def succeeded(body: UseCaseBody) -> bool:
    """Whether every access, attribute or step of an answer went well, by the field that tells of it."""
    for name in ("results", "statuses"):
        if any(getattr(body, name, ())):
            return False
    for name in ("result", "status", "code", "failure"):
        told = getattr(body, name, None)
        if isinstance(told, int) and told:
            return False
    return bool(getattr(body, "success", True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How a response is told. `root` where the SRV does not name it; `failed`: what it says if it failed."""

    parts: tuple[Part, ...] = ()
    failed: tuple[Part, ...] = ()
    root: str | None = None
    verdict: Verdict = succeeded

    def node(self, name: str, body: UseCaseBody) -> Node:
        """The SMETS data of one response."""
        success = self.verdict(body)
        parts = self.parts if success else self.failed
        children = tuple(node for part in parts for node in part(body))
        return Node(name, "", (("MessageSuccess", "true" if success else "false"),), children)


Answers = dict[type[UseCaseBody], Answer]


def answer(
    *parts: Part,
    failed: tuple[Part, ...] = (),
    root: str | None = None,
    verdict: Verdict = succeeded,
) -> Answer:
    """A mapping."""
    return Answer(parts=parts, failed=failed, root=root, verdict=verdict)


def always(*parts: Part, root: str | None = None, verdict: Verdict = succeeded) -> Answer:
    """A mapping that says the same whether the answer succeeded or failed."""
    return Answer(parts=parts, failed=parts, root=root, verdict=verdict)
