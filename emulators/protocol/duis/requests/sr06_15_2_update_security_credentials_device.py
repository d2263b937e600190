"""6.15.2 Update Security Credentials (Device)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import CERTIFICATE


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateSecurityCredentialsDevice(RequestBody):
    """Gives a device the certificate (DER) of a key pair that it made."""

    srv: ClassVar[str] = "6.15.2"
    root_element: ClassVar[str] = "UpdateSecurityCredentialsDevice"
    device_certificate: Annotated[bytes, Element("DeviceCertificate", CERTIFICATE)]
