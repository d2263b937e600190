"""ECS100 Command not supported by Device alert (8F85)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import expect, octets_of
from sitrig.emulators.protocol.gbcs.envelope import Reader
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import CODE, MOMENT
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "ECS100"


class CommandNotSupported(UseCaseBody, frozen=True, tag="ECS100.alert"):
    """The device has no use case with the message code of the command with that counter."""

    alert_code: str
    time: int
    command_code: int
    command_counter: int


def _write(value: object) -> bytes:
    body = expect(CommandNotSupported, value)
    return body.command_code.to_bytes(2, "big") + body.command_counter.to_bytes(8, "big")


def _read(octets: bytes) -> object:
    reader = Reader(octets)
    code = int.from_bytes(reader.take(2, "message code"), "big")
    counter = int.from_bytes(reader.take(8, "counter"), "big")
    reader.end("refused command")
    return {"command_code": code, "command_counter": counter}


USE_CASE = UseCase(
    name=NAME,
    message_code=0x0120,
    alert=accesses.alert(
        CommandNotSupported, alert_code=CODE, time=MOMENT, command_=octets_of(_write, _read)
    ),
    signed=True,
)
