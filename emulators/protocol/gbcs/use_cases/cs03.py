"""CS03 Join Device (SR 8.7.1, 8.7.2): methods A as initiator or responder, B, and C."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.log_entries import LoggedType
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.identifiers import Eui

INITIATOR, RESPONDER, METHOD_B, METHOD_C = "CS03A1", "CS03A2", "CS03B", "CS03C"


class JoinMethod(IntEnum):
    """How the two agree on a key, and which part the device has that is told."""

    A_INITIATOR = 0
    A_RESPONDER = 1
    B = 2
    C = 3


class JoinCode(IntEnum):
    """Outcome of a join. The five key agreement failures are told apart by number only."""

    SUCCESS = 0
    WRONG_MESSAGE_CODE = 1
    INVALID_METHOD_OR_ROLE = 2
    INCOMPATIBLE_WITH_ENTRY = 3
    DEVICE_LOG_FULL = 4
    WRITE_FAILURE = 5
    KEY_AGREEMENT_FAILURE_6 = 6
    KEY_AGREEMENT_FAILURE_7 = 7
    KEY_AGREEMENT_FAILURE_8 = 8
    KEY_AGREEMENT_FAILURE_9 = 9
    KEY_AGREEMENT_FAILURE_10 = 10
    CERTIFICATE_INVALID_OR_MISSING = 11
    NO_PARTNER_LINK_KEY = 12
    NO_KEY_AGREEMENT_RESPONSE = 13


class JoinDevice(UseCaseBody, frozen=True, tag="CS03.command"):
    """Join `device`; method C between GSME and PPMID comes with the other's key agreement certificate (DER)."""

    method: JoinMethod
    device: Eui
    device_type: LoggedType
    certificate: bytes | None = None


class JoinResult(UseCaseBody, frozen=True, tag="CS03.response"):
    """Whether the device joined."""

    code: JoinCode


def _write(body: JoinDevice, _counter: int) -> der.Tree:
    told = {
        "method": int(body.method),
        "device": values.write_eui(body.device),
        "deviceType": int(body.device_type),
    }
    if body.certificate is not None:
        told["certificate"] = values.write_signed(body.certificate)
    return told


def _read(tree: der.Tree) -> JoinDevice:
    return JoinDevice(
        method=values.code(JoinMethod, tree["method"]),
        device=values.read_eui(tree["device"]),
        device_type=values.code(LoggedType, tree["deviceType"]),
        certificate=values.read_signed(tree["certificate"]) if "certificate" in tree else None,
    )


_COMMAND = der.payload("Join", _write, _read, JoinDevice)
_RESPONSE = der.payload(
    "Outcome",
    lambda body, _: int(body.code),
    lambda tree: JoinResult(values.code(JoinCode, tree)),
    JoinResult,
)


def _use_case(name: str, message_code: int, method: JoinMethod, *, signed: bool = True) -> UseCase:
    return UseCase(
        name=name,
        message_code=message_code,
        command=der.restricted(_COMMAND, method=method),
        response=_RESPONSE,
        signed=signed,
    )


USE_CASES = (
    _use_case(INITIATOR, 0x000D, JoinMethod.A_INITIATOR),
    _use_case(RESPONDER, 0x00AB, JoinMethod.A_RESPONDER),
    _use_case(METHOD_B, 0x000E, JoinMethod.B, signed=False),
    _use_case(METHOD_C, 0x00AF, JoinMethod.C),
)
