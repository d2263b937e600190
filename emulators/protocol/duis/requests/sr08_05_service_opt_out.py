"""8.5 Service Opt Out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.requests.replaced_credentials import CertificationPath
from sitrig.emulators.protocol.duis.simple_types import (
    BOOLEAN,
    CERTIFICATE,
    FLOOR_SEQUENCE_NUMBER,
    INSTANT,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AcbCertificates:
    """`ReplacementCertificatesACB`: certificates (DER) of the ACB."""

    element_name: ClassVar[str] = "ReplacementCertificates"
    digital_signing_certificate: Annotated[
        bytes | None, Element("DigitalSigningCertificate", CERTIFICATE)
    ] = None
    key_agreement_certificate: Annotated[bytes, Element("KeyAgreementCertificate", CERTIFICATE)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceOptOut(RequestBody):
    """Asks the DCC to leave a meter to its Supplier; its execution date is mandatory."""

    srv: ClassVar[str] = "8.5"
    root_element: ClassVar[str] = "ServiceOptOut"
    execution_date_time: Annotated[int, Element("ExecutionDateTime", INSTANT)]
    acb_floor_seq_number: Annotated[int, Element("ACBFloorSeqNumber", FLOOR_SEQUENCE_NUMBER)]
    replacement_certificates: Annotated[AcbCertificates, Child()]
    certification_path_certificates: CertificationPath
    apply_time_based_cpv_checks: Annotated[bool, Element("ApplyTimeBasedCPVChecks", BOOLEAN)]
