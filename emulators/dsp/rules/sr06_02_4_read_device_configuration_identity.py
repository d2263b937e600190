"""SR 6.2.4 Read Device Configuration (Identity Exc MPxN): ECS26m to an ESME, ECS26n to a Comms Hub.

Before GBCS 2 these were ECS26e and ECS26i. The answer is the device's own word; it never reaches the
inventory (truth and record are two things).
"""

from __future__ import annotations

from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.dsp.rules.recorded_kinds import by_gbcs
from sitrig.emulators.protocol.duis.requests.sr06_02_4_read_device_configuration_identity import (
    ReadDeviceConfigurationIdentityExcMpxn,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs26e, ecs26i, ecs26m, ecs26n
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadDeviceConfigurationIdentityExcMpxn,
    {
        DeviceType.ESME: by_gbcs(
            2,
            sends(ecs26m.NAME, ecs26m.ReadIdentity),
            sends(ecs26e.NAME, ecs26e.ReadDeviceIdentity),
        ),
        DeviceType.CHF: by_gbcs(
            2,
            sends(ecs26n.NAME, ecs26n.ReadHubType),
            sends(ecs26i.NAME, ecs26i.ReadHubIdentity),
        ),
    },
    statuses=JOINED,
)
