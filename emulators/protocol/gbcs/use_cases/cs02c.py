"""CS02c Issue Security Credentials (SR 6.17): a new key pair of the device, and the request to certify it."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs.cells import CellUsage, read_key_usage, write_key_usage
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.signed_answer import answer
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "CS02c"


class RequestFailure(IntEnum):
    """Why there is no certification request; 3 has been published, the reference names none."""

    FAILED = 3


class GenerateKeyPair(UseCaseBody, frozen=True, tag="CS02c.command"):
    """Make a key pair for that use."""

    usage: CellUsage


class CertificationRequest(UseCaseBody, frozen=True, tag="CS02c.response"):
    """The certification request (PKCS #10, DER); none of it, and why, when there is none."""

    request: bytes | None
    failure: RequestFailure | None = None


USE_CASE = UseCase(
    name=NAME,
    message_code=0x000A,
    command=der.payload(
        "KeyChoice",
        lambda body, _: write_key_usage(body.usage),
        lambda tree: GenerateKeyPair(read_key_usage(tree)),
        GenerateKeyPair,
    ),
    response=answer(CertificationRequest, RequestFailure),
    signed=True,
)
