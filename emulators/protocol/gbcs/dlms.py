"""DLMS as GBCS uses it: the ACCESS service, and alerts by data notification.

Knows no object model: which class and OBIS code means what is for the use cases to say. Source: domain
reference 8.4 and the published messages.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.axdr import NULL, Data, read, read_count, write, write_count
from sitrig.emulators.protocol.gbcs.envelope import Reader

ACCESS_REQUEST = 0xD9
ACCESS_RESPONSE = 0xDA
DATA_NOTIFICATION = 0x0F
_INVOKE_CONTROL = 0x20  # service class confirmed, priority as GBCS has it
_COUNTER_MASK = 0xFFFFFF


class AccessKind(IntEnum):
    """What a specification asks for, and what a result is of."""

    GET = 1
    SET = 2
    ACTION = 3
    GET_WITH_SELECTION = 4


@dataclass(frozen=True, slots=True)
class Specification:
    """One access: class, logical name (6 octets), attribute or method; a selector where there is a selection."""

    kind: AccessKind
    interface_class: int
    logical_name: bytes
    member: int
    selector: int = 0
    selection: Data = NULL


@dataclass(frozen=True, slots=True)
class AccessRequest:
    """A command: one datum per specification (null where nothing is given)."""

    counter: int
    specifications: tuple[Specification, ...]
    data: tuple[Data, ...]


@dataclass(frozen=True, slots=True)
class AccessResponse:
    """A response: one datum and one result per specification; result 0 is success."""

    counter: int
    data: tuple[Data, ...]
    results: tuple[tuple[AccessKind, int], ...]


@dataclass(frozen=True, slots=True)
class DataNotification:
    """An alert. `control` opens the invoke id; published alerts all have 0x20."""

    counter: int
    body: Data
    control: int = 0


Apdu = AccessRequest | AccessResponse | DataNotification


def encode(apdu: Apdu) -> bytes:
    """The octets of a payload."""
    head = bytes([_INVOKE_CONTROL]) + (apdu.counter & _COUNTER_MASK).to_bytes(3, "big") + b"\x00"
    match apdu:
        case AccessRequest():
            specifications = b"".join(_write_specification(s) for s in apdu.specifications)
            return b"".join(
                (
                    bytes([ACCESS_REQUEST]),
                    head,
                    write_count(len(apdu.specifications)),
                    specifications,
                    _write_all(apdu.data),
                )
            )
        case AccessResponse():
            results = b"".join(bytes([kind, result]) for kind, result in apdu.results)
            return b"".join(
                (
                    bytes([ACCESS_RESPONSE]),
                    head,
                    b"\x00",
                    _write_all(apdu.data),
                    write_count(len(apdu.results)),
                    results,
                )
            )
        case DataNotification():
            counter = (apdu.counter & _COUNTER_MASK).to_bytes(3, "big")
            opening = bytes([DATA_NOTIFICATION, apdu.control])
            return opening + counter + b"\x00" + write(apdu.body)


def decode(payload: bytes) -> Apdu:
    """Read a payload; raises PayloadError. The counter is its low 24 bits."""
    reader = Reader(payload)
    tag = reader.take(1, "DLMS tag")[0]
    apdu = _READERS.get(tag)
    if apdu is None:
        raise PayloadError(f"DLMS tag {tag:#04x} is not access or data notification")
    found = apdu(reader)
    reader.end("DLMS payload")
    return found


def _read_head(reader: Reader) -> int:
    reader.expect(bytes([_INVOKE_CONTROL]), "invoke id")
    counter = int.from_bytes(reader.take(3, "invoke id"), "big")
    reader.expect(b"\x00", "date-time")
    return counter


def _read_request(reader: Reader) -> AccessRequest:
    counter = _read_head(reader)
    count = read_count(reader)
    specifications = tuple(_read_specification(reader) for _ in range(count))
    return AccessRequest(counter, specifications, _read_all(reader))


def _read_response(reader: Reader) -> AccessResponse:
    counter = _read_head(reader)
    reader.expect(b"\x00", "access specification of a response")
    data = _read_all(reader)
    count = read_count(reader)
    results = tuple(
        (_kind(reader.take(1, "result")[0]), reader.take(1, "result")[0]) for _ in range(count)
    )
    return AccessResponse(counter, data, results)


def _read_notification(reader: Reader) -> DataNotification:
    control = reader.take(1, "notification id")[0]
    if control not in (0, _INVOKE_CONTROL):
        raise PayloadError(f"notification id starts {control:#04x}")
    counter = int.from_bytes(reader.take(3, "notification id"), "big")
    reader.expect(b"\x00", "date-time")
    return DataNotification(counter, read(reader), control)


def _read_specification(reader: Reader) -> Specification:
    kind = _kind(reader.take(1, "access kind")[0])
    interface_class = int.from_bytes(reader.take(2, "interface class"), "big")
    name = reader.take(6, "logical name")
    member = reader.take(1, "attribute or method")[0]
    if kind is not AccessKind.GET_WITH_SELECTION:
        return Specification(kind, interface_class, name, member)
    selector = reader.take(1, "selector")[0]
    return Specification(kind, interface_class, name, member, selector, read(reader))


def _write_specification(asked: Specification) -> bytes:
    octets = b"".join(
        (
            bytes([asked.kind]),
            asked.interface_class.to_bytes(2, "big"),
            asked.logical_name,
            bytes([asked.member]),
        )
    )
    if asked.kind is AccessKind.GET_WITH_SELECTION:
        octets += bytes([asked.selector]) + write(asked.selection)
    return octets


def _kind(octet: int) -> AccessKind:
    try:
        return AccessKind(octet)
    except ValueError:
        raise PayloadError(f"access kind {octet} is not get, set or action") from None


def _read_all(reader: Reader) -> tuple[Data, ...]:
    return tuple(read(reader) for _ in range(read_count(reader)))


def _write_all(data: tuple[Data, ...]) -> bytes:
    return write_count(len(data)) + b"".join(write(one) for one in data)


_READERS: dict[int, Callable[[Reader], Apdu]] = {
    ACCESS_REQUEST: _read_request,
    ACCESS_RESPONSE: _read_response,
    DATA_NOTIFICATION: _read_notification,
}
