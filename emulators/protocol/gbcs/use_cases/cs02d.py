"""CS02d Update Device Certificates on Device (SR 6.15.2)."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "CS02d"


class StoringCode(IntEnum):
    """Outcome; 0 and 3 have been published, the reference names none of the failures."""

    SUCCESS = 0
    FAILED = 3


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
