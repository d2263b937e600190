"""One module per SEC Modification; this is the one ordered list. Any subset may be in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sitrig.emulators.dsp.modifications import secmp0039, secmp0125
from sitrig.emulators.dsp.rulebook import Modification, Rulebook
from sitrig.emulators.protocol.errors import InvalidValueError

MODIFICATIONS: tuple[Modification, ...] = (secmp0039.MODIFICATION, secmp0125.MODIFICATION)
ALL = tuple(modification.id for modification in MODIFICATIONS)


def amended(base: Rulebook, in_force: Iterable[str] = ALL) -> Rulebook:
    """The base rules with these Modifications in force; raises InvalidValueError for an unknown one."""
    wanted = set(in_force)
    _check(wanted)
    book = base
    for modification in MODIFICATIONS:
        if modification.id in wanted:
            book = modification.amend(book)
    return replace(book, modifications=tuple(m.id for m in MODIFICATIONS if m.id in wanted))


def read_modifications(text: str) -> tuple[str, ...]:
    """`none`, or names by comma; raises InvalidValueError naming the one that does not exist."""
    names = tuple(name.strip() for name in text.split(","))
    if names in (("",), ("none",)):
        return ()
    _check(set(names))
    return names


def _check(names: set[str]) -> None:
    if unknown := sorted(names - set(ALL)):
        raise InvalidValueError(f"{unknown[0]!r} is not a Modification: {', '.join(ALL)} or none")
