"""What devices can be made to do wrong, in the words of scenarios."""

from __future__ import annotations

from collections.abc import Mapping

from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.faults import (
    AnswersLate,
    Asleep,
    CorruptsImage,
    Fault,
    LosesAnswers,
    NeverJoins,
    RefusesActivation,
    Silent,
    TransferFails,
    WrongHash,
    WrongInstallCode,
)
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.clock import MINUTE
from sitrig.harness.errors import PhraseError

MISBEHAVIOURS: Mapping[str, Fault] = {
    "takes no notice of anything it is sent": Silent(),
    "obeys but loses every answer": LosesAnswers(),
    "obeys but answers 10 minutes late": AnswersLate(10 * MINUTE),
    "wakes every 30 minutes": Asleep(30 * MINUTE),
    "never tries to join the HAN": NeverJoins(),
    "proves another install code than the one on its label": WrongInstallCode("FF" * 16),
    "damages every firmware image it takes": CorruptsImage(),
    "holds another hash for every firmware image it takes": WrongHash(),
    "falls back to its old firmware at every activation": RefusesActivation(),
    "breaks off every firmware transfer": TransferFails(),
}


def device_core(estate: Estate, device: Eui) -> DeviceCore:
    """The device itself; raises PhraseError when none is built under that ID."""
    core = estate.world.cores.get(device)
    if not isinstance(core, DeviceCore):
        raise PhraseError(f"{device} stands in the inventory only: no device is behind it")
    return core
