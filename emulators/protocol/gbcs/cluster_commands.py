"""Gas use cases that are one cluster command, answered by another or by the default response.

Declared by a use case with the fields of its bodies. Knows no cluster.
"""

from __future__ import annotations

from collections.abc import Callable

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import zcl
from sitrig.emulators.protocol.gbcs.envelope import Reader
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import Payload
from sitrig.emulators.protocol.gbcs.zcl import DEFAULT_RESPONSE, Field, Header

Build = Callable[..., UseCaseBody]


def command(build: Build, header: Header, **fields: Field) -> Payload:
    """A command, or an answer that has no other form."""

    def write(body: UseCaseBody, _counter: int) -> bytes:
        return zcl.write_component(header, zcl.write_fields(body, fields))

    def read(octets: bytes) -> UseCaseBody:
        component = zcl.read_component(octets)
        if zcl.header_of(component) != header:
            raise PayloadError(f"{zcl.header_of(component)} where {header} is expected")
        return build(**_fields(component.payload, fields))

    return Payload(write=write, read=read)


def default_response(build: Build, asked: Header, frame_control: int) -> Payload:
    """The answer that tells a `status` alone, 0 for success, of the command that was asked."""
    header = _default(asked, frame_control)
    return command(build, header, _asked=zcl.fixed(bytes([asked.command])), status=zcl.UINT8)


def answer(build: Build, asked: Header, header: Header, **fields: Field) -> Payload:
    """An answer with its fields and `status` 0; or the default response, a status and none of the fields."""
    success = command(build, header, **fields)
    failure = default_response(build, asked, 0x08)

    def write(body: UseCaseBody, counter: int) -> bytes:
        form = failure if getattr(body, "status", None) else success
        return form.write(body, counter)

    def read(octets: bytes) -> UseCaseBody:
        component = zcl.read_component(octets)
        if component.command != DEFAULT_RESPONSE:
            return success.read(octets)
        body = failure.read(octets)
        if getattr(body, "status", None) == zcl.SUCCESS:
            raise PayloadError("success without an answer")
        return body

    return Payload(write=write, read=read)


def _default(asked: Header, frame_control: int) -> Header:
    return Header(cluster=asked.cluster, frame_control=frame_control, command=DEFAULT_RESPONSE)


def _fields(payload: bytes, fields: dict[str, Field]) -> dict[str, object]:
    reader = Reader(payload)
    found = zcl.read_fields(reader, fields)
    reader.end("cluster command")
    return found
