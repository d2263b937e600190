"""SR 7.5 Activate Auxiliary Load (ECS47): only a variant with the letter D has switches."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Case
from sitrig.emulators.dsp.relations import RESPONSIBLE_SUPPLIER
from sitrig.emulators.dsp.rules.device_requests import device_service
from sitrig.emulators.protocol.duis.requests import ActivateAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ecs47
from sitrig.emulators.protocol.vocabulary import SmiStatus


def _command(case: Case) -> tuple[str, UseCaseBody]:
    assert isinstance(case.body, ActivateAuxiliaryLoad)
    switch = case.body.switch
    return ecs47.NAME, ecs47.ActivateAuxiliaryLoad(switch.index, switch.duration)


SERVICE = device_service(
    "7.5", _command, statuses=(SmiStatus.COMMISSIONED,), relations=(RESPONSIBLE_SUPPLIER,)
)
