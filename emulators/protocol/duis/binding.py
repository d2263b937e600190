"""Compiles a declared message class to a strict reader and a writer, per schema version.

Unknown, missing, repeated, out-of-order or ill-typed content raises InvalidDuisError naming the
element and the value. Knows no message.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from lxml.etree import _Element

from sitrig.emulators.protocol.duis.declarations import (
    Attribute,
    Child,
    Choice,
    Content,
    Element,
    Field,
    Repeated,
    Wrapped,
    element_name,
    fields_of,
    wire_name,
)
from sitrig.emulators.protocol.duis.reading import (
    Reader,
    Taker,
    attribute_reader,
    complex_reader,
    empty_reader,
    first_child_reader,
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

M = TypeVar("M")


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
        {wire_name(f): (f.attribute, _codec(f, version).read) for f in attributes},
    )
    read: Callable[[_Element], M]
    if content:
        (only,) = content
        read = text_reader(cls, only.attribute, _codec(only, version).read, read_attributes)
    elif not children:
        read = empty_reader(cls, read_attributes)
    else:
        takers = tuple(_taker(field, version) for field in children)
        read = complex_reader(cls, takers, read_attributes)
    put_attributes = tuple(
        put_attribute(f.attribute, wire_name(f), _codec(f, version)) for f in attributes
    )
    putters = [put_text(f.attribute, _codec(f, version)) for f in content]
    putters += [_putter(field, version) for field in children]
    return Binding(read, complex_writer(put_attributes, tuple(putters)))


def _is_unknown(cls: type, field: Field, version: SchemaVersion) -> bool:
    owner = getattr(cls, "element_name", None)
    return (owner, wire_name(field)) in unknown_elements(version)


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
        return _choice_taker(field, declared, version)
    if isinstance(declared, Wrapped):
        run = _run_taker(field.attribute, declared.run, field.classes, version)
        return _inside(declared.name, run, field)
    if isinstance(declared, Repeated):
        return _run_taker(field.attribute, declared, field.classes, version)
    if isinstance(declared, Child):
        reader: Reader = binding(field.classes[0], version).read
        return take_one(field.attribute, wire_name(field), reader, optional=field.optional)
    leaf = leaf_reader(_codec(field, version).read)
    return take_one(field.attribute, wire_name(field), leaf, optional=field.optional)


def _inside(wrapper: str, taker: Taker, field: Field) -> Taker:
    inner = complex_reader(_alone, (taker,), attribute_reader({}))
    return take_one(field.attribute, wrapper, inner, optional=field.optional)


def _choice_taker(field: Field, declared: Choice, version: SchemaVersion) -> Taker:
    readers: dict[str, Reader] = {}
    for name in dict.fromkeys(map(element_name, field.classes)):
        alike = [cls for cls in field.classes if element_name(cls) == name]
        readers[name] = binding(alike[0], version).read
        if len(alike) > 1:
            by_first: dict[str, Reader] = {
                wire_name(fields_of(cls)[0]): binding(cls, version).read for cls in alike
            }
            readers[name] = first_child_reader(by_first)
    optional = field.optional and declared.wrapper is None
    taker = take_choice(field.attribute, readers, optional=optional)
    return taker if declared.wrapper is None else _inside(declared.wrapper, taker, field)


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
        return put_choice(
            field.attribute, writers, optional=field.optional, wrapper=declared.wrapper
        )
    if isinstance(declared, Wrapped):
        return _run_putter(field, declared.run, version, wrapper=declared.name)
    if isinstance(declared, Repeated):
        return _run_putter(field, declared, version, wrapper=None)
    if isinstance(declared, Child):
        writer = binding(field.classes[0], version).write
        return put_one(field.attribute, wire_name(field), writer, optional=field.optional)
    codec = _codec(field, version)
    # An optional value that the receiver's version does not know is left out, not refused.
    omit = codec.unknown if isinstance(codec, Enumerated) else frozenset()
    writer = leaf_writer(codec)
    return put_one(field.attribute, wire_name(field), writer, optional=field.optional, omit=omit)


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
