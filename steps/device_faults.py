"""What goes wrong on site: devices that misbehave and an SM WAN that is down."""

from __future__ import annotations

from pytest_bdd import given, when

from sitrig.emulators.devices.faults import ClockOff, Fault
from sitrig.emulators.estate import Estate
from sitrig.emulators.network import Damage, LinkFault, Outage
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.actions.misbehaviour import MISBEHAVIOURS, device_core
from sitrig.steps.placeholders import one_of, phrase

WAYS = {"ahead": 1, "behind": -1}


@given(phrase("{device:Device} {fault:Fault}", Fault=one_of(MISBEHAVIOURS)))
def misbehaves(estate: Estate, device: Eui, fault: Fault) -> None:
    device_core(estate, device).attach(fault)


@given(phrase("the clock of {device:Device} is {by:Duration} {way:Way}", Way=one_of(WAYS)))
def clock_is_off(estate: Estate, device: Eui, by: int, way: int) -> None:
    device_core(estate, device).attach(ClockOff(by * way))


@given(phrase("the next message to {device:Device} is damaged on the way"))
def damaged_to(estate: Estate, device: Eui) -> None:
    estate.world.set_fault(LinkFault(damage=Damage.CORRUPT, to=device))


@given(phrase("the next message of use case {use_case} from {device:Device} is damaged on the way"))
def damaged_from(estate: Estate, device: Eui, use_case: str) -> None:
    estate.world.set_fault(LinkFault(damage=Damage.CORRUPT, sender=device, message=use_case))


@given(phrase("{hub:Device} has no SM WAN"))
def wan_is_down(estate: Estate, hub: Eui) -> None:
    estate.world.declare_outage(Outage(hub, estate.world.now))


@when(phrase("{hub:Device} gets SM WAN again"))
def wan_is_back(estate: Estate, hub: Eui) -> None:
    estate.world.restore_wan(hub)
