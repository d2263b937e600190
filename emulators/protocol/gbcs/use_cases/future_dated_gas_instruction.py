"""Alert 00CD: the outcome of one future-dated instruction of a command in GBZ (8F66 executed, 8F67 failed)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import gbz, moments
from sitrig.emulators.protocol.gbcs.envelope import Reader
from sitrig.emulators.protocol.gbcs.gbz import GbzAlert
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import Payload, UseCase

NAME = "FDI-ZigBee"


class GasInstruction(Struct, frozen=True):
    """Which instruction: message code of its command, and cluster, frame control and command identifier."""

    message_code: int
    cluster: int
    frame_control: int
    command: int


class FutureDatedGasInstruction(UseCaseBody, frozen=True, tag="FDI-ZigBee.alert"):
    """The outcome at `time` (Unix milliseconds) of the command with that counter."""

    alert_code: str
    time: int
    command_counter: int
    instruction: GasInstruction


_LENGTH, _WITH_CONTENT = b"\x0e", 1
_SIZES = (2, 8, 2, 1, 1)


def _write(body: UseCaseBody, _counter: int) -> bytes:
    if not isinstance(body, FutureDatedGasInstruction):
        raise PayloadError(f"a {type(body).__name__} is no outcome of an instruction")
    done = body.instruction
    values = (
        done.message_code,
        body.command_counter,
        done.cluster,
        done.frame_control,
        done.command,
    )
    try:
        octets = (value.to_bytes(size, "big") for value, size in zip(values, _SIZES, strict=True))
        content = _LENGTH + b"".join(octets)
    except OverflowError:
        raise PayloadError(f"{values} are too large for an instruction") from None
    return gbz.encode_alert(
        GbzAlert(
            alert_code=_code(body.alert_code),
            time=_seconds(body.time),
            content=content,
            flag=_WITH_CONTENT,
        )
    )


def _read(octets: bytes) -> UseCaseBody:
    alert = gbz.decode_alert(octets)
    if alert.flag != _WITH_CONTENT:
        raise PayloadError(f"an outcome of an instruction with flag {alert.flag}")
    reader = Reader(alert.content)
    reader.expect(_LENGTH, "length of the instruction")
    code, counter, cluster, frame_control, command = (
        int.from_bytes(reader.take(size, "instruction"), "big") for size in _SIZES
    )
    reader.end("instruction")
    return FutureDatedGasInstruction(
        alert.alert_code,
        moments.read_seconds(alert.time),
        counter,
        GasInstruction(code, cluster, frame_control, command),
    )


def _code(text: str) -> str:
    if len(text) != 4 or set(text) - set("0123456789ABCDEF"):
        raise PayloadError(f"{text!r:.80} is no alert code")
    return text


def _seconds(time: int) -> int:
    seconds = moments.write_seconds(time)
    if not 0 <= seconds <= 0xFFFFFFFF:
        raise PayloadError(f"an alert at {time} cannot be written")
    return seconds


USE_CASE = UseCase(
    name=NAME, message_code=0x00CD, alert=Payload(write=_write, read=_read), signed=True
)
