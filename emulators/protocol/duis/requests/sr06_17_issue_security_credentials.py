"""6.17 Issue Security Credentials."""

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
class IssueSecurityCredentials(RequestBody):
    """Tells a device to make a new key pair and ask for its certification."""

    srv: ClassVar[str] = "6.17"
    root_element: ClassVar[str] = "IssueSecurityCredentials"
    credential_type: Annotated[CredentialType, Element("CredentialType", CREDENTIAL_TYPE)]
