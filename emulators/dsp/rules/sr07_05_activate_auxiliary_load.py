"""SR 7.5 Activate Auxiliary Load (ECS47): only a variant with the letter D has switches."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr07_05_activate_auxiliary_load import (
    ActivateAuxiliaryLoad,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs47
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(asked: ActivateAuxiliaryLoad) -> ecs47.ActivateAuxiliaryLoad:
    return ecs47.ActivateAuxiliaryLoad(asked.switch.index, asked.switch.duration)


SERVICE = command_service(
    ActivateAuxiliaryLoad,
    {DeviceType.ESME: makes(ActivateAuxiliaryLoad, ecs47.NAME, _command)},
)
