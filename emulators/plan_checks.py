"""What a plan must not say, each found before anything is built from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sitrig.emulators.plan import EstatePlan, PlannedMeter
from sitrig.emulators.protocol.errors import PlanError
from sitrig.emulators.protocol.identifiers import Eui

_INSTALL_CODE = re.compile(r"(?:[0-9A-Fa-f]{2})+")


def check(plan: EstatePlan) -> None:
    """Raises PlanError naming the first thing that is wrong."""
    for problem in _problems(plan):
        raise PlanError(f"estate {plan.name!r}: {problem}")


def _problems(plan: EstatePlan) -> Iterator[str]:
    if plan.start < 0:
        yield f"start {plan.start} is before 1970"
    yield from (f"user {eui} is listed twice" for eui in _twice(user.eui for user in plan.users))
    yield from (f"device {eui} is listed twice" for eui in _twice(_devices(plan)))
    users = {user.eui for user in plan.users}
    for meter in plan.meters:
        yield from _meter_problems(meter, users)


def _meter_problems(meter: PlannedMeter, users: set[Eui]) -> Iterator[str]:
    if not _INSTALL_CODE.fullmatch(meter.install_code):
        yield f"install_code {meter.install_code!r} of {meter.device_id} is not hex octets"
    if meter.s1sp is not None or meter.true_variant is None:
        return  # in the inventory only: nobody's credentials are in it
    for held in (meter.supplier_credentials or meter.pre_notifier, meter.network_credentials):
        if held is not None and held not in users:
            yield f"meter {meter.device_id} holds credentials of {held}, who is not among the users"


def _devices(plan: EstatePlan) -> Iterator[Eui]:
    for hub in plan.hubs:
        yield hub.device_id
        yield hub.gpf
    yield from (meter.device_id for meter in plan.meters)
    yield from (accessory.device_id for accessory in plan.accessories)


def _twice(euis: Iterable[Eui]) -> Iterator[Eui]:
    seen: set[Eui] = set()
    for eui in euis:
        if eui in seen:
            yield eui
        seen.add(eui)
