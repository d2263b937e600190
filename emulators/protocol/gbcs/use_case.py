"""What a GBCS use case is to the wire: its message code, its protection, and its payloads both ways.

A use case module under `use_cases/` declares one of these beside its typed bodies. Knows no key and no device.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import dlms
from sitrig.emulators.protocol.gbcs.axdr import NULL, Data
from sitrig.emulators.protocol.gbcs.dlms import (
    AccessKind,
    AccessRequest,
    AccessResponse,
    DataNotification,
    Specification,
)
from sitrig.emulators.protocol.gbcs.message import UseCaseBody

_LOW_24_BITS = 0xFFFFFF


class OtherFormError(PayloadError):
    """A body that is for another form of its use case, which has a message code of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """One kind of payload, written and read; `write` is given the message's counter. Reading raises PayloadError."""

    write: Callable[[UseCaseBody, int], bytes]
    read: Callable[[bytes], UseCaseBody]


@dataclass(frozen=True, slots=True)
class PlainValue:
    """How what stands in a sealed answer is written before it is sealed, and read once it is opened."""

    write: Callable[[UseCaseBody], bytes]
    read: Callable[[bytes], UseCaseBody]


@dataclass(frozen=True, slots=True)
class SealedPart:
    """A part of a message that is sealed for its recipient, the rest being in the clear.

    `seal` and `open` are given the body and what turns plain octets into sealed ones, and back.
    """

    seal: Callable[[UseCaseBody, Callable[[bytes], bytes]], UseCaseBody]
    open: Callable[[UseCaseBody, Callable[[bytes], bytes]], UseCaseBody]


@dataclass(frozen=True, slots=True, kw_only=True)
class UseCase:
    """A use case on the wire; a message it does not have is None.

    `signed`: its command carries the originator's signature and its response the device's, without a MAC.
    `response_is_dated`: the response's grouping header carries the device's time (domain reference 8.3).
    `plain`: what its sealed answer holds once it is opened, for use cases whose readings are encrypted;
    `part`: what of its alert is sealed.
    """

    name: str
    message_code: int
    command: Payload | None = None
    response: Payload | None = None
    alert: Payload | None = None
    signed: bool = False
    response_is_dated: bool = False
    plain: PlainValue | None = None
    part: SealedPart | None = None


Accesses = tuple[tuple[Specification, Data], ...]
"""What a DLMS command asks for, with the datum that goes along (null for none)."""

Outcomes = tuple[tuple[AccessKind, Data, int], ...]
"""What a DLMS response tells of each access: its kind, the datum, and the result (0 is success)."""


def access_command(
    ask: Callable[[UseCaseBody], Accesses], understand: Callable[[Accesses], UseCaseBody]
) -> Payload:
    """A DLMS access request, from a function that knows the objects and its inverse."""

    def write(body: UseCaseBody, counter: int) -> bytes:
        accesses = ask(body)
        asked = tuple(specification for specification, _ in accesses)
        data = tuple(datum for _, datum in accesses)
        return dlms.encode(AccessRequest(counter & _LOW_24_BITS, asked, data))

    def read(payload: bytes) -> UseCaseBody:
        apdu = dlms.decode(payload)
        if not isinstance(apdu, AccessRequest):
            raise PayloadError(f"{type(apdu).__name__} where a command is expected")
        if len(apdu.specifications) != len(apdu.data):
            raise PayloadError(f"{len(apdu.specifications)} accesses and {len(apdu.data)} data")
        return understand(tuple(zip(apdu.specifications, apdu.data, strict=True)))

    return Payload(write=write, read=read)


def access_response(
    tell: Callable[[UseCaseBody], Outcomes], hear: Callable[[Outcomes], UseCaseBody]
) -> Payload:
    """A DLMS access response, from a function that knows the objects and its inverse."""

    def write(body: UseCaseBody, counter: int) -> bytes:
        outcomes = tell(body)
        data = tuple(datum for _, datum, _ in outcomes)
        results = tuple((kind, result) for kind, _, result in outcomes)
        return dlms.encode(AccessResponse(counter & _LOW_24_BITS, data, results))

    def read(payload: bytes) -> UseCaseBody:
        apdu = dlms.decode(payload)
        if not isinstance(apdu, AccessResponse):
            raise PayloadError(f"{type(apdu).__name__} where a response is expected")
        if len(apdu.data) != len(apdu.results):
            raise PayloadError(f"{len(apdu.data)} data and {len(apdu.results)} results")
        pairs = zip(apdu.data, apdu.results, strict=True)
        return hear(tuple((kind, datum, result) for datum, (kind, result) in pairs))

    return Payload(write=write, read=read)


def notification(
    tell: Callable[[UseCaseBody], Data],
    hear: Callable[[Data], UseCaseBody],
    *,
    control: int = 0x20,
) -> Payload:
    """A DLMS data notification: an alert."""

    def write(body: UseCaseBody, counter: int) -> bytes:
        return dlms.encode(DataNotification(counter & _LOW_24_BITS, tell(body), control))

    def read(payload: bytes) -> UseCaseBody:
        apdu = dlms.decode(payload)
        if not isinstance(apdu, DataNotification) or apdu.control != control:
            raise PayloadError(f"{type(apdu).__name__} where an alert is expected")
        return hear(apdu.body)

    return Payload(write=write, read=read)


def reads(name: str, body: type[UseCaseBody], *specifications: Specification) -> Payload:
    """A command that reads these objects and says nothing else; `body` takes no arguments."""
    asked = tuple((specification, NULL) for specification in specifications)

    def understand(accesses: Accesses) -> UseCaseBody:
        if accesses != asked:
            raise PayloadError(f"not the {len(asked)} objects that {name} reads")
        return body()

    return access_command(lambda _: asked, understand)


def get(interface_class: int, logical_name: str, attribute: int) -> Specification:
    """A read of one attribute; the logical name in hex."""
    return Specification(AccessKind.GET, interface_class, bytes.fromhex(logical_name), attribute)
