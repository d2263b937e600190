"""What a plan must not say, each found before anything is built from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from sitrig.emulators.dsp.users import User
from sitrig.emulators.plan import EstatePlan, PlannedAccessory, PlannedHub, PlannedMeter
from sitrig.emulators.protocol.errors import PlanError
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType

_MPXN = re.compile(r"[0-9]{1,13}")
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
    for user in plan.users:
        yield from _user_problems(user)
    for point in plan.metering_points:
        yield from _mpxn_problems("metering point", (point.mpxn,))
    users = {user.eui for user in plan.users}
    hubs = {hub.device_id for hub in plan.hubs}
    for hub in plan.hubs:
        yield from _hub_problems(hub, users)
    for meter in plan.meters:
        yield from _meter_problems(meter, users, hubs)
    for accessory in plan.accessories:
        yield from _accessory_problems(accessory, users, hubs)


def _user_problems(user: User) -> Iterator[str]:
    address = user.receive_address
    if address is not None and not _is_http(address):
        yield f"receive_address {address!r} of user {user.eui} is not an http:// or https:// address"


def _is_http(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port or an IPv6 host that is none
        return False


def _hub_problems(hub: PlannedHub, users: set[Eui]) -> Iterator[str]:
    yield from _unknown(f"GPF {hub.gpf}", (hub.gpf_supplier, hub.gpf_network), users)


def _meter_problems(meter: PlannedMeter, users: set[Eui], hubs: set[Eui]) -> Iterator[str]:
    name = f"meter {meter.device_id}"
    yield from _install_code_problems(meter)
    yield from _mpxn_problems(
        name, (meter.import_mpxn, meter.secondary_import_mpan, meter.export_mpan)
    )
    yield from _hub_of(meter, hubs)
    if meter.device_type not in (DeviceType.ESME, DeviceType.GSME):
        yield f"{name} is of type {meter.device_type}: a meter is an ESME or a GSME"
    if meter.on_gpf and (meter.device_type is not DeviceType.GSME or meter.hub not in hubs):
        yield f"{name} cannot be on a GPF: it is no GSME, or hub {meter.hub} is not planned"
    if meter.is_built:
        held = (meter.supplier_credentials or meter.pre_notifier, meter.network_credentials)
        yield from _unknown(name, held, users)


def _accessory_problems(
    accessory: PlannedAccessory, users: set[Eui], hubs: set[Eui]
) -> Iterator[str]:
    yield from _install_code_problems(accessory)
    yield from _hub_of(accessory, hubs)
    held = (accessory.supplier_credentials, accessory.network_credentials)
    yield from _unknown(f"{accessory.device_type} {accessory.device_id}", held, users)


def _hub_of(planned: PlannedMeter | PlannedAccessory, hubs: set[Eui]) -> Iterator[str]:
    if planned.hub is not None and planned.hub not in hubs:
        yield f"{planned.device_type} {planned.device_id} has hub {planned.hub}, which is not planned"


def _install_code_problems(planned: PlannedMeter | PlannedAccessory) -> Iterator[str]:
    if not _INSTALL_CODE.fullmatch(planned.install_code):
        yield f"install_code {planned.install_code!r} of {planned.device_id} is not hex octets"


def _mpxn_problems(name: str, mpxns: Iterable[str | None]) -> Iterator[str]:
    for mpxn in mpxns:
        if mpxn is not None and not _MPXN.fullmatch(mpxn):
            yield f"{name} has MPxN {mpxn!r}, which is not 1 to 13 digits"


def _unknown(name: str, held: Iterable[Eui | None], users: set[Eui]) -> Iterator[str]:
    for user in held:
        if user is not None and user not in users:
            yield f"{name} holds credentials of {user}, who is not among the users"


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
