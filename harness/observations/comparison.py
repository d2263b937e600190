"""The same premises under none, either and both Modifications: four worlds in which the same is done.

A Modification that changes what it should not shows as a difference between two of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from sitrig.emulators.dsp.modifications import ALL
from sitrig.emulators.estate import Estate
from sitrig.emulators.journal import Entry
from sitrig.harness.clock import Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger, flat

SUBSETS: tuple[tuple[str, ...], ...] = ((), *((one,) for one in ALL), ALL)


@dataclass(slots=True, kw_only=True)
class ComparedWorld:
    """One of the four, with its own clock and parties."""

    modifications: tuple[str, ...]
    estate: Estate
    clock: Clock
    parties: Parties
    ledger: Ledger
    answers: list[Exchange] = field(default_factory=list)

    @property
    def name(self) -> str:
        """`SECMP0039,SECMP0125`, or `none`."""
        return ",".join(self.modifications) or "none"

    @property
    def accepted(self) -> bool:
        """Whether the last answer accepts."""
        return is_accepted(self.answers[-1].code)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is done in each world, and what must be one and the same."""

    worlds: tuple[ComparedWorld, ...]

    def act(self, act: Callable[[ComparedWorld], object], then: int = 0) -> None:
        """Let the same happen in each world, and time pass; worlds that begin unlike prove nothing."""
        first, *others = self.worlds
        for other in others:
            _expect_same_state(first, other)
        for world in self.worlds:
            world.ledger.open()
            act(world)
            world.clock.run_for(then)

    def accepting(self) -> list[str]:
        """The names of the worlds in which the last answer accepts."""
        return [world.name for world in self.worlds if world.accepted]

    def expect_one_answer(self) -> None:
        """Raises AssertionError unless the last answers are the same, byte for byte."""
        first, *others = self.worlds
        for other in others:
            assert other.answers[-1].sent == first.answers[-1].sent, "what was sent differs"
            mine, yours = first.answers[-1], other.answers[-1]
            told = f"{mine.code} under {first.name}, {yours.code} under {other.name}"
            assert mine.received == yours.received, f"the answers differ: {told}"

    def expect_one_course(self) -> None:
        """Raises AssertionError unless the whole state and everything that led to it are the same."""
        first, *others = self.worlds
        for other in others:
            _expect_same_state(first, other)
            _expect_same_course(first, other)

    def expect_changes(self, *patterns: str) -> None:
        """Raises AssertionError unless just these have changed, in worlds that began alike and are alike."""
        _expect_changes(self.worlds[0], patterns)

    def expect_changes_where_accepted(self, *patterns: str) -> None:
        """Raises AssertionError unless just these have changed where the answer accepts, and nothing elsewhere."""
        for world in self.worlds:
            _expect_changes(world, patterns if world.accepted else ())


def _expect_changes(world: ComparedWorld, patterns: tuple[str, ...]) -> None:
    changed = [difference.path for difference in world.ledger.differences()]
    idle = [one for one in patterns if not any(fnmatchcase(path, one) for path in changed)]
    assert not idle, f"nothing has changed under {idle[0]} with {world.name} in force"
    world.ledger.declare(*patterns)
    world.ledger.close()


def _expect_same_state(first: ComparedWorld, other: ComparedWorld) -> None:
    whole, other_whole = first.estate.state(), other.estate.state()
    if whole == other_whole:
        return
    mine, yours = flat(whole), flat(other_whole)
    differing = [path for path in mine.keys() | yours.keys() if mine.get(path) != yours.get(path)]
    assert not differing, (
        f"{min(differing)} is {mine.get(min(differing))!r} under {first.name}"
        f" and {yours.get(min(differing))!r} under {other.name}"
    )


def _expect_same_course(first: ComparedWorld, other: ComparedWorld) -> None:
    """Messages, timers, changes and deciding rows, one by one, at the same instants."""
    mine, yours = _course(first.estate), _course(other.estate)
    for one, its_like in zip(mine, yours, strict=False):
        assert one == its_like, f"{one} under {first.name}, {its_like} under {other.name}"
    assert len(mine) == len(yours), (
        f"{len(mine)} events or {len(yours)}: {first.name}, {other.name}"
    )


def _course(estate: Estate) -> list[tuple[object, ...]]:
    return [_event(entry) for entry in estate.world.journal.entries()]


def _event(entry: Entry) -> tuple[object, ...]:
    """A decision without its facts: they name the Eligible Users, which a Modification widens."""
    if entry.kind == "decision":
        return (entry.at, entry.kind, entry.core, entry.facts["code"], entry.facts["row"])
    return (entry.at, entry.kind, entry.core, entry.facts)
