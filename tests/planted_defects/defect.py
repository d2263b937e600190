"""A planted defect: a sentence, the scenarios that must notice it, and the patch that plants it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, is_dataclass
from dataclasses import replace as dataclass_replace
from types import ModuleType
from typing import TypeVar

import pytest
from msgspec.structs import replace as struct_replace

Value = TypeVar("Value")
Plant = Callable[[pytest.MonkeyPatch], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Defect:
    """`noticed_by` are permanent ids: each of them must turn red, at a Then, by an assertion."""

    name: str
    noticed_by: tuple[str, ...]
    plant: Plant


DEFECTS: list[Defect] = []


def noticed_by(*ids: str) -> Callable[[Plant], Plant]:
    """Register a plant under its function's name, with the scenarios that must notice it."""

    def registered(plant: Plant) -> Plant:
        name = plant.__name__.replace("_", " ")
        DEFECTS.append(Defect(name=name, noticed_by=ids, plant=plant))
        return plant

    return registered


def found_in(module: ModuleType, name: str, like: Value) -> Value:
    """What a module calls by that name now, another plant's included; `like` is what it imports, for the type."""
    held: Value = getattr(module, name)
    return held


def altered(value: Value, **fields: object) -> Value:
    """A frozen value with other fields, whether it is a dataclass or a struct."""
    if is_dataclass(value):
        return dataclass_replace(value, **fields)  # type: ignore[type-var]
    return struct_replace(value, **fields)  # type: ignore[type-var]
