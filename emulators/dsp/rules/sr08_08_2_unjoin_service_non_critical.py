"""SRV 8.8.2 Unjoin Service (Non-Critical): CS04AC to a PPMID, signed by the ACB; CS04B to the others."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr08_08_2_unjoin_service_non_critical import (
    UnjoinServiceNonCritical,
)
from sitrig.emulators.protocol.gbcs.use_cases import cs04
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(body: UnjoinServiceNonCritical) -> cs04.UnjoinDevice:
    return cs04.UnjoinDevice(body.other_device_id)


_METHOD_B = makes(UnjoinServiceNonCritical, cs04.METHOD_B, _command)

SERVICE = command_service(
    UnjoinServiceNonCritical,
    {
        DeviceType.PPMID: makes(UnjoinServiceNonCritical, cs04.METHODS_A_AND_C, _command),
        **dict.fromkeys((DeviceType.GSME, DeviceType.GPF, DeviceType.ESME), _METHOD_B),
    },
    statuses=JOINED,
)
