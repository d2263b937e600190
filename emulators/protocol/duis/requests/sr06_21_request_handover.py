"""6.21 Request Handover Of DCC Controlled Device."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Element
from sitrig.emulators.protocol.duis.requests.replaced_credentials import (
    CertificationPath,
    HandoverCertificates,
    PartyReplacement,
)
from sitrig.emulators.protocol.duis.simple_types import BOOLEAN


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestHandoverOfDccControlledDevice(PartyReplacement):
    """Asks the DCC to put a party's certificates in cells that hold the ACB's."""

    srv: ClassVar[str] = "6.21"
    root_element: ClassVar[str] = "RequestHandoverOfDCCControlledDevice"
    replacement_certificates: Annotated[HandoverCertificates, Child()]
    certification_path_certificates: CertificationPath
    apply_time_based_cpv_checks: Annotated[bool, Element("ApplyTimeBasedCPVChecks", BOOLEAN)]
