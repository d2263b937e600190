"""6.24.1 Retrieve Device Security Credentials (KRP)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Repeated
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import REMOTE_PARTY_ROLE
from sitrig.emulators.protocol.vocabulary import RemotePartyRole


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrieveDeviceSecurityCredentialsKrp(RequestBody):
    """Asks a device whose certificates it holds in these trust-anchor cells."""

    srv: ClassVar[str] = "6.24.1"
    root_element: ClassVar[str] = "RetrieveDeviceSecurityCredentialsKRP"
    remote_party_roles: Annotated[
        tuple[RemotePartyRole, ...], Repeated("RemotePartyRole", REMOTE_PARTY_ROLE, 1, 7)
    ]
