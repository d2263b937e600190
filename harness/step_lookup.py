"""Finds step definitions for pytest-bdd, looking only where step definitions are. Knows no step.

pytest-bdd asks pytest, for every step it runs and twice over, which definitions of every fixture in
the session are visible there: half the time of a run. Which fixtures are step definitions does not
change once a module is collected, so that is asked once per module; pytest still decides what is visible.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from pytest_bdd.compat import get_fixture_names, getfixturedefs
from pytest_bdd.parsers import StepParser, parse
from pytest_bdd.steps import StepNamePrefix, step_function_context_registry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.fixtures import FixtureDef, FixtureManager
    from _pytest.nodes import Node
    from pytest_bdd.parser import Step
    from pytest_bdd.steps import StepFunctionContext

_Definition = tuple[str, "StepFunctionContext", str]
"""A definition's name, what pytest-bdd knows of it, and a word that is in every step it fits."""

_Found = dict[tuple[str | None, str], dict[str, None]]
"""Names of the definitions that fit a step of that type and text; rows of an Outline share most."""

_PREFIX = StepNamePrefix.step_def.value


class StepLookup:
    """The step definitions each module (or class) can see, learnt when its first step is run."""

    def __init__(self) -> None:
        self._seen: WeakKeyDictionary[Node, tuple[list[_Definition], _Found]] = WeakKeyDictionary()

    def find(
        self, step: Step, fixturemanager: FixtureManager, node: Node
    ) -> Iterator[FixtureDef[object]]:
        """What `pytest_bdd.scenario.find_fixturedefs_for_step` yields, in its order."""
        for name in self._candidates(step, fixturemanager, node):
            for definition in getfixturedefs(fixturemanager, name, node) or ():
                context = step_function_context_registry.get(definition.func)
                if context is not None and _fits(context, step):
                    yield definition

    def _candidates(self, step: Step, manager: FixtureManager, node: Node) -> dict[str, None]:
        definitions, found = self._definitions(manager, node)
        asked = (step.type, step.name)
        if asked not in found:
            text = step.name.lower()
            found[asked] = dict.fromkeys(
                name for name, context, word in definitions if word in text and _fits(context, step)
            )
        return found[asked]

    def _definitions(self, manager: FixtureManager, node: Node) -> tuple[list[_Definition], _Found]:
        place = node.parent or node
        if place not in self._seen:
            self._seen[place] = (list(_defined(manager, node)), {})
        return self._seen[place]


def _defined(manager: FixtureManager, node: Node) -> Iterator[_Definition]:
    for name in get_fixture_names(manager):
        if not name.startswith(_PREFIX):
            continue
        for definition in getfixturedefs(manager, name, node) or ():
            context = step_function_context_registry.get(definition.func)
            if context is not None:
                yield name, context, _word(context.parser)


def _word(parser: StepParser) -> str:
    """The longest word outside the placeholders of a phrase: without it there is nothing to match.

    Empty, which is in everything, for parsers of another kind and for braces that are no placeholder.
    """
    if type(parser) is not parse or "{{" in parser.name or "}}" in parser.name:
        return ""
    return max(re.sub(r"\{[^}]*\}", " ", parser.name).lower().split(), key=len, default="")


def _fits(context: StepFunctionContext, step: Step) -> bool:
    if context.type is not None and context.type != step.type:
        return False
    return bool(context.parser.is_matching(step.name))


def install() -> None:
    """Make pytest-bdd find step definitions this way, in this process."""
    # By its name: the attribute `pytest_bdd.scenario` is the decorator, not the module.
    module = import_module("pytest_bdd.scenario")
    module.find_fixturedefs_for_step = StepLookup().find  # type: ignore[attr-defined]
