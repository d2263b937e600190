"""Compares the whole state of a world before and after: what a scenario does not declare fails it.

Paths read like `dsp/inventory/<Device ID>/esme_variant` or `devices/<Device ID>/...`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from operator import attrgetter

State = Mapping[str, object]

# A counter is spent by every request that reaches the rules, refused or not (design section 5), and
# answers come in the version last used; every alert is counted, and what a device refuses it logs; nothing
# else may change unsaid.
ALWAYS_MAY_CHANGE = (
    "dsp/counters/*",
    "dsp/used_counters/*",
    "dsp/versions/*",
    "dsp/alert_counters/*",
    "dsp/delivery_number",
    "dsp/acb_counter",
    "devices/*/events/security/*",
    "devices/*/past/refused/*",
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
        self._before: State | None = None
        self._declared: list[str] = []

    def open(self) -> None:
        """Take the state that everything is compared with; a second call changes nothing."""
        if self._before is None:
            self._before = self._state()

    def declare(self, *patterns: str) -> None:
        """These paths may have changed: the scenario says how."""
        self._declared.extend(patterns)

    def before(self, path: str) -> object:
        """A value as it was at the first When; None for absent."""
        return _leaf(self._before or {}, path)

    def differences(self) -> list[Difference]:
        """Everything that changed since the ledger was opened."""
        if self._before is None:
            return []
        found = _differences("", self._before, self._state())
        return sorted(found, key=attrgetter("path"))

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
    if not _is_collection(value):
        yield path, value
    for name, held in _parts(value).items():
        yield from _leaves(_below(path, name), held)


def _leaf(value: object, path: str) -> object:
    """The leaf there, None for absent; a name may hold the separator itself."""
    if not path:
        return None if _is_collection(value) else value
    for name, held in _parts(value).items():
        if path == name or path.startswith(f"{name}/"):
            found = _leaf(held, path[len(name) + 1 :])
            if found is not None:
                return found
    return None


def _differences(path: str, before: object, after: object) -> Iterator[Difference]:
    """Leaves that differ. What is equal is not walked: most of a state is, after most scenarios."""
    if before == after:
        return
    was, became = (None if _is_collection(value) else value for value in (before, after))
    if was != became:
        yield Difference(path, was, became)
    old, new = _parts(before), _parts(after)
    for name in old.keys() | new.keys():
        yield from _differences(_below(path, name), old.get(name), new.get(name))


def _is_collection(value: object) -> bool:
    return isinstance(value, Mapping | list | tuple)


def _parts(value: object) -> Mapping[str, object]:
    if isinstance(value, Mapping):
        return {str(key): held for key, held in value.items()}
    if isinstance(value, list | tuple):
        return {str(number): held for number, held in enumerate(value)}
    return {}


def _below(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name
