"""Replacement certificates and the kinds of a device's own (6.15, 6.17, 6.21, 6.24). Knows no Service Request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element, Repeated, Wrapped
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody
from sitrig.emulators.protocol.duis.simple_types import (
    CERTIFICATE,
    FLOOR_SEQUENCE_NUMBER,
    REMOTE_PARTY_ROLE,
)
from sitrig.emulators.protocol.duis.values import Enumerated
from sitrig.emulators.protocol.vocabulary import RemotePartyRole, WireText


class CredentialType(WireText):
    """`CredentialType`: one of a device's own two certificates."""

    DIGITAL_SIGNATURE = "Digital Signature"
    KEY_AGREEMENT = "Key Agreement"


CREDENTIAL_TYPE = Enumerated(CredentialType)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyReplacement(FutureDatedBody):
    """Whose cells are replaced, and the counters that hold afterwards."""

    remote_party_role: Annotated[RemotePartyRole, Element("RemotePartyRole", REMOTE_PARTY_ROLE)]
    remote_party_floor_seq_number: Annotated[
        int | None, Element("RemotePartyFloorSeqNumber", FLOOR_SEQUENCE_NUMBER)
    ] = None
    remote_party_prepayment_top_up_floor_seq_number: Annotated[
        int | None, Element("RemotePartyPrepaymentTopUpFloorSeqNumber", FLOOR_SEQUENCE_NUMBER)
    ] = None


CertificationPath = Annotated[
    tuple[bytes, ...],
    Wrapped("CertificationPathCertificates", Repeated("Certificate", CERTIFICATE, 1, 3)),
]
"""The issuers' certificates (DER)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierOrNetworkOperatorCertificates:
    """Certificates (DER) of a Supplier, network operator or Load Controller; any may be left out."""

    element_name: ClassVar[str] = "SupplierOrNetworkOperatorCertificates"
    digital_signing_certificate: Annotated[
        bytes | None, Element("DigitalSigningCertificate", CERTIFICATE)
    ] = None
    key_agreement_certificate: Annotated[
        bytes | None, Element("KeyAgreementCertificate", CERTIFICATE)
    ] = None
    key_agreement_top_up_certificate: Annotated[
        bytes | None, Element("KeyAgreementTopUpCertificate", CERTIFICATE)
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverCertificates:
    """Certificates (DER) of the party that takes a device over from the DCC."""

    element_name: ClassVar[str] = "ReplacementCertificates"
    digital_signing_certificate: Annotated[bytes, Element("DigitalSigningCertificate", CERTIFICATE)]
    key_agreement_certificate: Annotated[
        bytes | None, Element("KeyAgreementCertificate", CERTIFICATE)
    ] = None
    key_agreement_top_up_certificate: Annotated[
        bytes | None, Element("KeyAgreementTopUpCertificate", CERTIFICATE)
    ] = None
