"""What is told of a plan that cannot be read: msgspec's words, and what may stand there instead."""

from __future__ import annotations

import re

import msgspec
from msgspec import inspect

_KEY = re.compile(r"\.(\w+)")


def told(refusal: msgspec.ValidationError, plan: type[msgspec.Struct]) -> str:
    """The refusal; of a name that is none of an enumeration, with all that are."""
    text = str(refusal)
    if not text.startswith("Invalid enum value"):
        return text
    path = text.rpartition("`$")[2]
    return f"{text}: one of {', '.join(_legal(inspect.type_info(plan), _KEY.findall(path)))}"


def _legal(kind: inspect.Type, keys: list[str]) -> list[str]:
    """The values of the enumeration that the keys lead to."""
    match kind:
        case inspect.EnumType(cls=enumeration):
            return [str(member.value) for member in enumeration]
        case inspect.StructType(fields=fields):
            below = {field.encode_name: field.type for field in fields}
            return _legal(below[keys[0]], keys[1:])
        case inspect.VarTupleType(item_type=item) | inspect.FrozenSetType(item_type=item):
            return _legal(item, keys)
        case inspect.UnionType(types=types):
            return [value for one in types for value in _legal(one, keys)]
    return []
