"""Security credentials: what is held, what was replaced, certificates, joins and unjoins."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.cells import CellUsage, StatusCode
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.replacement_modes import ReplacementMode
from sitrig.emulators.protocol.gbcs.use_cases import cs02a, cs02b, cs02c, cs02d, cs02e, cs03, cs04
from sitrig.emulators.protocol.gbcs.use_cases.cs02d import StoringCode
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.parse_and_correlate.elements import (
    Node,
    Part,
    computed,
    each,
    group,
    value,
)
from sitrig.harness.parse_and_correlate.errors import UnmappedError
from sitrig.harness.parse_and_correlate.mapping import Answers, always, answer
from sitrig.harness.parse_and_correlate.texts import hex_octets, octets, status

_USAGES = {
    CellUsage.DIGITAL_SIGNATURE: "DigitalSigning",
    CellUsage.KEY_AGREEMENT: "KeyAgreement",
    CellUsage.KEY_AGREEMENT_TOP_UP: "KeyAgreementTopUp",
    CellUsage.CERTIFICATE_SIGNING: "KeyCertSign",
}
_MODES = {
    ReplacementMode.ACB_BY_ACB: "ACBByACB",
    ReplacementMode.SUPPLIER_BY_SUPPLIER: "SupplierBySupplier",
    ReplacementMode.NETWORK_OPERATOR_BY_NETWORK_OPERATOR: "NetworkOperatorByNetworkOperator",
    ReplacementMode.LOAD_CONTROLLER_BY_SUPPLIER: "LoadControllerBySupplier",
    ReplacementMode.SUPPLIER_BY_TRANSCOS: "SupplierByTransCoS",
}
"""The modes that the schema names; the others belong to no DUIS request."""

_CELL_CODES = {
    5: "badCertificate",
    10: "noTrustAnchor",
    17: "insufficientMemory",
    25: "trustAnchorNotFound",
    30: "resourcesBusy",
    127: "other",
}
# The numbers follow the order of the schema's list for the request (assumption where only 0 and 3 are published).
_ISSUING_CODES = {1: "invalidKeyUsage", 2: "keyPairGenerationFailed", 3: "cRProductionFailed"}
_STORING_CODES: dict[int, str] = {
    StoringCode.INVALID_CERTIFICATE: "invalidCertificate",
    StoringCode.WRONG_DEVICE: "wrongDeviceIdentity",
    StoringCode.INVALID_KEY_USAGE: "invalidKeyUsage",
    StoringCode.NO_KEY_PAIR: "noCorrespondingKeyPairGenerated",
    StoringCode.WRONG_PUBLIC_KEY: "wrongPublicKey",
    StoringCode.NOT_STORED: "certificateStorageFailed",
    StoringCode.PRIVATE_KEY_NOT_CHANGED: "privateKeyChangeFailed",
}
_READING_CODES = {1: "invalidKeyUsage", 2: "noCertificateHeld", 3: "certificateRetrievalFailure"}
_JOIN_CODES = dict(
    enumerate(
        (
            "invalidMessageCodeForJoinMethodAndRole",
            "invalidJoinMethodAndRole",
            "incompatibleWithExistingEntry",
            "deviceLogFull",
            "writeFailure",
            "keyAgreementNoResources",
            "keyAgreementUnknownIssuer",
            "keyAgreementUnsupportedSuite",
            "keyAgreementBadMessage",
            "keyAgreementBadKeyConfirm",
            "invalidOrMissingCertificate",
            "noPartnerLinkKeyReceived",
            "noCBKEResponse",
        ),
        1,
    )
)
_UNJOIN_CODES = {1: "otherDeviceNotInDeviceLog", 2: "otherFailure"}


def _usage(told: object) -> str:
    return _USAGES[getattr(told, "usage")]  # noqa: B009


def _role(told: object) -> str | None:
    """The schema names no WAN Provider."""
    role: RemotePartyRole = getattr(told, "role")  # noqa: B009
    return None if role is RemotePartyRole.WAN_PROVIDER else role.value


_ROLE = computed("RemotePartyRole", _role)
_FLOOR = "RemotePartyFloorSeqNumber"
_CELLS = 3
_OUTCOME = each(
    "ReplacementOutcome",
    "outcomes",
    status("StatusCode", "status", _CELL_CODES),
    computed("CertificateType", _usage),
    _ROLE,
    value("ExistingRemotePartyID", "existing_subject"),
    value("NewRemotePartyID", "replacing_subject"),
    value("ExistingCertificateHash", "existing_ski", hex_octets),
    value("NewCertificateHash", "replacing_ski", hex_octets),
)


def _mode(told: object) -> str | None:
    return _MODES.get(getattr(told, "mode"))  # noqa: B009


def _first_floor(told: object) -> tuple[Node, ...]:
    """The schema has room for one party's counters."""
    floors = getattr(told, "floors")  # noqa: B009
    return tuple(_FLOORS(floors[0])) if floors else ()


