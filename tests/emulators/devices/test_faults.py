"""Every named misbehaviour does what its sentence says and leaves a trace."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from sitrig.emulators.devices.faults import (
    FAULTS,
    AnswersLate,
    ClockOff,
    Fault,
    LosesAnswers,
    NeverJoins,
    Silent,
    WrongInstallCode,
    find,
)
from sitrig.emulators.protocol.effects import PowerOn
from sitrig.emulators.protocol.gbcs.use_cases.ecs39a import SetImportMpan
from sitrig.emulators.protocol.gbcs.use_cases.ecs52 import ReadFirmwareVersion
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import ClockResult, ClockStatus, SetClock
from tests.emulators.devices.narrowing import of_kind

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]


def fired(bench: Bench) -> list[object]:
    return [record.facts for record in bench.records if record.kind == "fault"]


def test_every_fault_is_listed_under_a_name_of_its_own_with_its_sentence() -> None:
    assert set(FAULTS) == set(Fault.__subclasses__())
    names = [fault.__struct_config__.tag for fault in FAULTS]
    assert len(set(names)) == len(names)
    assert all(fault.__doc__ for fault in FAULTS)


def test_a_silent_meter_does_nothing_at_all(bench: Bench) -> None:
    bench.meter.attach(Silent())
    before = bench.state()
    assert bench.send(bench.command("ECS39a", SetImportMpan("1200000000017"))) == []
    assert bench.state() == before
    assert fired(bench) == [{"fault": "silent"}]


def test_a_silent_hub_relays_nothing(bench: Bench) -> None:
    bench.hub.attach(Silent())
    assert bench.send(bench.command("ECS52", ReadFirmwareVersion())) == []
    assert fired(bench) == [{"fault": "silent"}]


def test_a_meter_that_loses_answers_obeys_all_the_same(bench: Bench) -> None:
    bench.meter.attach(LosesAnswers())
    assert bench.send(bench.command("ECS39a", SetImportMpan("1200000000017"))) == []
    assert bench.meter.import_mpan == "1200000000017"
    assert fired(bench) == [{"fault": "loses answers"}]


def test_a_hub_that_loses_its_own_answers_still_relays(bench: Bench) -> None:
    bench.hub.attach(LosesAnswers())
    assert bench.send(bench.to_hub("ECS52", ReadFirmwareVersion())) == []
    assert len(bench.send(bench.command("ECS52", ReadFirmwareVersion()))) == 1


def test_a_late_meter_answers_each_command_after_its_delay(bench: Bench) -> None:
    bench.meter.attach(AnswersLate(5_000))
    bench.send(bench.command("ECS52", ReadFirmwareVersion(), counter=1))
    bench.run_for(3_000)
    bench.send(bench.command("ECS52", ReadFirmwareVersion(), counter=2))
    assert bench.outbox == []
    bench.run_for(2_000)
    assert [sent.counter for sent in bench.messages] == [1]
    bench.run_for(3_000)
    assert [sent.counter for sent in bench.messages] == [1, 2]
    assert bench.meter.outgoing.late == ()
    assert fired(bench) == [{"fault": "answers late", "by": 5_000}] * 2


def test_a_clock_that_is_off_fails_its_window_until_repaired(bench: Bench) -> None:
    bench.meter.attach(ClockOff(-30_000))

    def set_clock() -> ClockResult:
        body = SetClock(bench.now - 10_000, bench.now + 10_000)
        answer = bench.send(bench.command("ECS70", body, signed=True))[0]
        return of_kind(ClockResult, answer.body)

    assert set_clock().time == bench.now - 30_000
    assert bench.meter.clock_status is ClockStatus.UNRELIABLE
    assert fired(bench) == [{"fault": "clock off", "by": -30_000}]
    bench.meter.repair(ClockOff)
    assert set_clock().status is ClockStatus.RELIABLE


def test_a_meter_that_never_joins_stays_outside(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.meter.attach(NeverJoins())
    bench.add_meter()
    bench.give(bench.meter, PowerOn())
    bench.run_for(60_000)
    assert bench.meter.link_key is None
    assert fired(bench)[0] == {"fault": "never joins"}


def test_a_meter_with_a_wrong_install_code_stays_outside(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.meter.attach(WrongInstallCode("EE" * 16))
    bench.add_meter()
    bench.give(bench.meter, PowerOn())
    assert bench.meter.link_key is None
    assert fired(bench)[0] == {"fault": "wrong install code", "install_code": "EE" * 16}


@pytest.mark.parametrize("fault", [ClockOff(1), AnswersLate(1)])
def test_attaching_a_fault_again_replaces_it(bench: Bench, fault: Fault) -> None:
    bench.meter.attach(type(fault)(2))
    bench.meter.attach(fault)
    assert list(bench.meter.faults) == [fault]
    assert find(bench.meter.faults, type(fault)) is fault
    bench.meter.repair(type(fault))
    assert bench.meter.faults == ()
