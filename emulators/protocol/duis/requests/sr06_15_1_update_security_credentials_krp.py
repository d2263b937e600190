"""6.15.1 Update Security Credentials (KRP)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Choice, Element
from sitrig.emulators.protocol.duis.requests.replaced_credentials import (
    CertificationPath,
    PartyReplacement,
    SupplierOrNetworkOperatorCertificates,
)
from sitrig.emulators.protocol.duis.simple_types import BOOLEAN


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateSecurityCredentialsKrp(PartyReplacement):
    """A known remote party replaces its own certificates on a device, or a Supplier the Load Controller's."""

    srv: ClassVar[str] = "6.15.1"
    root_element: ClassVar[str] = "UpdateSecurityCredentialsKRP"
    replacement_certificates: Annotated[
        SupplierOrNetworkOperatorCertificates, Choice("ReplacementCertificates")
    ]
    certification_path_certificates: CertificationPath
    apply_time_based_cpv_checks: Annotated[bool, Element("ApplyTimeBasedCPVChecks", BOOLEAN)]
