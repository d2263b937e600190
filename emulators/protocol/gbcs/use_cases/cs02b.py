"""CS02b Update Security Credentials (SR 6.23 by TransCoS; the other modes come with their SRs)."""

from __future__ import annotations

from enum import Enum, IntEnum

from msgspec import Struct

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

NAME = "CS02b"


class ReplacementMode(IntEnum):
    """credentialsReplacementMode."""

    SUPPLIER_BY_SUPPLIER = 2
    NETWORK_OPERATOR_BY_NETWORK_OPERATOR = 3
    ACB_BY_ACB = 4
    SUPPLIER_BY_TRANSCOS = 7


class CellUsage(Enum):
    """What the key in a trust-anchor cell is for."""

    DIGITAL_SIGNATURE = "digitalSignature"
    KEY_AGREEMENT = "keyAgreement"
    KEY_AGREEMENT_TOP_UP = "keyAgreementTopUp"


class StatusCode(IntEnum):
    """Outcome for one cell."""

    SUCCESS = 0
    BAD_CERTIFICATE = 5
    NO_TRUST_ANCHOR = 10
    TRUST_ANCHOR_NOT_FOUND = 25
    OTHER = 127


class Replacement(Struct, frozen=True):
    """A certificate (DER) for the cell of that role and usage."""

    role: RemotePartyRole
    usage: CellUsage
    certificate: bytes


class UpdateSecurityCredentials(UseCaseBody, frozen=True, tag="CS02b.command"):
    """Replace cells, then set the stored counters of the replaced party to the floors."""

    mode: ReplacementMode
    replacements: tuple[Replacement, ...]
    certification_path: tuple[bytes, ...]
    floor_counter: int
    top_up_floor_counter: int | None = None
    apply_time_based_checks: bool = True


class CellOutcome(Struct, frozen=True):
    """One cell before and after: subject EUI and subject key identifier (hex)."""

    role: RemotePartyRole
    usage: CellUsage
    status: StatusCode
    existing_subject: Eui | None
    existing_ski: str | None
    replacing_subject: Eui | None
    replacing_ski: str | None


class CredentialsAccepted(UseCaseBody, frozen=True, tag="CS02b.accepted"):
    """A future-dated replacement (or its cancellation) is held; the outcome comes as an alert."""


class CredentialsUpdated(UseCaseBody, frozen=True, tag="CS02b.response"):
    """Outcome per cell."""

    mode: ReplacementMode
    outcomes: tuple[CellOutcome, ...]


class FutureDatedCredentials(UseCaseBody, frozen=True, tag="CS02b.alert"):
    """Alert 8F66 or 8F67 of a future-dated replacement, message 00CB."""

    alert_code: str
    time: int
    command_counter: int
    outcomes: tuple[CellOutcome, ...]
