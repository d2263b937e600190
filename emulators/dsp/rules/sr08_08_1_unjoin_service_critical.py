"""SRV 8.8.1 Unjoin Service (Critical): CS04AC, signed by a Supplier."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr08_08_1_unjoin_service_critical import (
    UnjoinServiceCritical,
)
from sitrig.emulators.protocol.gbcs.use_cases import cs04
from sitrig.emulators.protocol.vocabulary import DeviceType

_UNJOIN = makes(
    UnjoinServiceCritical,
    cs04.METHODS_A_AND_C,
    lambda body: cs04.UnjoinDevice(body.other_device_id),
)

SERVICE = command_service(
    UnjoinServiceCritical,
    dict.fromkeys((DeviceType.ESME, DeviceType.GSME, DeviceType.HCALCS), _UNJOIN),
    statuses=JOINED,
)
