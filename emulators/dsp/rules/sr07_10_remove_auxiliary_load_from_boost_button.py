"""SR 7.10 Remove Auxiliary Load From Boost Button (ECS62)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr07_10_remove_auxiliary_load_from_boost_button import (
    RemoveAuxiliaryLoadFromBoostButton,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs62
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(asked: RemoveAuxiliaryLoadFromBoostButton) -> ecs62.SetBoost:
    """A load that is not removed is left as it is."""
    return ecs62.SetBoost(**{f"load_{load.index}": False for load in asked.loads if load.value})


SERVICE = command_service(
    RemoveAuxiliaryLoadFromBoostButton,
    {DeviceType.ESME: makes(RemoveAuxiliaryLoadFromBoostButton, ecs62.NAME, _command)},
)
