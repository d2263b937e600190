"""Strict binding of frozen dataclasses to DUIS elements: a field declares its wire name beside it.

    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    firmware_version: Annotated[str | None, Element("FirmwareVersion", FIRMWARE_VERSION)] = None

Fields stand in schema order; a field with a default may be absent. Unknown, missing, repeated,
out-of-order or ill-typed content raises InvalidDuisError naming the element and the value.
Knows no message.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import (
    Annotated,
    ClassVar,
    Generic,
    Protocol,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
)
from typing import get_type_hints as hints_of

from lxml.etree import _Element

from sitrig.emulators.protocol.duis.reading import (
    Reader,
    Taker,
    attribute_reader,
    complex_reader,
    leaf_reader,
    take_choice,
    take_many,
    take_one,
    text_reader,
)
from sitrig.emulators.protocol.duis.schema_versions import unknown_elements, unknown_values
from sitrig.emulators.protocol.duis.values import Codec, Enumerated
from sitrig.emulators.protocol.duis.writing import (
    Putter,
    complex_writer,
    leaf_writer,
    put_attribute,
    put_choice,
    put_many,
    put_one,
    put_text,
)
from sitrig.emulators.protocol.vocabulary import SchemaVersion


class Message(Protocol):
    """A dataclass that is one element; `element_name` is its local name unless a field names it."""

    element_name: ClassVar[str]


M = TypeVar("M")


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
    """Exactly one of the field's union of classes, told apart by their element names."""


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


@dataclass(frozen=True, slots=True)
class Binding(Generic[M]):
    """Reads and writes one class, as one schema version knows it."""

    read: Callable[[_Element], M]
    write: Callable[[object, str, list[str]], None]


def binding(cls: type[M], version: SchemaVersion) -> Binding[M]:
    """The compiled reader and writer of a class; fields that the version lacks are left out."""
    compiled = _compiled.get((cls, version))
    if compiled is None:
        compiled = _compiled[cls, version] = _compile(cls, version)
    # The key holds the class, so the value is the binding of that class.
    return cast("Binding[M]", compiled)


_compiled: dict[tuple[type, SchemaVersion], object] = {}


def _compile(cls: type[M], version: SchemaVersion) -> Binding[M]:
    known = [field for field in fields_of(cls) if not _is_unknown(cls, field, version)]
    attributes = [field for field in known if isinstance(field.declared, Attribute)]
    content = [field for field in known if isinstance(field.declared, Content)]
    children = [field for field in known if not isinstance(field.declared, Attribute | Content)]
    read_attributes = attribute_reader(
        {_name(f): (f.attribute, _codec(f, version).read) for f in attributes},
    )
    read: Callable[[_Element], M]
    if content:
        (only,) = content
        read = text_reader(cls, only.attribute, _codec(only, version).read, read_attributes)
    else:
        takers = tuple(_taker(field, version) for field in children)
        read = complex_reader(cls, takers, read_attributes)
    put_attributes = tuple(
        put_attribute(f.attribute, _name(f), _codec(f, version)) for f in attributes
    )
    putters = [put_text(f.attribute, _codec(f, version)) for f in content]
    putters += [_putter(field, version) for field in children]
    return Binding(read, complex_writer(put_attributes, tuple(putters)))


def _is_unknown(cls: type, field: Field, version: SchemaVersion) -> bool:
    owner = getattr(cls, "element_name", None)
    return (owner, _name(field)) in unknown_elements(version)


def _name(field: Field) -> str:
    declared = field.declared
    if isinstance(declared, Choice | Content):
        return ""
    if declared.name is not None:
        return declared.name
    return element_name(field.classes[0])


def _codec(field: Field, version: SchemaVersion) -> Codec:
    declared = field.declared
    assert isinstance(declared, Element | Attribute | Content)
    return in_version(declared.codec, version)


def in_version(codec: Codec, version: SchemaVersion) -> Codec:
    """The codec without the enumerated values that the version does not know."""
    if isinstance(codec, Enumerated):
        unknown = unknown_values(version).get(codec.members.__name__.casefold(), frozenset())
        if unknown:
            return dataclasses.replace(codec, unknown=unknown)
    return codec


def _taker(field: Field, version: SchemaVersion) -> Taker:
    declared = field.declared
    if isinstance(declared, Choice):
        readers: dict[str, Reader] = {
            element_name(cls): binding(cls, version).read for cls in field.classes
        }
        return take_choice(field.attribute, readers, optional=field.optional)
    if isinstance(declared, Wrapped):
        run = _run_taker(field.attribute, declared.run, field.classes, version)
        inner = complex_reader(_alone, (run,), attribute_reader({}))
        return take_one(field.attribute, declared.name, inner, optional=field.optional)
    if isinstance(declared, Repeated):
        return _run_taker(field.attribute, declared, field.classes, version)
    if isinstance(declared, Child):
        reader: Reader = binding(field.classes[0], version).read
        return take_one(field.attribute, _name(field), reader, optional=field.optional)
    leaf = leaf_reader(_codec(field, version).read)
    return take_one(field.attribute, _name(field), leaf, optional=field.optional)


def _alone(**values: object) -> object:
    (value,) = values.values()
    return value


def _run_taker(
    attribute: str, run: Repeated, classes: tuple[type, ...], version: SchemaVersion
) -> Taker:
    if run.codec is not None:
        assert run.name is not None
        leaf = leaf_reader(in_version(run.codec, version).read)
        return take_many(attribute, run.name, leaf, run.low, run.high)
    name = run.name or element_name(classes[0])
    return take_many(attribute, name, binding(classes[0], version).read, run.low, run.high)


def _putter(field: Field, version: SchemaVersion) -> Putter:
    declared = field.declared
    if isinstance(declared, Choice):
        writers = {cls: (element_name(cls), binding(cls, version).write) for cls in field.classes}
        return put_choice(field.attribute, writers, optional=field.optional)
    if isinstance(declared, Wrapped):
        return _run_putter(field, declared.run, version, wrapper=declared.name)
    if isinstance(declared, Repeated):
        return _run_putter(field, declared, version, wrapper=None)
    if isinstance(declared, Child):
        writer = binding(field.classes[0], version).write
        return put_one(field.attribute, _name(field), writer, optional=field.optional)
    codec = _codec(field, version)
    # An optional value that the receiver's version does not know is left out, not refused.
    omit = codec.unknown if isinstance(codec, Enumerated) else frozenset()
    writer = leaf_writer(codec)
    return put_one(field.attribute, _name(field), writer, optional=field.optional, omit=omit)


def _run_putter(
    field: Field, run: Repeated, version: SchemaVersion, *, wrapper: str | None
) -> Putter:
    if run.codec is not None:
        assert run.name is not None
        name, writer = run.name, leaf_writer(in_version(run.codec, version))
    else:
        name = run.name or element_name(field.classes[0])
        writer = binding(field.classes[0], version).write
    return put_many(field.attribute, name, writer, (run.low, run.high), wrapper)
