"""Every phrase is defined once, every step of a feature has exactly one, and every phrase is used.

pytest-bdd raises nothing when two modules define one phrase: the one loaded last wins.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import import_module

from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

from sitrig.steps import MODULES
from tests.architecture.gherkin_text import scenarios
from tests.architecture.source import place

PLACEHOLDER = re.compile(r"\{[^}]*\}")


@cache
def phrases() -> tuple[StepFunctionContext, ...]:
    """Every phrase of every listed module."""
    for name in MODULES:
        import_module(name)
    known = step_function_context_registry.values()
    return tuple(phrase for phrase in known if phrase.step_func.__module__ in MODULES)


def said(phrase: StepFunctionContext) -> str:
    """`given: the ESME is {} (steps.premises)`."""
    module = phrase.step_func.__module__.removeprefix("sitrig.")
    return f"{phrase.type}: {phrase.parser.name} ({module})"


def normal(phrase: StepFunctionContext) -> tuple[str, str]:
    """The kind and the text with every placeholder alike."""
    return str(phrase.type), PLACEHOLDER.sub("{}", phrase.parser.name)


@cache
def steps() -> dict[tuple[str, str], str]:
    """Every different step that runs, by kind and text, and where it stands."""
    return {
        (step.kind.lower(), step.text): place(one.file, step.line)
        for one in scenarios()
        for step in one.spelled()
    }


@cache
def matches() -> dict[tuple[str, str], tuple[StepFunctionContext, ...]]:
    """The phrases that fit each step."""
    return {
        (kind, text): tuple(
            phrase
            for phrase in phrases()
            if phrase.type in (kind, None) and phrase.parser.is_matching(text)
        )
        for kind, text in steps()
    }


def test_a_phrase_is_defined_once() -> None:
    counted = Counter(normal(phrase) for phrase in phrases())
    assert [f"{kind}: {text}" for (kind, text), count in counted.items() if count > 1] == []


def test_every_step_has_a_phrase() -> None:
    missing = [
        f"{steps()[step]} {step[0]}: {step[1]}" for step, found in matches().items() if not found
    ]
    assert missing == []


def test_no_step_has_two_phrases() -> None:
    double = [
        f"{steps()[step]} {step[1]!r}: {[said(phrase) for phrase in found]}"
        for step, found in matches().items()
        if len(found) > 1
    ]
    assert double == []


def test_every_phrase_is_used() -> None:
    used = {normal(phrase) for found in matches().values() for phrase in found}
    assert [said(phrase) for phrase in phrases() if normal(phrase) not in used] == []
