"""SR 6.2.1 Read Device Configuration, Voltage: ECS26k to a meter recorded as polyphase, else ECS26b."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.dsp.rules.recorded_kinds import by_phases
from sitrig.emulators.protocol.duis.requests.sr06_02_1_read_device_configuration_voltage import (
    ReadDeviceConfigurationVoltage,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs26b, ecs26k
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadDeviceConfigurationVoltage,
    {
        DeviceType.ESME: by_phases(
            polyphase=sends(ecs26k.NAME, ecs26k.ReadPolyphaseVoltageSettings),
            single=sends(ecs26b.NAME, ecs26b.ReadVoltageSettings),
        )
    },
    statuses=JOINED,
)
