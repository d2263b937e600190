"""A device's own certificates in DUIS words and as GBCS names their use. Knows no Service Request."""

from __future__ import annotations

from sitrig.emulators.protocol.duis.requests.replaced_credentials import CredentialType
from sitrig.emulators.protocol.gbcs.cells import CellUsage

USAGES = {
    CredentialType.DIGITAL_SIGNATURE: CellUsage.DIGITAL_SIGNATURE,
    CredentialType.KEY_AGREEMENT: CellUsage.KEY_AGREEMENT,
}