_FLOORS: Part = group(
    "RemotePartySeqNumberChange",
    _ROLE,
    value(_FLOOR, "floor_counter"),
    value("RemotePartyPrepaymentTopUpFloorSeqNumber", "top_up_floor_counter"),
)


def execution_outcome(name: str, *first: Part) -> Part:
    """What a replacement of credentials led to, cell by cell."""
    return group(
        name,
        *first,
        computed("CredentialsReplacementMode", _mode),
        lambda told: iter(_first_floor(told)),
        lambda told: iter(_outcomes(told)),
    )


def _outcomes(told: object) -> tuple[Node, ...]:
    """Raises UnmappedError where the schema has no room: only Recovery replaces more cells at once."""
    outcomes = tuple(_OUTCOME(told))
    if len(outcomes) > _CELLS:
        raise UnmappedError(f"{len(outcomes)} cells replaced: the MMC schema has room for {_CELLS}")
    return outcomes


def _every_cell_replaced(body: UseCaseBody) -> bool:
    outcomes: tuple[cs02b.CellOutcome, ...] = getattr(body, "outcomes")  # noqa: B009
    return all(outcome.status is StatusCode.SUCCESS for outcome in outcomes)


def _all_found(body: UseCaseBody) -> bool:
    assert isinstance(body, cs02a.Credentials)
    return all(role.status is StatusCode.SUCCESS for role in body.roles)


def _details(told: object) -> tuple[Node, ...]:
    """One element per cell, as the schema has it: a role that is not held tells its status alone."""
    assert isinstance(told, cs02a.Credentials)
    return tuple(
        Node(
            "RemotePartyDetails",
            children=(*_ROLE(role), *_ROLE_STATUS(role), *_counted(role), *_cell(cell)),
        )
        for role in told.roles
        for cell in role.cells or (None,)
    )


_ROLE_STATUS = status("StatusCode", "status", _CELL_CODES)
_counted = value(_FLOOR, "counter")


def _cell(cell: cs02a.CellDetails | None) -> tuple[Node, ...]:
    parts = (
        computed("CertificateUsage", _usage),
        value("ExistingRemotePartyID", "subject"),
        value("ExistingCertificateHash", "ski", hex_octets),
    )
    return tuple(node for part in parts for node in part(cell)) if cell is not None else ()


ANSWERS: Answers = {
    cs02a.Credentials: always(
        lambda told: iter(_details(told)),
        verdict=_all_found,
        root="RetrieveDeviceSecurityCredentialsKRPRsp",
    ),
    cs02b.CredentialsAccepted: answer(root="UpdateSecurityCredentialsKRPRsp"),
    cs02b.CredentialsUpdated: always(
        execution_outcome("ExecutionOutcome"),
        verdict=_every_cell_replaced,
        root="UpdateSecurityCredentialsKRPRsp",
    ),
    cs02c.CertificationRequest: always(
        status("IssueCredentialsResponseCode", "failure", _ISSUING_CODES),
        value("CertificationRequest", "request", octets),
    ),
    cs02d.CertificateStored: always(
        status("UpdateSecurityCredentialsResponseCode", "code", _STORING_CODES)
    ),
    cs02e.DeviceCertificate: always(
        status("RetrieveDeviceSecurityCredentialsStatusCode", "failure", _READING_CODES),
        value("Certificate", "certificate", octets),
    ),
    cs03.JoinResult: always(status("joinResponseCode", "code", _JOIN_CODES)),
    cs04.UnjoinResult: always(status("unjoinResponseCode", "code", _UNJOIN_CODES)),
}
