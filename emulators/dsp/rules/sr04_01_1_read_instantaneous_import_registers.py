"""SR 4.1.1 Read Instantaneous Import Registers (ECS17b)."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Case
from sitrig.emulators.dsp.relations import NETWORK_OPERATOR, RESPONSIBLE_SUPPLIER
from sitrig.emulators.dsp.rules.device_requests import device_service
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ecs17b
from sitrig.emulators.protocol.vocabulary import SmiStatus


def _command(case: Case) -> tuple[str, UseCaseBody]:
    return ecs17b.NAME, ecs17b.ReadImportRegisters()


SERVICE = device_service(
    "4.1.1",
    _command,
    statuses=(SmiStatus.COMMISSIONED,),
    relations=(RESPONSIBLE_SUPPLIER, NETWORK_OPERATOR),
)
