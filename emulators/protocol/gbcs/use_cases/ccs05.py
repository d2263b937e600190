"""CCS05/04 and CCS06 Read CHF Device Log, with how the hub hears each device (SR 8.9); CCS06 over both radios."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import Struct

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import accesses, moments
from sitrig.emulators.protocol.gbcs.datum import expect, octets_of, row, table
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import EUI, FLAGS, INT8, UINT8
from sitrig.emulators.protocol.identifiers import Eui

NAME, BOTH_RADIOS = "CCS05/CCS04", "CCS06"


class ReadHubLog(UseCaseBody, frozen=True, tag="CCS05.command"):
    """Ask for the log."""


class HeardDevice(Struct, frozen=True):
    """A device on the log as the hub hears it (the active devices of the DLMS ZigBee network class).

    `status` is a bit string; signal strengths are in dBm, link qualities from 0 to 255; `last_heard` is in Unix
    milliseconds.
    """

    device: Eui
    status: str
    strongest_signal: int
    average_signal: int
    weakest_signal: int
    best_link: int
    average_link: int
    worst_link: int
    last_heard: int
    hops: int
    transmission_failures: int
    transmission_successes: int
    application_version: int
    stack_version: int


class HubLog(UseCaseBody, frozen=True, tag="CCS05.response"):
    """The log; none of it, and `results` other than success, when the hub could not read it."""

    devices: tuple[HeardDevice, ...] = ()
    results: tuple[int, ...] = ()


def _write_day_and_moment(value: object) -> bytes:
    instant = expect(int, value)
    octets = moments.write_moment(instant)
    day = datetime.fromtimestamp(instant // 1000, UTC).isoweekday()
    return octets[:4] + bytes([day]) + octets[5:]


def _read_day_and_moment(octets: bytes) -> object:
    instant = moments.read_moment(octets[:4] + b"\xff" + octets[5:])
    if _write_day_and_moment(instant) != octets:
        raise PayloadError(f"{octets.hex().upper()} is on another day of the week")
    return instant


_DAY_AND_MOMENT = octets_of(_write_day_and_moment, _read_day_and_moment)
"""An instant whose date-time names the day of the week, which others in GBCS leave open."""

_DEVICE = row(
    HeardDevice,
    device=EUI,
    status=FLAGS,
    strongest_signal=INT8,
    average_signal=INT8,
    weakest_signal=INT8,
    best_link=UINT8,
    average_link=UINT8,
    worst_link=UINT8,
    last_heard=_DAY_AND_MOMENT,
    hops=UINT8,
    transmission_failures=UINT8,
    transmission_successes=UINT8,
    application_version=UINT8,
    stack_version=UINT8,
)
_LOG = accesses.read("devices", table(_DEVICE), 104, "00001E0300FF", 4)

USE_CASES = tuple(
    accesses.use_case(name, message_code, (ReadHubLog, HubLog), _LOG)
    for name, message_code in ((NAME, 0x0004), (BOTH_RADIOS, 0x010F))
)
