"""A device counts up from alert to alert, however many fall into one instant."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sitrig.emulators.devices.firmware import HeldImage
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import ActivateFirmware
from sitrig.emulators.protocol.gbcs.use_cases.ecs01c import UpdateSecondaryTariff
from sitrig.emulators.protocol.gbcs.use_cases.ecs01d import UpdateSecondaryPrice
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from tests.emulators.devices.tariffs import prices, tariff

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]

HOUR = 3_600_000
HELD = HeldImage("00020001", "ab" * 32, (EsmeVariant.B,), None)


def test_the_outcomes_of_one_instant_count_on(make_bench: MakeBench) -> None:
    twin = make_bench(EsmeVariant.B).joined()
    twin.meter.held_image = HELD
    due = twin.now + HOUR
    for use_case, body in (
        ("ECS01c", UpdateSecondaryTariff(tariff("night"))),
        ("ECS01d", UpdateSecondaryPrice(prices(17))),
        ("CS06", ActivateFirmware("AB" * 32)),
    ):
        twin.send(twin.command(use_case, body, signed=True, execution_time=due))
    twin.outbox.clear()
    twin.run_for(HOUR)
    assert twin.alerts() == ["8F66"] * 5 + ["8F43"]
    assert [alert.counter for alert in twin.messages] == [*range(due, due + 6)]


def test_an_alert_that_is_alone_in_its_instant_counts_as_that_instant(bench: Bench) -> None:
    for now in (bench.now + HOUR, bench.now + HOUR, bench.now + 2 * HOUR):
        bench.perform(bench.meter, bench.meter.non_critical_alert("8183", now))
    counters = [alert.counter - bench.now for alert in bench.messages]
    assert counters == [HOUR, HOUR + 1, 2 * HOUR]


def test_a_clock_that_is_set_back_takes_no_counter_back(bench: Bench) -> None:
    for now in (bench.now + HOUR, bench.now):
        bench.perform(bench.meter, bench.meter.critical_alert("8F30", now))
    first, second = (alert.counter for alert in bench.messages)
    assert second == first + 1
