"""DER payloads: the ASN.1 text compiled on first use, what is read checked octet for octet.

The library (asn1tools 0.169) reads for ever where a length overruns or a list has a member of another type: so
every payload is walked before it is handed over, and every list watches its members. It forgives what is not
DER: so every value is written again after it. Knows no use case.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import resources
from types import ModuleType
from typing import Any, Protocol

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import der_lengths
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import OtherFormError, Payload

Tree = Any
"""A value as the ASN.1 text shapes it: untyped by nature, and never past a use case module."""


class _Specification(Protocol):
    def encode(self, name: str, data: Tree) -> bytes: ...
    def decode(self, name: str, data: bytes) -> Tree: ...


def payload(
    name: str,
    write: Callable[[Any, int], Tree],
    read: Callable[[Tree], UseCaseBody],
    *kinds: type[UseCaseBody],
) -> Payload:
    """A payload of that ASN.1 type, from a function of a body (one of `kinds`) and counter, and its inverse."""

    def write_octets(body: UseCaseBody, counter: int) -> bytes:
        if not isinstance(body, kinds):
            raise PayloadError(f"a {type(body).__name__} does not stand in {name}")
        return der_lengths.published(encode(name, write(body, counter)))

    def read_octets(octets: bytes) -> UseCaseBody:
        return read(decode(name, der_lengths.shortest(octets)))

    return Payload(write=write_octets, read=read_octets)


def nothing(body: type[UseCaseBody]) -> Payload:
    """A command that says no more than its message code; `body` takes no arguments."""
    return payload("Nothing", lambda _, __: None, lambda _: body(), body)


def restricted(given: Payload, **fields: object) -> Payload:
    """The same payload, where these fields of a body (if it has them) must have these values."""

    def checked(body: UseCaseBody) -> UseCaseBody:
        for name, value in fields.items():
            if getattr(body, name, value) != value:
                found = getattr(body, name)
                raise OtherFormError(f"{name} is {found!r} where {value!r} is expected")
        return body

    return Payload(
        write=lambda body, counter: given.write(checked(body), counter),
        read=lambda octets: checked(given.read(octets)),
    )


def encode(name: str, tree: Tree) -> bytes:
    """The octets of a value; raises PayloadError when it does not fit the type."""
    try:
        return _specification().encode(name, tree)
    except _refusals() as error:
        raise PayloadError(f"cannot be written as {name}: {error}") from None


def decode(name: str, octets: bytes) -> Tree:
    """Read octets whose lengths hold; raises PayloadError for any that are not the DER form of a value."""
    try:
        tree = _specification().decode(name, octets)
        written = _specification().encode(name, tree)
    except _refusals() as error:
        raise PayloadError(f"is no {name}: {error}") from None
    if written != octets:
        raise PayloadError(f"{name} is not in its DER form")
    return tree


@cache
def _library() -> ModuleType:
    # Imported on first use: it costs ten times what the other modules here do, and not every run needs it.
    import asn1tools

    module: ModuleType = asn1tools
    return module


@cache
def _refusals() -> tuple[type[Exception], ...]:
    return (_library().Error, ValueError, IndexError, KeyError, TypeError, OverflowError)


@cache
def _specification() -> _Specification:
    text = resources.files(__package__).joinpath("data/gbcs.asn").read_text(encoding="ascii")
    specification = _library().compile_string(text, "der")
    for compiled in specification.types.values():
        _watch(compiled.type)
    found: _Specification = specification
    return found


class _Member:
    """The type of a list's members, which the list asks again and again when it does not fit."""

    def __init__(self, inner: Tree) -> None:
        self._inner = inner
        self.encode = inner.encode

    def decode(self, data: bytes, offset: int, values: Tree = None) -> tuple[Tree, int]:
        value, end = self._inner.decode(data, offset, values)
        if end <= offset:
            raise ValueError(f"another type of member at octet {offset} of a list")
        return value, end


def _watch(kind: Tree) -> None:
    """Let every list below this type refuse members that do not fit."""
    for member in getattr(kind, "root_members", None) or getattr(kind, "members", None) or ():
        _watch(member)
    element = getattr(kind, "element_type", None)
    if element is not None and not isinstance(element, _Member):
        _watch(element)
        kind.element_type = _Member(element)
