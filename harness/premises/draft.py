"""The premises while they are still being described: Givens change the plan until the world starts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from msgspec.structs import replace

from sitrig.emulators.dsp.products import Product
from sitrig.emulators.dsp.registration import MeteringPoint, Registration
from sitrig.emulators.dsp.users import User
from sitrig.emulators.plan import EstatePlan, PlannedAccessory, PlannedHub, PlannedMeter
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import SmiStatus
from sitrig.harness.errors import PhraseError
from sitrig.harness.premises.names import user_named

_AWAY = {"on_hub": False, "joined": False, "on_gpf": False, "date_commissioned": None}
_NOT_JOINED = (SmiStatus.PENDING, SmiStatus.WHITELISTED)
_T = TypeVar("_T")


class Draft:
    """A plan that can be changed; `plan()` closes it for good, because time has then begun."""

    def __init__(self, plan: EstatePlan) -> None:
        self._plan = plan
        self._closed = False

    def plan(self) -> EstatePlan:
        """The plan as it stands; nothing can be said of it afterwards."""
        self._closed = True
        return self._plan

    def start_at(self, instant: int) -> None:
        """The world begins at that instant (milliseconds since the Unix epoch)."""
        self._change(start=instant)

    def modifications(self, names: Iterable[str]) -> None:
        """Only these Modifications are in force."""
        self._change(modifications=tuple(names))

    def switch(self, name: str, value: str | bool) -> None:
        """Set one named switch."""
        self._change(switches={**self._plan.switches, name: value})

    def find_meter(self, device: Eui) -> PlannedMeter:
        """A meter as it is planned; raises PhraseError when there is none of that ID."""
        return self._one(self._plan.meters, device)

    def find_hub(self, device: Eui) -> PlannedHub:
        """A hub as it is planned; raises PhraseError when there is none of that ID."""
        return self._one(self._plan.hubs, device)

    def meters_near(self, hub: Eui) -> tuple[PlannedMeter, ...]:
        """The meters planned on or near that hub's HAN."""
        return tuple(meter for meter in self._plan.meters if meter.hub == hub)

    def is_hub(self, device: Eui) -> bool:
        """Whether that ID is a planned hub's."""
        return any(hub.device_id == device for hub in self._plan.hubs)

    def meter(self, device: Eui, **values: object) -> None:
        """State facts about a meter."""
        changed = replace(self.find_meter(device), **values)
        self._change(meters=_swapped(self._plan.meters, changed, lambda m: m.device_id))

    def hub(self, device: Eui, **values: object) -> None:
        """State facts about a hub."""
        changed = replace(self.find_hub(device), **values)
        self._change(hubs=_swapped(self._plan.hubs, changed, lambda h: h.device_id))

    def add_meter(self, meter: PlannedMeter) -> None:
        """One meter more."""
        self._change(meters=(*self._plan.meters, meter))

    def add_accessory(self, accessory: PlannedAccessory) -> None:
        """One PPMID, HCALCS, IHD or CAD more."""
        self._change(accessories=(*self._plan.accessories, accessory))

    def accessory(self, device: Eui, **values: object) -> None:
        """State facts about a PPMID, HCALCS, IHD or CAD."""
        changed = replace(self._one(self._plan.accessories, device), **values)
        self._change(accessories=_swapped(self._plan.accessories, changed, lambda a: a.device_id))

    def add_hub(self, hub: PlannedHub) -> None:
        """One Comms Hub more."""
        self._change(hubs=(*self._plan.hubs, hub))

    def add_product(self, product: Product) -> None:
        """One Central Products List entry more."""
        self._change(products=(*self._plan.products, product))

    def user(self, eui: Eui, **values: object) -> None:
        """State facts about a User."""
        found = next((user for user in self._plan.users if user.eui == eui), None)
        if found is None:
            raise PhraseError(f"{eui} is no User of these premises")
        changed: User = replace(found, **values)
        self._change(users=_swapped(self._plan.users, changed, lambda u: u.eui))

    def status(self, device: Eui, status: SmiStatus) -> None:
        """The device is in that SMI Status, and the HAN is as that status implies."""
        if self.is_hub(device):
            self._hub_status(device, status)
            return
        pair = next((hub for hub in self._plan.hubs if hub.gpf == device), None)
        if pair is not None:
            self.hub(pair.device_id, gpf_status=status)
            return
        if any(accessory.device_id == device for accessory in self._plan.accessories):
            away = status is SmiStatus.PENDING
            joined = status not in _NOT_JOINED
            self.accessory(device, status=status, on_hub=not away, joined=joined)
            return
        if status is SmiStatus.PENDING:
            self.meter(device, status=status, **_AWAY)
        elif status is SmiStatus.WHITELISTED:
            self.meter(device, status=status, **{**_AWAY, "on_hub": True})
        elif status is SmiStatus.INSTALLED_NOT_COMMISSIONED:
            joined_only = {"joined": True, "on_gpf": False, "date_commissioned": None}
            self.meter(device, status=status, on_hub=True, **joined_only)
        else:
            self.meter(device, status=status, on_hub=True, joined=True)

    def registered(self, mpxn: str, party: str, since: date) -> None:
        """From that day the party is registered for the metering point, after those before it."""
        user_named(party)
        point = self.find_point(mpxn)
        kept = [r for r in point.registrations if r.effective_from < since]
        added = Registration(party=party, effective_from=since)
        self.point(replace(point, registrations=(*kept, added)))

    def find_point(self, mpxn: str) -> MeteringPoint:
        """A metering point as planned; raises PhraseError when the register has none."""
        found = next((p for p in self._plan.metering_points if p.mpxn == mpxn), None)
        if found is None:
            raise PhraseError(f"metering point {mpxn} is not in registration data")
        return found

    def point(self, point: MeteringPoint) -> None:
        """Registration data of a metering point, new or in place of what stood."""
        others = tuple(p for p in self._plan.metering_points if p.mpxn != point.mpxn)
        self._change(metering_points=(*others, point))

    def unregistered(self, mpxn: str) -> None:
        """No party is registered for the metering point."""
        self._change(metering_points=tuple(p for p in self._plan.metering_points if p.mpxn != mpxn))

    def _hub_status(self, hub: Eui, status: SmiStatus) -> None:
        on_wan = status is not SmiStatus.PENDING
        gpf = SmiStatus.INSTALLED_NOT_COMMISSIONED if on_wan else SmiStatus.PENDING
        self.hub(hub, status=status, gpf_status=gpf, on_wan=on_wan)

    def _one(self, planned: tuple[_T, ...], device: Eui) -> _T:
        found = next((one for one in planned if getattr(one, "device_id") == device), None)  # noqa: B009
        if found is None:
            raise PhraseError(f"{device} is not on these premises")
        return found

    def _change(self, **values: object) -> None:
        if self._closed:
            raise PhraseError(
                "the world has begun: state facts about the premises before anything happens"
            )
        self._plan = replace(self._plan, **values)


def _swapped(kept: tuple[_T, ...], changed: _T, key: Callable[[_T], object]) -> tuple[_T, ...]:
    return tuple(changed if key(one) == key(changed) else one for one in kept)
