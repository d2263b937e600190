"""SR 6.2.9 Read Device Configuration, Payment Mode (ECS26j)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr06_02_9_read_device_configuration_payment_mode import (
    ReadDeviceConfigurationPaymentMode,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs26j
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadDeviceConfigurationPaymentMode,
    {
        DeviceType.ESME: sends(ecs26j.NAME, ecs26j.ReadPaymentMode),
    },
    statuses=JOINED,
)
