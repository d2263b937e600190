"""The readers a binding is compiled to: closures over lxml elements. Knows no message class."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NoReturn, TypeVar

from lxml.etree import _Element

from sitrig.emulators.protocol.errors import InvalidDuisError, InvalidValueError

NAMESPACE = "http://www.dccinterface.co.uk/ServiceUserGateway"

M = TypeVar("M")
Values = dict[str, object]
Reader = Callable[[_Element], object]
TextReader = Callable[[str], object]
AttributeReader = Callable[[_Element, Values], None]
Taker = Callable[[list[_Element], int, Values, _Element], int]
"""Takes its part of the children from an index on, files the value, and returns the next index."""

_WHITE = " \t\r\n"


def qualified(name: str) -> str:
    """A DUIS element name as lxml spells it."""
    return f"{{{NAMESPACE}}}{name}"


def path_of(element: _Element) -> str:
    """`Request/Body/UpdateInventory/DeviceID`, for messages."""
    steps = [element, *element.iterancestors()]
    return "/".join(_local(step) for step in reversed(steps))


def _local(element: _Element) -> str:
    tag = element.tag if isinstance(element.tag, str) else "(not an element)"
    return tag.removeprefix(f"{{{NAMESPACE}}}")


def refuse(element: _Element, reason: object) -> NoReturn:
    """Raise InvalidDuisError that names the element."""
    raise InvalidDuisError(f"{path_of(element)}: {reason}")


def leaf_reader(read: TextReader) -> Reader:
    """A reader for an element that holds one simple value and nothing else."""

    def leaf(element: _Element) -> object:
        if len(element) or element.keys():
            refuse(element, "holds an element or attribute where only text belongs")
        try:
            return read(element.text or "")
        except InvalidValueError as wrong:
            refuse(element, wrong)

    return leaf


def attribute_reader(known: Mapping[str, tuple[str, TextReader]]) -> AttributeReader:
    """A reader for exactly these attributes, all required."""

    def none(element: _Element, values: Values) -> None:
        if element.keys():
            refuse(element, f"attribute {element.keys()[0]!r} does not belong here")

    def these(element: _Element, values: Values) -> None:
        for name in element.keys():  # noqa: SIM118  (an element is not a mapping)
            if name not in known:
                refuse(element, f"attribute {name!r} does not belong here")
        for name, (attribute, read) in known.items():
            text = element.get(name)
            if text is None:
                refuse(element, f"attribute {name!r} is missing")
            try:
                values[attribute] = read(text)
            except InvalidValueError as wrong:
                refuse(element, f"attribute {name!r}: {wrong}")

    return these if known else none


def text_reader(
    build: Callable[..., M], attribute: str, read: TextReader, attributes: AttributeReader
) -> Callable[[_Element], M]:
    """A reader for a class whose one value is the element's own text."""

    def text(element: _Element) -> M:
        values: Values = {}
        attributes(element, values)
        if len(element):
            refuse(element, "holds an element where only text belongs")
        try:
            values[attribute] = read(element.text or "")
        except InvalidValueError as wrong:
            refuse(element, wrong)
        return build(**values)

    return text


def complex_reader(
    build: Callable[..., M], takers: tuple[Taker, ...], attributes: AttributeReader
) -> Callable[[_Element], M]:
    """A reader for an element that holds only elements: every taker in turn, nothing left over."""

    def structure(element: _Element) -> M:
        values: Values = {}
        attributes(element, values)
        children = children_of(element)
        index = 0
        for take in takers:
            index = take(children, index, values, element)
        if index != len(children):
            refuse(children[index], "is unknown, repeated or out of order here")
        return build(**values)

    return structure


def empty_reader(build: Callable[..., M], attributes: AttributeReader) -> Callable[[_Element], M]:
    """A reader for an element without content: the schema lets in not even white space."""

    def empty(element: _Element) -> M:
        if len(element) or element.text:
            refuse(element, "is not empty")
        values: Values = {}
        attributes(element, values)
        return build(**values)

    return empty


def children_of(element: _Element) -> list[_Element]:
    """The child elements; raises InvalidDuisError for text between them."""
    text = element.text
    if text is not None and text.strip(_WHITE):
        refuse(element, f"holds text {text.strip()[:60]!r} where only elements belong")
    children = list(element)
    for child in children:
        tail = child.tail
        if tail is not None and tail.strip(_WHITE):
            refuse(element, f"holds text {tail.strip()[:60]!r} where only elements belong")
    return children


def take_one(attribute: str, name: str, read: Reader, *, optional: bool) -> Taker:
    """Takes one element of that name."""
    tag = qualified(name)

    def take(children: list[_Element], index: int, values: Values, parent: _Element) -> int:
        if index < len(children) and children[index].tag == tag:
            values[attribute] = read(children[index])
            return index + 1
        if not optional:
            _refuse_missing(parent, children, index, name)
        return index

    return take


def take_many(attribute: str, name: str, read: Reader, low: int, high: int) -> Taker:
    """Takes from `low` to `high` elements of that name, as a tuple."""
    tag = qualified(name)

    def take(children: list[_Element], index: int, values: Values, parent: _Element) -> int:
        start = index
        while index < len(children) and children[index].tag == tag:
            index += 1
        if not low <= index - start <= high:
            if index == start:
                _refuse_missing(parent, children, index, name)
            refuse(parent, f"{index - start} elements {name}: from {low} to {high} are legal")
        values[attribute] = tuple(read(child) for child in children[start:index])
        return index

    return take


def take_choice(attribute: str, readers: Mapping[str, Reader], *, optional: bool) -> Taker:
    """Takes one element of any of those names."""
    by_tag = {qualified(name): read for name, read in readers.items()}

    def take(children: list[_Element], index: int, values: Values, parent: _Element) -> int:
        if index < len(children):
            read = by_tag.get(children[index].tag)
            if read is not None:
                values[attribute] = read(children[index])
                return index + 1
        if not optional:
            _refuse_missing(parent, children, index, " or ".join(readers))
        return index

    return take


def first_child_reader(readers: Mapping[str, Reader]) -> Reader:
    """A reader for elements of one name that differ in the element that comes first inside."""
    by_tag = {qualified(name): read for name, read in readers.items()}

    def discriminate(element: _Element) -> object:
        children = children_of(element)
        read = by_tag.get(children[0].tag) if children else None
        if read is None:
            _refuse_missing(element, children, 0, " or ".join(readers))
        return read(element)

    return discriminate


def _refuse_missing(parent: _Element, children: list[_Element], index: int, name: str) -> NoReturn:
    found = f"found {_local(children[index])}" if index < len(children) else "nothing follows"
    refuse(parent, f"{name} is missing ({found})")
