"""6.23 Update Security Credentials (CoS)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Element, Repeated, Wrapped
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody
from sitrig.emulators.protocol.duis.simple_types import (
    BOOLEAN,
    CERTIFICATE,
    FLOOR_SEQUENCE_NUMBER,
    IMPORT_MPXN,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierReplacementCertificates:
    """The gaining Supplier's certificates, DER."""

    element_name: ClassVar[str] = "SupplierReplacementCertificates"
    digital_signing_certificate: Annotated[bytes, Element("DigitalSigningCertificate", CERTIFICATE)]
    key_agreement_certificate: Annotated[
        bytes | None, Element("KeyAgreementCertificate", CERTIFICATE)
    ] = None
    key_agreement_top_up_certificate: Annotated[
        bytes | None, Element("KeyAgreementTopUpCertificate", CERTIFICATE)
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateSecurityCredentialsCos(FutureDatedBody):
    """Asks the CoS Party to put the gaining Supplier's credentials on a device."""

    srv: ClassVar[str] = "6.23"
    root_element: ClassVar[str] = "UpdateSecurityCredentialsCoS"
    supplier_floor_seq_number: Annotated[
        int, Element("SupplierFloorSeqNumber", FLOOR_SEQUENCE_NUMBER)
    ]
    supplier_prepayment_top_up_floor_seq_number: Annotated[
        int | None, Element("SupplierPrepaymentTopUpFloorSeqNumber", FLOOR_SEQUENCE_NUMBER)
    ] = None
    supplier_replacement_certificates: Annotated[SupplierReplacementCertificates, Child()]
    certification_path_certificates: Annotated[
        tuple[bytes, ...],
        Wrapped("CertificationPathCertificates", Repeated("Certificate", CERTIFICATE, 1, 3)),
    ]
    apply_time_based_cpv_checks: Annotated[bool, Element("ApplyTimeBasedCPVChecks", BOOLEAN)]
    import_mpxn: Annotated[str, Element("ImportMPxN", IMPORT_MPXN)]
