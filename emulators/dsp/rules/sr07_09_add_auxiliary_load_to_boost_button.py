"""SR 7.9 Add Auxiliary Load To Boost Button (ECS62): only a variant with the letter E has the button."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr07_09_add_auxiliary_load_to_boost_button import (
    AddAuxiliaryLoadToBoostButton,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs62
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(asked: AddAuxiliaryLoadToBoostButton) -> ecs62.SetBoost:
    """A load that is not added is left as it is."""
    return ecs62.SetBoost(**{f"load_{load.index}": True for load in asked.loads if load.value})


SERVICE = command_service(
    AddAuxiliaryLoadToBoostButton,
    {DeviceType.ESME: makes(AddAuxiliaryLoadToBoostButton, ecs62.NAME, _command)},
)
