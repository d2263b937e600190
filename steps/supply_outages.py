"""The electricity supply of the premises fails and comes back."""

from __future__ import annotations

from pytest_bdd import given, when

from sitrig.emulators.devices.supply_outages import lose_supply, regain_supply
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.clock import Clock
from sitrig.harness.observations.meter_trust import meter
from sitrig.steps.placeholders import phrase


@given(phrase("the supply of {device:Device} has failed"))
def has_failed(estate: Estate, device: Eui) -> None:
    core = meter(estate, device)
    estate.world.call(device, lambda now: lose_supply(core, now))


@when(phrase("the supply of {device:Device} fails for {length:Duration}"))
def fails(estate: Estate, clock: Clock, device: Eui, length: int) -> None:
    core = meter(estate, device)
    has_failed(estate, device)
    clock.run_for(length)
    estate.world.call(device, lambda now: regain_supply(core, now))
