"""SR 7.6 Deactivate Auxiliary Load (ECS47): only a variant with the letter D has switches."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr07_06_deactivate_auxiliary_load import (
    DeactivateAuxiliaryLoad,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs47_deactivate
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(asked: DeactivateAuxiliaryLoad) -> ecs47_deactivate.DeactivateAuxiliaryLoad:
    switch = asked.switch
    return ecs47_deactivate.DeactivateAuxiliaryLoad(switch.index, switch.duration)


SERVICE = command_service(
    DeactivateAuxiliaryLoad,
    {DeviceType.ESME: makes(DeactivateAuxiliaryLoad, ecs47_deactivate.NAME, _command)},
)
