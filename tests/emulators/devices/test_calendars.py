"""Names and calendars of auxiliary loads: as far as a meter has loads for them, at once, later or never."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from sitrig.emulators.devices.future_dated import CANCELLATION
from sitrig.emulators.protocol.gbcs.calendars import ScheduleEntry, SpecialDay
from sitrig.emulators.protocol.gbcs.load_control import (
    ControllerAction,
    Direction,
    SwitchAction,
    SwitchState,
)
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import DatePattern, TimePattern
from sitrig.emulators.protocol.gbcs.use_cases.ecs46a import (
    DescribeControllers,
    DescribeControllersResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs46c import (
    ScheduleSwitches,
    ScheduleSwitchesResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs46d import (
    ScheduleControllers,
    ScheduleControllersResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.future_dated_instruction import (
    CONTROLLER_CALENDAR,
    FutureDatedInstruction,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]

HOUR = 3_600_000
HCALCS = Eui("00-DB-12-34-56-78-D5-03")
INSIDE = Eui.from_bytes(bytes(8))
MAY_DAY = (SpecialDay(4, DatePattern(month=5, day=1), 4),)


def entry(action: SwitchAction | ControllerAction) -> ScheduleEntry:
    return ScheduleEntry(
        index=1,
        action=action,
        time=TimePattern(hour=3, minute=15),
        weekdays="0100001",
        special_days="1",
        begin=DatePattern(month=2),
        end=DatePattern(month=11),
    )


def switch(index: int) -> ScheduleEntry:
    return entry(SwitchAction(index, SwitchState.ACTIVATE))


def controller(index: int) -> ScheduleEntry:
    return entry(ControllerAction(index, Direction.INPUT, 30))


def ask(
    bench: Bench, use_case: str, body: UseCaseBody, due: int | None = None, counter: int = 70
) -> UseCaseBody:
    message = bench.command(use_case, body, signed=True, execution_time=due, counter=counter)
    (response,) = bench.send(message)
    return response.body


@pytest.mark.parametrize(
    ("variant", "success", "results", "held"),
    [
        (EsmeVariant.AD, True, (0, 0), ("", "boiler", "", "", "charger")),
        (EsmeVariant.CF, False, (1, 250), ("", "", "", "", "")),
        (EsmeVariant.B, False, (1, 250), ("", "", "", "", "")),
    ],
)
def test_names_are_written_up_to_the_first_controller_that_is_not_there(
    make_bench: MakeBench,
    variant: EsmeVariant,
    success: bool,
    results: tuple[int, ...],
    held: tuple[str, ...],
) -> None:
    bench = make_bench(variant).joined()
    body = DescribeControllers(description_2="boiler", description_5="charger")
    assert ask(bench, "ECS46a", body) == DescribeControllersResult(success, results)
    found = tuple(name or "" for name in bench.meter.configuration.descriptions)
    assert found == held


def test_one_controller_takes_its_own_name_and_not_the_next(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.AF).joined()
    body = DescribeControllers(description_1="battery", description_2="charger")
    assert ask(bench, "ECS46a", body) == DescribeControllersResult(False, (0, 1))
    assert bench.meter.configuration.descriptions == ("battery", None, None, None, None)


def test_a_calendar_of_switches_says_what_each_switch_is(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.BDE).joined()
    body = ScheduleSwitches(MAY_DAY, (switch(5),), device_1=INSIDE, device_3=HCALCS)
    assert ask(bench, "ECS46c", body) == ScheduleSwitchesResult(True, (0,) * 6)
    held = bench.meter.configuration
    assert held.switch_devices == (None, None, HCALCS, None, None)
    assert (held.special_days, held.schedule) == (MAY_DAY, (switch(5),))


def test_a_switch_that_is_not_there_fails_the_schedule_and_nothing_is_kept(
    make_bench: MakeBench,
) -> None:
    bench = make_bench(EsmeVariant.ADF).joined()
    before = bench.meter.configuration
    body = ScheduleSwitches(MAY_DAY, (switch(5),), device_3=HCALCS)
    assert ask(bench, "ECS46c", body) == ScheduleSwitchesResult(False, (0, 0, 1, 250, 250))
    assert bench.meter.configuration is before


def test_a_controller_that_is_not_there_fails_the_schedule(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.AG).joined()
    body = ScheduleControllers(MAY_DAY, (controller(2),))
    assert ask(bench, "ECS46d", body) == ScheduleControllersResult(False, (0, 1, 250, 250))
    assert bench.meter.configuration.schedule == ()


def test_a_calendar_takes_effect_at_its_time_and_the_supplier_is_told_of_each_part(
    make_bench: MakeBench,
) -> None:
    bench = make_bench(EsmeVariant.AF).joined()
    due = bench.now + 2 * HOUR
    body = ScheduleControllers(MAY_DAY, (controller(1),), due)
    assert ask(bench, "ECS46d", body, due) == ScheduleControllersResult(True)
    bench.outbox.clear()
    bench.run_for(2 * HOUR - 1)
    assert list(bench.meter.configuration.schedule) == []
    bench.run_for(1)
    assert bench.meter.configuration.schedule == (controller(1),)
    told = [alert.body for alert in bench.messages]
    assert told == [FutureDatedInstruction("8F66", due, 70, one) for one in CONTROLLER_CALENDAR]
    assert {alert.recipient for alert in bench.messages} == {bench.SUPPLIER}


def test_a_cancelled_calendar_never_takes_effect(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.AF).joined()
    due = bench.now + 2 * HOUR
    ask(bench, "ECS46d", ScheduleControllers(MAY_DAY, (controller(1),), due), due)
    cancelling = ScheduleControllers((), (), CANCELLATION)
    assert ask(bench, "ECS46d", cancelling, CANCELLATION, 71) == ScheduleControllersResult(True)
    bench.run_for(3 * HOUR)
    assert bench.meter.configuration.schedule == ()
