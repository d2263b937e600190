"""Gas use cases that read attributes: which are asked, what each answered, in the clear or sealed.

Declared by a use case with a field of its body per attribute. Knows no cluster and no key.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import gbz, zcl
from sitrig.emulators.protocol.gbcs.envelope import Reader
from sitrig.emulators.protocol.gbcs.gbz import Component, GbzMessage
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.protected_data import Sealed, SealedReading
from sitrig.emulators.protocol.gbcs.use_case import Payload, PlainValue
from sitrig.emulators.protocol.gbcs.zcl import SUCCESS, Field, Header

METERING = 0x0702
_READ, _ANSWER = 0x00, 0x01
_FROM_SERVER, _FROM_SERVER_SEALED = 0x08, 0x18

Build = Callable[..., UseCaseBody]


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute: the field it stands in, its number, type and value."""

    field: str
    number: int
    type: int
    value: Field


def reads(build: Build, *attributes: Attribute) -> Payload:
    """A command that reads these; `build` takes no arguments."""
    header = Header(cluster=METERING, frame_control=0, command=_READ)
    asked = b"".join(_number(attribute) for attribute in attributes)
    octets = zcl.write_component(header, asked)

    def read(found: bytes) -> UseCaseBody:
        if found != octets:
            raise PayloadError(f"not the {len(attributes)} attributes of this use case")
        return build()

    return Payload(write=lambda _, __: octets, read=read)


def answers(build: Build, *attributes: Attribute) -> Payload:
    """The answer in the clear. A field is None where its attribute was not read.

    `statuses` tells of each attribute, unless all were read.
    """
    header = Header(cluster=METERING, frame_control=_FROM_SERVER, command=_ANSWER)

    def read(octets: bytes) -> UseCaseBody:
        component = zcl.read_component(octets)
        if zcl.header_of(component) != header:
            raise PayloadError(f"{zcl.header_of(component)} where {header} is expected")
        return _hear(build, component.payload, attributes)

    return Payload(
        write=lambda body, _: zcl.write_component(header, _tell(body, attributes)), read=read
    )


def plain(build: Build, *attributes: Attribute) -> PlainValue:
    """The same answer as it is before it is sealed."""
    return PlainValue(
        lambda body: _tell(body, attributes), lambda octets: _hear(build, octets, attributes)
    )


def _write_sealed(body: UseCaseBody, _counter: int) -> bytes:
    if not isinstance(body, SealedReading) or body.sealed is None:
        raise PayloadError(f"{type(body).__name__} must be sealed before it is sent")
    component = Component(
        cluster=METERING,
        frame_control=_FROM_SERVER_SEALED,
        sequence=0,
        command=_ANSWER,
        ciphered=body.sealed.octets,
    )
    return gbz.encode(GbzMessage((component,)))


def _read_sealed(octets: bytes) -> UseCaseBody:
    component = zcl.read_component(octets)
    if component.ciphered is None or _what(component) != (METERING, _FROM_SERVER_SEALED, _ANSWER):
        raise PayloadError("not the sealed answer to a read of attributes")
    return SealedReading(None, Sealed(component.ciphered))


SEALED_ANSWERS = Payload(write=_write_sealed, read=_read_sealed)
"""The answer to every read that is sealed; in GBZ it names no parties, as its message does."""


def _what(component: Component) -> tuple[int, int, int]:
    return component.cluster, component.frame_control, component.command


def _number(attribute: Attribute) -> bytes:
    return attribute.number.to_bytes(2, "little")


def _tell(body: UseCaseBody, attributes: tuple[Attribute, ...]) -> bytes:
    statuses: tuple[int, ...] = getattr(body, "statuses") or (SUCCESS,) * len(attributes)  # noqa: B009
    if len(statuses) != len(attributes):
        raise PayloadError(f"{len(statuses)} statuses of {len(attributes)} attributes")
    parts = []
    for attribute, status in zip(attributes, statuses, strict=True):
        parts.append(_number(attribute) + zcl.UINT8.write(status))
        if status == SUCCESS:
            value = attribute.value.write(getattr(body, attribute.field))
            parts.append(bytes([attribute.type]) + value)
    return b"".join(parts)


def _hear(build: Build, octets: bytes, attributes: tuple[Attribute, ...]) -> UseCaseBody:
    reader = Reader(octets)
    fields: dict[str, object] = {}
    statuses = []
    for attribute in attributes:
        reader.expect(_number(attribute), "attribute")
        statuses.append(reader.take(1, "status")[0])
        fields[attribute.field] = None
        if statuses[-1] == SUCCESS:
            reader.expect(bytes([attribute.type]), "type of the attribute")
            fields[attribute.field] = attribute.value.read(reader)
    reader.end("attributes")
    return build(**fields, statuses=tuple(statuses) if any(statuses) else ())
