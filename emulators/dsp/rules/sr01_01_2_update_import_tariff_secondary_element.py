"""SR 1.1.2 Update Import Tariff, Secondary Element (ECS01c): only a twin element meter has one."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from sitrig.emulators.dsp.case import Case
from sitrig.emulators.dsp.relations import RESPONSIBLE_SUPPLIER
from sitrig.emulators.dsp.rules.device_requests import device_service
from sitrig.emulators.protocol.duis.requests import UpdateImportTariffSecondaryElement
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ecs01c
from sitrig.emulators.protocol.vocabulary import SmiStatus


def _command(case: Case) -> tuple[str, UseCaseBody]:
    assert isinstance(case.body, UpdateImportTariffSecondaryElement)
    tariff = msgspec.json.encode(replace(case.body, execution_date_time=None), enc_hook=str)
    return ecs01c.NAME, ecs01c.UpdateSecondaryTariff(tariff.decode())


SERVICE = device_service(
    "1.1.2",
    _command,
    statuses=(SmiStatus.COMMISSIONED,),
    relations=(RESPONSIBLE_SUPPLIER,),
    device_holds_date=True,
)
