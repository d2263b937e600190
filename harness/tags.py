"""Tags select and report; they never change behaviour. Every legal tag is known here by its form."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from sitrig.emulators.dsp.modifications import MODIFICATIONS
from sitrig.emulators.protocol.duis.catalogue import SRVS

PHASES = ("pit", "sit", "uit", "regression")
PLAIN = (*PHASES, "journey", "assumption", "slow")
SCENARIO_ID = re.compile(r"(SIT|UIT|PIT|REG)-(0125|0039|0000)-\d{2,3}")


def legal() -> frozenset[str]:
    """Every tag but the scenario ids."""
    mods = {modification.id for modification in MODIFICATIONS}
    requests = {modification.change_request for modification in MODIFICATIONS}
    return frozenset({*PLAIN, *mods, *requests, *(f"SR-{srv}" for srv in SRVS)})


def is_scenario_id(tag: str) -> bool:
    """`SIT-0125-02`: phase, Modification (0000 for none), number; permanent."""
    return SCENARIO_ID.fullmatch(tag) is not None


def register(config: pytest.Config) -> None:
    """Register the markers that tags become."""
    config.addinivalue_line("markers", "scenario_id(id): the permanent id of a scenario")
    for tag in sorted(legal()):
        config.addinivalue_line("markers", f"{tag}: scenario tag")


def apply(tag: str, function: Callable[..., object]) -> bool | None:
    """Turn a tag into a marker; a misspelt one stops the collection."""
    if is_scenario_id(tag):
        mark = pytest.mark.scenario_id(tag)
    elif tag in legal():
        mark = getattr(pytest.mark, tag)
    else:
        raise pytest.UsageError(f"@{tag} is not a tag that sitrig knows")
    mark(function)
    return True
