"""6.24.2 Retrieve Device Security Credentials (Device)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.requests.replaced_credentials import (
    CREDENTIAL_TYPE,
    CredentialType,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrieveDeviceSecurityCredentialsDevice(RequestBody):
    """Asks a device for one of its own certificates."""

    srv: ClassVar[str] = "6.24.2"
    root_element: ClassVar[str] = "RetrieveDeviceSecurityCredentialsDevice"
    credential_type: Annotated[CredentialType, Element("CredentialType", CREDENTIAL_TYPE)]
