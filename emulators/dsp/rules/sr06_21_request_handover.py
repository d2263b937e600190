"""SR 6.21 Request Handover Of DCC Controlled Device: CS02b by the ACB, whose certificates the cells hold so far.

The Gas Supplier asks, for itself or for the Gas Transporter (published requests).
"""

from __future__ import annotations

from sitrig.emulators.dsp.case import Originator
from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service
from sitrig.emulators.dsp.rules.party_replacements import SUPPLIERS, guarded, replacement
from sitrig.emulators.protocol.duis.requests import RequestHandoverOfDccControlledDevice
from sitrig.emulators.protocol.vocabulary import DeviceType, RemotePartyRole

SERVICE = guarded(
    command_service(
        RequestHandoverOfDccControlledDevice,
        {DeviceType.GPF: replacement},
        statuses=JOINED,
        by=Originator.ACB,
    ),
    {RemotePartyRole.SUPPLIER: SUPPLIERS, RemotePartyRole.NETWORK_OPERATOR: SUPPLIERS},
    "@handover-role-refused",
    "@handover-certificates-refused",
)
