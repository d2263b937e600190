"""What an exported set does not show: outcomes that scenarios owe, and those that there cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.requests import BODIES
from sitrig.harness.exported_set.exchanges import Exchange
from sitrig.harness.use_case_names import built_of

SUCCESS, ERROR = "SUCCESS", "ERROR"
_NOT_BUILT = "the SRV is not built, so every request of it is refused"
_NO_SENDER = "the SRV matrix names no built User Role that may send it"


@dataclass(frozen=True, slots=True)
class Gaps:
    """`missing`, as `4.12.2 ERROR` or `6.13 ECS35f SUCCESS`; `excused`, each with why nothing can show it."""

    missing: list[str]
    excused: dict[str, str]


def gaps_of(exchanges: Iterable[Exchange], srvs: Iterable[str]) -> Gaps:
    """What these exchanges do not show of these SRVs: both outcomes of each, a success of each use case."""
    shown = {tuple(words) for one in exchanges for words in _shown(one)}
    gaps = [words for srv in srvs for words in _owed(srv) if words not in shown]
    excused = {" ".join(words): why for words in gaps if (why := _excuse(*words))}
    missing = [text for words in gaps if (text := " ".join(words)) not in excused]
    return Gaps(sorted(missing), dict(sorted(excused.items())))


def _shown(one: Exchange) -> Iterator[tuple[str, ...]]:
    yield one.srv, one.outcome
    if one.use_case:
        yield one.srv, one.use_case, one.outcome


def _owed(srv: str) -> Iterator[tuple[str, ...]]:
    yield srv, SUCCESS
    yield srv, ERROR
    for name in built_of(srv):
        yield srv, name, SUCCESS


def _excuse(srv: str, *rest: str) -> str | None:
    """Why there cannot be a success; an error there always can."""
    if rest[-1] == ERROR:
        return None
    if srv not in BODIES:
        return _NOT_BUILT
    return None if SRVS[srv].eligible_roles else _NO_SENDER
