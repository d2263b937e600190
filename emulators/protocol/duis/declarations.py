"""How a message class declares its wire form, and what such a declaration says.

    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    firmware_version: Annotated[str | None, Element("FirmwareVersion", FIRMWARE_VERSION)] = None

Fields stand in schema order; a field with a default may be absent. `element_name` is a class's
own local name where no field gives one. Knows no message.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Union, get_args, get_origin
from typing import get_type_hints as hints_of

from sitrig.emulators.protocol.duis.values import Codec


@dataclass(frozen=True, slots=True)
class Element:
    """A child element holding one simple value."""

    name: str
    codec: Codec


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute without namespace."""

    name: str
    codec: Codec


@dataclass(frozen=True, slots=True)
class Content:
    """The text of the element itself; such a class has no child elements."""

    codec: Codec


@dataclass(frozen=True, slots=True)
class Child:
    """A child element with structure: the field's type is its class, named by itself or here."""

    name: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Exactly one of the field's union of classes, inside an element of its own if `wrapper`.

    The classes are told apart by their element names; those of the same name by the element that
    comes first inside them.
    """

    wrapper: str | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """A run of like elements as a tuple: of simple values, or, without codec, of a class."""

    name: str | None
    codec: Codec | None
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A run of like elements inside an element of its own."""

    name: str
    run: Repeated


Declaration = Element | Attribute | Content | Child | Choice | Repeated | Wrapped


@dataclass(frozen=True, slots=True)
class Field:
    """A declared field: its Python name, its wire form, its classes, whether it may be absent."""

    attribute: str
    declared: Declaration
    classes: tuple[type, ...]
    optional: bool


def fields_of(cls: type) -> tuple[Field, ...]:
    """The declared fields of a message class, in wire order."""
    hints = hints_of(cls, include_extras=True)
    return tuple(_field(field, hints[field.name]) for field in dataclasses.fields(cls))


def _field(field: dataclasses.Field[object], hint: object) -> Field:
    if get_origin(hint) is not Annotated:
        raise TypeError(f"field {field.name} declares no wire form")
    inner, declared = get_args(hint)[:2]
    optional = field.default is not dataclasses.MISSING
    return Field(field.name, declared, _classes(inner), optional)


def _classes(hint: object) -> tuple[type, ...]:
    if get_origin(hint) in (Union, UnionType):
        return tuple(cls for arm in get_args(hint) for cls in _classes(arm) if cls is not NoneType)
    if get_origin(hint) is tuple:
        return _classes(get_args(hint)[0])
    return (hint,) if isinstance(hint, type) else ()


def element_name(cls: type) -> str:
    """The local element name that a message class declares for itself."""
    name: str = cls.element_name  # type: ignore[attr-defined]
    return name


def wire_name(field: Field) -> str:
    """The local name of a field's element or attribute; empty for a choice or a content."""
    declared = field.declared
    if isinstance(declared, Choice | Content):
        return ""
    if declared.name is not None:
        return declared.name
    return element_name(field.classes[0])
