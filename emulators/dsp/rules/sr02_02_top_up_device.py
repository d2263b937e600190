"""SR 2.2 Top Up Device: CS01a to an ESME, CS01b to a GSME."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr02_02_top_up_device import TopUpDevice
from sitrig.emulators.protocol.gbcs.use_cases import cs01a, cs01b
from sitrig.emulators.protocol.vocabulary import DeviceType


def _electricity(asked: TopUpDevice) -> cs01a.TopUp:
    return cs01a.TopUp(asked.utrn)


def _gas(asked: TopUpDevice) -> cs01b.TopUp:
    return cs01b.TopUp(asked.utrn)


SERVICE = command_service(
    TopUpDevice,
    {
        DeviceType.ESME: makes(TopUpDevice, cs01a.NAME, _electricity),
        DeviceType.GSME: makes(TopUpDevice, cs01b.NAME, _gas),
    },
)
