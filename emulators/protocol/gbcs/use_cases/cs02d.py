"""CS02d Update Device Certificates on Device (SR 6.15.2)."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "CS02d"


class StoringCode(IntEnum):
    """Outcome; 0 and 3 have been published (3 for a key that signs no message), the names are those of the schema.

    That the other numbers follow the order of the schema's list is an assumption.
    """

    SUCCESS = 0
    INVALID_CERTIFICATE = 1
    WRONG_DEVICE = 2
    INVALID_KEY_USAGE = 3
    NO_KEY_PAIR = 4
    WRONG_PUBLIC_KEY = 5
    NOT_STORED = 6
    PRIVATE_KEY_NOT_CHANGED = 7


class StoreCertificate(UseCaseBody, frozen=True, tag="CS02d.command"):
    """Keep this certificate (DER) of the device's own key."""

    certificate: bytes


class CertificateStored(UseCaseBody, frozen=True, tag="CS02d.response"):
    """Whether the certificate is that of the key pair that the device made, and is kept."""

    code: StoringCode


USE_CASE = UseCase(
    name=NAME,
    message_code=0x000B,
    command=der.payload(
        "SignedObject",
        lambda body, _: values.write_signed(body.certificate),
        lambda tree: StoreCertificate(values.read_signed(tree)),
        StoreCertificate,
    ),
    response=der.payload(
        "Outcome",
        lambda body, _: int(body.code),
        lambda tree: CertificateStored(values.code(StoringCode, tree)),
        CertificateStored,
    ),
    signed=True,
)
