"""CS02e Provide Device Certificates from Device (SR 6.24.2)."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs.cells import CellUsage, read_key_usage, write_key_usage
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.signed_answer import answer
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "CS02e"


class ReadingFailure(IntEnum):
    """Why there is no certificate; 3 has been published, the reference names none."""

    FAILED = 3


class ReadCertificate(UseCaseBody, frozen=True, tag="CS02e.command"):
    """Ask for the device's own certificate for that use."""

    usage: CellUsage


class DeviceCertificate(UseCaseBody, frozen=True, tag="CS02e.response"):
    """The certificate (DER); none of it, and why, when the device has none."""

    certificate: bytes | None
    failure: ReadingFailure | None = None


USE_CASE = UseCase(
    name=NAME,
    message_code=0x000C,
    command=der.payload(
        "KeyChoice",
        lambda body, _: write_key_usage(body.usage),
        lambda tree: ReadCertificate(read_key_usage(tree)),
        ReadCertificate,
    ),
    response=answer(DeviceCertificate, ReadingFailure),
    signed=True,
)
