"""What a GBCS use case is to the wire: its message code, its protection, and its payloads both ways.

A use case module under `use_cases/` declares one of these beside its typed bodies. Knows no key and no device.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import dlms
from sitrig.emulators.protocol.gbcs.axdr import NULL, Data
from sitrig.emulators.protocol.gbcs.dlms import (
    AccessKind,
    AccessRequest,
    AccessResponse,
    Specification,
)
from sitrig.emulators.protocol.gbcs.message import UseCaseBody

Access = tuple[tuple[Specification, ...], tuple[Data, ...]]
"""Specifications and a datum for each."""

Results = tuple[int, ...]
"""A DLMS result per specification; 0 is success."""


class Payloads(Protocol):
    """Both directions of a use case's payloads; every reader raises PayloadError."""

    def write_command(self, body: UseCaseBody, counter: int) -> bytes:
        """The payload of a command; `counter` is the message's Originator Counter."""

    def read_command(self, payload: bytes) -> UseCaseBody:
        """The typed command in a payload."""

    def write_response(self, body: UseCaseBody, counter: int) -> bytes:
        """The payload of a response, with the command's counter."""

    def read_response(self, payload: bytes) -> UseCaseBody:
        """The typed result in a payload."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UseCase:
    """A use case on the wire.

    `signed`: its command carries the originator's signature and its response the device's, without a MAC.
    `response_is_dated`: the response's grouping header carries the device's time (domain reference 8.3).
    """

    name: str
    message_code: int
    payloads: Payloads
    signed: bool = False
    response_is_dated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DlmsPayloads:
    """DLMS ACCESS payloads, from four functions that know the objects.

    `ask` turns a command into its accesses and `understand` turns them back; `tell` gives a result's data
    and DLMS results for those accesses and `hear` turns those back. `kinds` are the accesses of a response.
    """

    ask: Callable[[UseCaseBody], Access]
    understand: Callable[[tuple[Specification, ...], tuple[Data, ...]], UseCaseBody]
    tell: Callable[[UseCaseBody], tuple[tuple[Data, ...], tuple[tuple[AccessKind, int], ...]]]
    hear: Callable[[tuple[Data, ...], Results], UseCaseBody]

    def write_command(self, body: UseCaseBody, counter: int) -> bytes:
        """An access request."""
        specifications, data = self.ask(body)
        return dlms.encode(AccessRequest(counter & 0xFFFFFF, specifications, data))

    def read_command(self, payload: bytes) -> UseCaseBody:
        """Read an access request."""
        apdu = dlms.decode(payload)
        if not isinstance(apdu, AccessRequest):
            raise PayloadError(f"{type(apdu).__name__} where a command is expected")
        return self.understand(apdu.specifications, apdu.data)

    def write_response(self, body: UseCaseBody, counter: int) -> bytes:
        """An access response."""
        data, results = self.tell(body)
        return dlms.encode(AccessResponse(counter & 0xFFFFFF, data, results))

    def read_response(self, payload: bytes) -> UseCaseBody:
        """Read an access response."""
        apdu = dlms.decode(payload)
        if not isinstance(apdu, AccessResponse):
            raise PayloadError(f"{type(apdu).__name__} where a response is expected")
        if len(apdu.data) != len(apdu.results):
            raise PayloadError(f"{len(apdu.data)} data and {len(apdu.results)} results")
        return self.hear(apdu.data, tuple(result for _, result in apdu.results))


def gets(*specifications: Specification) -> Access:
    """Accesses that give nothing with them."""
    return specifications, tuple(NULL for _ in specifications)


def get(interface_class: int, logical_name: str, attribute: int) -> Specification:
    """A read of one attribute; the logical name in hex."""
    return Specification(AccessKind.GET, interface_class, bytes.fromhex(logical_name), attribute)
