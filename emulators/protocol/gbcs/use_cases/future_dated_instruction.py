"""Alert 00CC: the outcome of one future-dated instruction of a DLMS command (8F66 executed, 8F67 failed)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import expect, octets_of
from sitrig.emulators.protocol.gbcs.envelope import Reader
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import CODE, MOMENT
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "FDI-DLMS"


class Instruction(Struct, frozen=True):
    """Which instruction: message code of its command, and class, logical name (hex), attribute it wrote."""

    message_code: int
    interface_class: int
    logical_name: str
    attribute: int


SECONDARY_TARIFF = (
    Instruction(0x00B7, 20, "00000d0001ff", 10),
    Instruction(0x00B7, 113, "0000131405ff", 7),
    Instruction(0x00B7, 9000, "00005e2c801e", 6),
)
"""Switching table, prices, special days: the instructions of ECS01c that may be held, in their order."""

SECONDARY_PRICES = (Instruction(0x00C7, 113, "0000131405ff", 7),)
"""The one of ECS01d."""


SWITCH_CALENDAR = (
    Instruction(0x0054, 9000, "00005e2c801a", 6),
    Instruction(0x0054, 9000, "00005e2c8023", 6),
)
"""Special days and schedule of ECS46c, by the objects that hold their times (assumption: none was published)."""

CONTROLLER_CALENDAR = (
    Instruction(0x011A, 9000, "00005e2c801a", 6),
    Instruction(0x011A, 9000, "00005e2c8023", 6),
)
"""Those of ECS46d."""


class FutureDatedInstruction(UseCaseBody, frozen=True, tag="ECS01c.alert"):
    """The outcome at `time` (Unix milliseconds) of the command with that counter."""

    alert_code: str
    time: int
    command_counter: int
    instruction: Instruction


def place(instruction: Instruction) -> tuple[int, int]:
    """Which instruction of its command it is, and of how many; the only one of a command not listed here."""
    for run in (SECONDARY_TARIFF, SECONDARY_PRICES, SWITCH_CALENDAR, CONTROLLER_CALENDAR):
        if instruction in run:
            return run.index(instruction) + 1, len(run)
    return 1, 1


def _write(value: object) -> bytes:
    body = expect(FutureDatedInstruction, value)
    done = body.instruction
    return b"".join(
        (
            done.message_code.to_bytes(2, "big"),
            body.command_counter.to_bytes(8, "big"),
            done.interface_class.to_bytes(2, "big"),
            bytes.fromhex(done.logical_name),
            bytes([done.attribute]),
        )
    )


def _read(octets: bytes) -> object:
    reader = Reader(octets)
    code, counter, interface_class = (
        int.from_bytes(reader.take(size, "instruction"), "big") for size in (2, 8, 2)
    )
    name, attribute = reader.take(6, "logical name"), reader.take(1, "attribute")[0]
    reader.end("instruction")
    instruction = Instruction(code, interface_class, name.hex(), attribute)
    return {"command_counter": counter, "instruction": instruction}


USE_CASE = UseCase(
    name=NAME,
    message_code=0x00CC,
    alert=accesses.alert(
        FutureDatedInstruction, alert_code=CODE, time=MOMENT, done_=octets_of(_write, _read)
    ),
    signed=True,
)
