"""CS10a and CS10b Read ZigBee Event Log of a GSME or GPF (SR 6.13)."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import cluster_commands, zcl
from sitrig.emulators.protocol.gbcs.envelope import Reader
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.zcl import Field, Header

EVENT_LOG, SECURITY_LOG = "CS10a", "CS10b"


class ReadEvents(UseCaseBody, frozen=True, tag="CS10.command"):
    """Ask for what was logged between two instants (Unix milliseconds)."""

    start: int | None
    end: int | None


class LoggedEvent(Struct, frozen=True):
    """Log number, event code (four hex digits) and when; `detail` (hex) as far as the event has any."""

    log: int
    event_code: str
    time: int | None
    detail: str = ""


class Events(UseCaseBody, frozen=True, tag="CS10.response"):
    """`matching` events were found, as the device counts; `status` other than 0: why there are none to tell."""

    status: int = 0
    matching: int = 0
    events: tuple[LoggedEvent, ...] = ()


def _write_code(value: object) -> bytes:
    try:
        octets = bytes.fromhex(str(value))
    except ValueError:
        raise PayloadError(f"{value!r:.80} is no event code") from None
    if len(octets) != 2:
        raise PayloadError(f"{value!r:.80} is no event code of two octets")
    return octets[::-1]


_CODE = Field(_write_code, lambda reader: reader.take(2, "event code")[::-1].hex().upper())
_EVENT = {"log": zcl.UINT8, "event_code": _CODE, "time": zcl.TIME, "detail": zcl.HEX}


def _write_events(value: object) -> bytes:
    if not isinstance(value, tuple):
        raise PayloadError(f"{value!r:.80} are no events")
    return b"".join(zcl.write_fields(event, _EVENT) for event in value)


def _read_events(reader: Reader) -> object:
    build: Callable[..., LoggedEvent] = LoggedEvent
    found = []
    while reader.left:
        found.append(build(**zcl.read_fields(reader, _EVENT)))
    return tuple(found)


_GET = Header(cluster=0x0709, frame_control=0x01, command=0x00)
_PUBLISH = Header(cluster=0x0709, frame_control=0x19, command=0x01)
_ANY_EVENT, _ALL_OF_THEM, _ONE_OF_ONE = bytes(2), bytes(3), b"\x00\x01\x00"


def _use_case(name: str, message_code: int, log: int) -> UseCase:
    return UseCase(
        name=name,
        message_code=message_code,
        command=cluster_commands.command(
            ReadEvents,
            _GET,
            _log=zcl.fixed(bytes([log])),
            _event=zcl.fixed(_ANY_EVENT),
            start=zcl.TIME,
            end=zcl.TIME,
            _count=zcl.fixed(_ALL_OF_THEM),
        ),
        response=cluster_commands.answer(
            Events,
            _GET,
            _PUBLISH,
            matching=zcl.UINT16,
            _part=zcl.fixed(_ONE_OF_ONE),
            events=Field(_write_events, _read_events),
        ),
    )


USE_CASES = (_use_case(EVENT_LOG, 0x0014, 0x13), _use_case(SECURITY_LOG, 0x00A1, 0x04))
