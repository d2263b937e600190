"""Readings that only the party asking may see: the protection they are asked with, the value while sealed.

A meter seals a value for the party that reads it (class 30, data protection); `crypto` has the formula. Knows
no key: a use case says how its plain value is written and read. Source: the published messages.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from msgspec import Struct

from sitrig.emulators.protocol.errors import InvalidValueError, PayloadError
from sitrig.emulators.protocol.gbcs import axdr
from sitrig.emulators.protocol.gbcs.accesses import SUCCESS, Build
from sitrig.emulators.protocol.gbcs.axdr import NULL, Data, Tag, array, octets, structure
from sitrig.emulators.protocol.gbcs.datum import Datum, expect
from sitrig.emulators.protocol.gbcs.dlms import AccessKind, Specification
from sitrig.emulators.protocol.gbcs.envelope import Reader
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import (
    Accesses,
    Outcomes,
    Payload,
    PlainValue,
    access_command,
    access_response,
)
from sitrig.emulators.protocol.identifiers import MAX_COUNTER, Eui

_CLASS = 30
_READ = 1
_ENCRYPTED_FOR_PARTY = b"\x04"
_ECDH = 2
_CURVE = structure(Data(Tag.ENUM, 2), structure(octets(b"\x02"), octets(b"")))
_WHOLE = structure(Data(Tag.ENUM, 0), NULL)


class Sealed(Struct, frozen=True):
    """An encrypted value as it travels: control, cipher text, tag."""

    octets: bytes


class Protection(Struct, frozen=True):
    """Between whom, in the direction of the message, and under which counter a value is sealed."""

    originator: Eui
    recipient: Eui
    counter: int


class SealedReading(UseCaseBody, frozen=True, tag="sealed.response"):
    """A reading not yet opened; none of it, and `result` other than 0, when the meter could not read."""

    protection: Protection | None = None
    sealed: Sealed | None = None
    result: int = 0


def protected_read(build: Build, *logical_names: str, at: str) -> Payload:
    """A command that reads these objects, sealed, through the protection object `at`; `protection` is its field."""
    specification = Specification(AccessKind.ACTION, _CLASS, bytes.fromhex(at), _READ)
    objects = array(*(_object(name) for name in logical_names))

    def ask(body: UseCaseBody) -> Accesses:
        protection: Protection | None = getattr(body, "protection")  # noqa: B009
        return ((specification, structure(objects, array(_write(_named(protection))))),)

    def understand(found: Accesses) -> UseCaseBody:
        if len(found) != 1 or found[0][0] != specification:
            raise PayloadError(f"{found} is no protected read through {at}")
        asked, protections = _pair(found[0][1])
        if asked != objects:
            raise PayloadError(f"{asked} are not the objects of this use case")
        return build(protection=_read(_only(protections)))

    return access_command(ask, understand)


def _tell(body: UseCaseBody) -> Outcomes:
    if not isinstance(body, SealedReading):
        raise PayloadError(f"{type(body).__name__} must be sealed before it is sent")
    if body.result != SUCCESS or body.sealed is None:
        return ((AccessKind.ACTION, NULL, body.result),)
    protections = array(_write(_named(body.protection)))
    return ((AccessKind.ACTION, structure(protections, octets(body.sealed.octets)), SUCCESS),)


def _hear(outcomes: Outcomes) -> UseCaseBody:
    if len(outcomes) != 1 or outcomes[0][0] is not AccessKind.ACTION:
        raise PayloadError(f"{len(outcomes)} results where a sealed reading has one")
    _, datum, result = outcomes[0]
    if datum == NULL:
        return SealedReading(result=result)
    if result != SUCCESS:
        raise PayloadError(f"a reading with result {result}")
    protections, sealed = _pair(datum)
    if sealed.tag is not Tag.OCTETS:
        raise PayloadError(f"{sealed.tag.name} where a sealed value is expected")
    return SealedReading(_read(_only(protections)), Sealed(expect(bytes, sealed.value)))


SEALED_RESPONSE = access_response(_tell, _hear)
"""The response to every protected read."""


def plain(build: Build, unbuild: Callable[[UseCaseBody], object], datum: Datum) -> PlainValue:
    """A plain value of that form; `unbuild` takes from a body what `build` makes one of."""

    def read(value: bytes) -> UseCaseBody:
        reader = Reader(value)
        found = datum.read(axdr.read(reader))
        reader.end("plain value")
        return build(found)

    return PlainValue(lambda body: axdr.write(datum.write(unbuild(body))), read)


def protected_by(body: UseCaseBody, protection: Protection) -> UseCaseBody:
    """The same read, asked under that protection."""
    return msgspec.structs.replace(body, protection=protection)


def _object(logical_name: str) -> Data:
    return structure(
        Data(Tag.UINT16, 1),
        octets(bytes.fromhex(logical_name)),
        Data(Tag.INT8, 2),
        Data(Tag.UINT16, 0),
        _WHOLE,
    )


def _write(protection: Protection) -> Data:
    transaction = _ENCRYPTED_FOR_PARTY + protection.counter.to_bytes(8, "big")
    parties = (protection.originator, protection.recipient)
    return structure(
        Data(Tag.ENUM, _ECDH),
        structure(
            octets(transaction), *(octets(party.octets) for party in parties), octets(b""), _CURVE
        ),
    )


def _read(data: Data) -> Protection:
    members = expect(tuple, _pair(data)[1].value)
    if len(members) != 5:
        raise PayloadError(f"{len(members)} members where a protection has 5")
    transaction, originator, recipient = (expect(bytes, one.value) for one in members[:3])
    try:
        parties = Eui.from_bytes(originator), Eui.from_bytes(recipient)
    except InvalidValueError as error:
        raise PayloadError(str(error)) from None
    counter = int.from_bytes(transaction[1:], "big")
    if counter <= MAX_COUNTER and _write(found := Protection(*parties, counter)) == data:
        return found
    raise PayloadError(f"{data} is no protection that GBCS uses")


def _named(protection: Protection | None) -> Protection:
    if protection is None:
        raise PayloadError("a protected read does not say between whom")
    return protection


def _only(data: Data) -> Data:
    members: tuple[Data, ...] = expect(tuple, data.value)
    if data.tag is not Tag.ARRAY or len(members) != 1:
        raise PayloadError(f"{data} is no array of one")
    return members[0]


def _pair(data: Data) -> tuple[Data, Data]:
    members = expect(tuple, data.value)
    if data.tag is not Tag.STRUCTURE or len(members) != 2:
        raise PayloadError(f"{data} is no pair")
    return members[0], members[1]
