"""SR 6.14.1 Update Device Configuration, Auxiliary Load Control Description (ECS46a)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr06_14_1_update_alc_descriptions import (
    UpdateDeviceConfigurationAlcDescriptions,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs46a
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(body: UpdateDeviceConfigurationAlcDescriptions) -> ecs46a.DescribeControllers:
    named = {f"description_{one.index}": one.switch_description for one in body.descriptions}
    return ecs46a.DescribeControllers(**named)


SERVICE = command_service(
    UpdateDeviceConfigurationAlcDescriptions,
    {DeviceType.ESME: makes(UpdateDeviceConfigurationAlcDescriptions, ecs46a.NAME, _command)},
)
