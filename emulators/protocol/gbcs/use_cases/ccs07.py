"""CCS07 Read CHF Device Logs (SR 8.9 with security details): the log and the historic one, with hashed keys."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import axdr
from sitrig.emulators.protocol.gbcs.accesses import SUCCESS, heard_results, told_results
from sitrig.emulators.protocol.gbcs.axdr import NULL
from sitrig.emulators.protocol.gbcs.datum import expect, optional, row, table
from sitrig.emulators.protocol.gbcs.dlms import AccessKind, Specification
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import EUI, HEX, MOMENT, octets
from sitrig.emulators.protocol.gbcs.use_case import (
    Accesses,
    Outcomes,
    UseCase,
    access_command,
    access_response,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs14 import LogEntry

NAME = "CCS07"


class ReadHubLogs(UseCaseBody, frozen=True, tag="CCS07.command"):
    """Ask for both logs."""


class KeyedLog(Struct, frozen=True):
    """A log of the HAN `extended_pan_id` (hex) as it stood at `changed` (Unix milliseconds)."""

    changed: int
    extended_pan_id: str
    entries: tuple[LogEntry, ...]


class HubLogs(UseCaseBody, frozen=True, tag="CCS07.response"):
    """Both logs; None, and `results` other than success, for one that the hub could not read."""

    current: KeyedLog | None = None
    historic: KeyedLog | None = None
    results: tuple[int, ...] = ()


_BACKUP = 4
_ASKED = tuple(
    Specification(AccessKind.ACTION, 104, bytes.fromhex(name), _BACKUP)
    for name in ("00001E0300FF", "00001E0301FF")
)
_ENTRY = row(LogEntry, device=EUI, link_key=optional(HEX, axdr.octets(b"")))
_LOG = row(KeyedLog, changed=MOMENT, extended_pan_id=octets(8), entries=table(_ENTRY))


def _ask(_body: UseCaseBody) -> Accesses:
    return tuple((specification, NULL) for specification in _ASKED)


def _understand(found: Accesses) -> UseCaseBody:
    body = ReadHubLogs()
    if found != _ask(body):
        raise PayloadError(f"not the {len(_ASKED)} logs that {NAME} reads")
    return body


def _tell(body: UseCaseBody) -> Outcomes:
    told = expect(HubLogs, body)
    results = told_results(told, len(_ASKED))
    return tuple(
        (AccessKind.ACTION, NULL if result else _LOG.write(log), result)
        for log, result in zip((told.current, told.historic), results, strict=True)
    )


def _hear(outcomes: Outcomes) -> UseCaseBody:
    if tuple(kind for kind, _, _ in outcomes) != (AccessKind.ACTION,) * len(_ASKED):
        raise PayloadError(f"not the {len(_ASKED)} results of {NAME}")
    current, historic = (_log(datum, result) for _, datum, result in outcomes)
    return HubLogs(current, historic, heard_results(outcomes))


def _log(datum: axdr.Data, result: int) -> KeyedLog | None:
    if result == SUCCESS:
        return expect(KeyedLog, _LOG.read(datum))
    if datum != NULL:
        raise PayloadError(f"{datum} where nothing is expected")
    return None


USE_CASE = UseCase(
    name=NAME,
    message_code=0x00FE,
    command=access_command(_ask, _understand),
    response=access_response(_tell, _hear),
)
