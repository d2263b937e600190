"""SR 7.8 Reset Auxiliary Load (ECS47): only a variant with the letter D has switches."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr07_08_reset_auxiliary_load import ResetAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.use_cases import ecs47_reset
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(asked: ResetAuxiliaryLoad) -> ecs47_reset.ResetAuxiliaryLoad:
    return ecs47_reset.ResetAuxiliaryLoad(asked.switch.index)


SERVICE = command_service(
    ResetAuxiliaryLoad,
    {DeviceType.ESME: makes(ResetAuxiliaryLoad, ecs47_reset.NAME, _command)},
)
