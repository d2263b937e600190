"""The words in which a mapping is declared: elements of a document, filled from the fields of a typed value.

Knows no use case. A field of None gives no element: almost everything in the MMC schema is optional.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple


class Node(NamedTuple):
    """One element: text, or children."""

    name: str
    text: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Node, ...] = ()


Part = Callable[[object], Iterator[Node]]
"""What a value contributes to the element that is being filled."""

Text = Callable[[object], str]
Attributes = dict[str, Callable[[object], object]]


def value(name: str, field: str, text: Text = str) -> Part:
    """An element with the text of that field (`a.b` for a field of a field)."""
    return lambda told: told_as(name, reached(told, field), text)


def computed(name: str, compute: Callable[[object], object | None], text: Text = str) -> Part:
    """An element with the text of what is computed from the whole value."""
    return lambda told: told_as(name, compute(told), text)


def told_as(name: str, found: object, text: Text = str) -> Iterator[Node]:
    """An element with that text; none where nothing was found."""
    if found is not None:
        yield Node(name, text(found))


def constant(name: str, text: str) -> Part:
    """An element that always says the same."""
    return lambda _: iter((Node(name, text),))


def group(name: str, *parts: Part, **attributes: Callable[[object], object]) -> Part:
    """An element that holds what these parts give, be it nothing."""
    return lambda told: iter((_filled(name, told, parts, attributes),))


def some(name: str, *parts: Part) -> Part:
    """The same, left out where it would be empty."""

    def fill(told: object) -> Iterator[Node]:
        node = _filled(name, told, parts, {})
        return iter((node,) if node.children else ())

    return fill


def each(name: str, field: str, *parts: Part, **attributes: Callable[[object], object]) -> Part:
    """An element for every member of that field."""

    def fill(told: object) -> Iterator[Node]:
        members = reached(told, field) or ()
        assert isinstance(members, tuple)
        return (_filled(name, member, parts, attributes) for member in members)

    return fill


def numbered(name: str, field: str, index: str = "index", text: Text = str) -> Part:
    """An element with its text for every member, numbered from 1 in that attribute."""

    def fill(told: object) -> Iterator[Node]:
        members = reached(told, field) or ()
        assert isinstance(members, tuple)
        return (
            Node(name, text(member), ((index, str(number)),))
            for number, member in enumerate(members, 1)
        )

    return fill


def of(field: str, *parts: Part) -> Part:
    """These parts, given the field in place of the whole value; nothing where it is None."""

    def fill(told: object) -> Iterator[Node]:
        found = reached(told, field)
        if found is not None:
            for part in parts:
                yield from part(found)

    return fill


def reached(told: object, field: str) -> object:
    """A field, or a field of a field; None where one on the way is None."""
    for name in field.split("."):
        if told is None:
            return None
        told = getattr(told, name)
    return told


def _filled(name: str, told: object, parts: tuple[Part, ...], attributes: Attributes) -> Node:
    children = tuple(node for part in parts for node in part(told))
    said = tuple((attribute, str(say(told))) for attribute, say in attributes.items())
    return Node(name, "", said, children)
