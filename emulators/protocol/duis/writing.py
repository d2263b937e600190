"""The writers a binding is compiled to: strings that are their own inclusive canonical form.

No white space between elements, an end tag always, one namespace prefix. Knows no message class.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from operator import attrgetter

from sitrig.emulators.protocol.duis.reading import NAMESPACE
from sitrig.emulators.protocol.duis.values import Codec
from sitrig.emulators.protocol.errors import InvalidDuisError, InvalidValueError

Writer = Callable[[object, str, list[str]], None]
"""Appends the element of that name for a value."""

Putter = Callable[[object, list[str]], None]
"""Appends one field of a message."""

_ESCAPED = re.compile("[&<>\r]")
_ESCAPED_IN_ATTRIBUTE = re.compile('[&<"\t\n\r]')
_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\r": "&#xD;",
    "\n": "&#xA;",
    "\t": "&#x9;",
}


def document(root: str, schema_version: str, content: str) -> bytes:
    """A whole message: the root element with the one namespace declaration."""
    text = (
        f'<sr:{root} xmlns:sr="{NAMESPACE}" schemaVersion="{schema_version}">{content}</sr:{root}>'
    )
    return text.encode()


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES[match[0]]


def _spelled(codec: Codec, value: object, name: str) -> str:
    try:
        text = codec.write(value)
    except InvalidValueError as wrong:
        raise InvalidDuisError(f"{name}: {wrong}") from None
    return text if codec.plain else _ESCAPED.sub(_escape, text)


def leaf_writer(codec: Codec) -> Writer:
    """A writer for an element that holds one simple value."""

    def leaf(value: object, name: str, out: list[str]) -> None:
        out.append(f"<sr:{name}>{_spelled(codec, value, name)}</sr:{name}>")

    def plain_leaf(value: object, name: str, out: list[str]) -> None:
        try:
            out.append(f"<sr:{name}>{write(value)}</sr:{name}>")
        except InvalidValueError as wrong:
            raise InvalidDuisError(f"{name}: {wrong}") from None

    write = codec.write
    return plain_leaf if codec.plain else leaf


def complex_writer(attributes: tuple[Putter, ...], content: tuple[Putter, ...]) -> Writer:
    """A writer for a message class."""

    def structure(value: object, name: str, out: list[str]) -> None:
        out.append(f"<sr:{name}")
        for put in attributes:
            put(value, out)
        out.append(">")
        for put in content:
            put(value, out)
        out.append(f"</sr:{name}>")

    return structure


def put_attribute(attribute: str, name: str, codec: Codec) -> Putter:
    """Puts an attribute; several of one element must be declared in alphabetical order."""
    get = attrgetter(attribute)

    def put(message: object, out: list[str]) -> None:
        try:
            text = codec.write(get(message))
        except InvalidValueError as wrong:
            raise InvalidDuisError(f"attribute {name}: {wrong}") from None
        out.append(f' {name}="{_ESCAPED_IN_ATTRIBUTE.sub(_escape, text)}"')

    return put


def put_text(attribute: str, codec: Codec) -> Putter:
    """Puts the element's own text."""
    get = attrgetter(attribute)

    def put(message: object, out: list[str]) -> None:
        out.append(_spelled(codec, get(message), type(message).__name__))

    return put


def put_one(
    attribute: str, name: str, write: Writer, *, optional: bool, omit: frozenset[str] = frozenset()
) -> Putter:
    """Puts one element; None, or a text to omit, is an absent optional one."""
    get = attrgetter(attribute)

    def put(message: object, out: list[str]) -> None:
        value = get(message)
        if value is not None and not (optional and omit and value in omit):
            write(value, name, out)
        elif not optional:
            raise InvalidDuisError(f"{type(message).__name__}: {name} is missing")

    return put


def put_many(
    attribute: str, name: str, write: Writer, bounds: tuple[int, int], wrapper: str | None
) -> Putter:
    """Puts a run of like elements, inside a wrapper if there is one."""
    get = attrgetter(attribute)
    low, high = bounds

    def put(message: object, out: list[str]) -> None:
        values = get(message)
        if not low <= len(values) <= high:
            raise InvalidDuisError(f"{len(values)} elements {name}: from {low} to {high} are legal")
        if wrapper is not None:
            out.append(f"<sr:{wrapper}>")
        for value in values:
            write(value, name, out)
        if wrapper is not None:
            out.append(f"</sr:{wrapper}>")

    return put


def put_choice(
    attribute: str,
    writers: Mapping[type, tuple[str, Writer]],
    *,
    optional: bool,
    wrapper: str | None,
) -> Putter:
    """Puts one of several classes under its own element name, inside a wrapper if there is one."""
    get = attrgetter(attribute)

    def put(message: object, out: list[str]) -> None:
        value = get(message)
        if value is None and optional:
            return
        found = writers.get(type(value))
        if found is None:
            legal = ", ".join(cls.__name__ for cls in writers)
            raise InvalidDuisError(f"{value!r:.80} is not one of {legal}")
        name, write = found
        if wrapper is not None:
            out.append(f"<sr:{wrapper}>")
        write(value, name, out)
        if wrapper is not None:
            out.append(f"</sr:{wrapper}>")

    return put
