"""SR 6.15.1 Update Security Credentials (KRP): CS02b by the party itself, CS02g for a Load Controller."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service
from sitrig.emulators.dsp.rules.party_replacements import NETWORKS, SUPPLIERS, guarded, replacement
from sitrig.emulators.protocol.duis.requests.sr06_15_1_update_security_credentials_krp import (
    UpdateSecurityCredentialsKrp,
)
from sitrig.emulators.protocol.vocabulary import DeviceType, RemotePartyRole

SERVICE = guarded(
    command_service(
        UpdateSecurityCredentialsKrp,
        dict.fromkeys((DeviceType.ESME, DeviceType.GSME, DeviceType.GPF), replacement),
        statuses=JOINED,
    ),
    {
        RemotePartyRole.SUPPLIER: SUPPLIERS,
        RemotePartyRole.NETWORK_OPERATOR: NETWORKS,
        RemotePartyRole.LOAD_CONTROLLER: SUPPLIERS,
    },
    "@krp-role-refused",
    "@krp-certificates-refused",
)
