"""Compares the whole state of a world before and after: what a scenario does not declare fails it.

Paths read like `dsp/inventory/<Device ID>/esme_variant` or `devices/<Device ID>/...`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

State = Mapping[str, object]

# A counter is spent by every request that reaches the rules, refused or not (design section 5), and
# answers come in the version last used; nothing else may change unsaid.
ALWAYS_MAY_CHANGE = (
    "dsp/counters/*",
    "dsp/used_counters/*",
    "dsp/versions/*",
    "dsp/delivery_number",
    "dsp/acb_counter",
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that is not what it was; None for absent."""

    path: str
    before: object
    after: object

    def __str__(self) -> str:
        return f"{self.path}: {self.before!r} became {self.after!r}"


class Ledger:
    """Opened at the first When; closed at the end of the scenario."""

    def __init__(self, state: Callable[[], State]) -> None:
        self._state = state
        self._before: dict[str, object] | None = None
        self._declared: list[str] = []

    def open(self) -> None:
        """Take the state that everything is compared with; a second call changes nothing."""
        if self._before is None:
            self._before = flat(self._state())

    def declare(self, *patterns: str) -> None:
        """These paths may have changed: the scenario says how."""
        self._declared.extend(patterns)

    def before(self, path: str) -> object:
        """A value as it was at the first When; None for absent."""
        return (self._before or {}).get(path)

    def differences(self) -> list[Difference]:
        """Everything that changed since the ledger was opened."""
        if self._before is None:
            return []
        after = flat(self._state())
        paths = sorted(self._before.keys() | after.keys())
        return [
            Difference(path, self._before.get(path), after.get(path))
            for path in paths
            if self._before.get(path) != after.get(path)
        ]

    def undeclared(self, found: list[Difference] | None = None) -> list[Difference]:
        """Changes that nothing in the scenario speaks of, among those found (or looked for now)."""
        allowed = (*ALWAYS_MAY_CHANGE, *self._declared)
        return [
            difference
            for difference in (self.differences() if found is None else found)
            if not any(fnmatchcase(difference.path, pattern) for pattern in allowed)
        ]

    def close(self, found: list[Difference] | None = None) -> None:
        """Raise AssertionError for a change that the scenario did not declare."""
        undeclared = self.undeclared(found)
        if undeclared:
            lines = "\n  ".join(str(difference) for difference in undeclared)
            raise AssertionError(f"changed, though the scenario does not say so:\n  {lines}")


def flat(state: State) -> dict[str, object]:
    """Every leaf of a nested state by its path; an empty collection has none."""
    return dict(_leaves("", state))


def _leaves(path: str, value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping) and value:
        for key, held in value.items():
            yield from _leaves(f"{path}/{key}" if path else str(key), held)
    elif isinstance(value, list | tuple) and value:
        for number, held in enumerate(value):
            yield from _leaves(f"{path}/{number}", held)
    elif value not in ({}, [], ()):
        yield path, value
