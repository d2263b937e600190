"""SR 6.2.4 Read Device Configuration (Identity Exc MPxN): ECS26m to an ESME, ECS26i to a Comms Hub.

The answer is the device's own word; it never reaches the inventory (truth and record are two things).
"""

from __future__ import annotations

from sitrig.emulators.dsp.case import Case
from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import device_service
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ecs26i, ecs26m
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(case: Case) -> tuple[str, UseCaseBody]:
    if case.record.device_type is DeviceType.CHF:
        return ecs26i.NAME, ecs26i.ReadHubIdentity()
    return ecs26m.NAME, ecs26m.ReadIdentity()


SERVICE = device_service(
    "6.2.4", _command, device_types=(DeviceType.ESME, DeviceType.CHF), statuses=JOINED
)
