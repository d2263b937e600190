"""What a meter answers of its supply and its auxiliary loads, in the words scenarios use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import (
    ecs45,
    ecs61a,
    ecs61c,
    ecs61d,
    ecs61e,
    gcs33,
)

LOADS = range(1, 6)


def loads_in_words(chosen: Iterable[int]) -> str:
    """`no load`, `load 2`, `loads 1 and 3`."""
    *first, last = [str(index) for index in chosen] or ["no load"]
    if not first:
        return last if last == "no load" else f"load {last}"
    return f"loads {', '.join(first)} and {last}"


def _chosen(body: UseCaseBody, field: str) -> str:
    return loads_in_words(at for at in LOADS if getattr(body, f"{field}_{at}"))


def _states(body: Any) -> str:
    states = [getattr(body, f"state_{at}") for at in LOADS]
    return "; ".join(state for state in states if state != "{}")


def _boost_button(body: Any) -> str:
    return f"a boost button for {_chosen(body, 'load')}" if body.success else "an access failure"


def _controllers(body: Any) -> str:
    kinds = [kind.value for kind in body.controllers]
    return ", ".join(kinds) if kinds else "an access failure"


LOAD_WORDS: Mapping[type[UseCaseBody], Callable[[Any], str]] = {
    ecs45.SupplyStatus: lambda a: f"the supply is {a.state.name.lower()}",
    gcs33.SupplyStatus: lambda a: f"the supply is {a.supply.name.lower()}",
    ecs61a.Switches: lambda a: f"{_chosen(a, 'closed')} switched on",
    ecs61c.BoostButton: _boost_button,
    ecs61d.AuxiliaryControllers: _controllers,
    ecs61e.ControllerStates: _states,
}
