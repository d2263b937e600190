"""Load switches, controllers and the boost button of a meter: what each letter adds, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from sitrig.emulators.devices.trust_anchors import Anchor
from sitrig.emulators.protocol.gbcs.load_control import Direction
from sitrig.emulators.protocol.gbcs.message import Proof, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage
from sitrig.emulators.protocol.gbcs.use_cases.ecs47 import ActivateAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.use_cases.ecs47_deactivate import DeactivateAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.use_cases.ecs47_reset import ResetAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.use_cases.ecs47a import SetController
from sitrig.emulators.protocol.gbcs.use_cases.ecs47e import LimitController
from sitrig.emulators.protocol.gbcs.use_cases.ecs61a import ReadSwitches, Switches
from sitrig.emulators.protocol.gbcs.use_cases.ecs61c import BoostButton, ReadBoostButton
from sitrig.emulators.protocol.gbcs.use_cases.ecs61d import (
    AuxiliaryControllers,
    ReadAuxiliaryControllers,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs61e import ReadControllerStates
from sitrig.emulators.protocol.gbcs.use_cases.ecs62 import SetBoost, SetBoostResult
from sitrig.emulators.protocol.gbcs.use_cases.ecs101 import LimitProcessed
from sitrig.emulators.protocol.gbcs.use_cases.ecs102 import LimitEnded
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant, RemotePartyRole
from tests.emulators.devices.narrowing import of_kind, succeeded

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]

MINUTE = 60_000
HOUR = 60 * MINUTE
LOAD_CONTROLLER = Eui("90-B3-D5-1F-30-01-00-08")
LOAD_CONTROLLER_SKI = "1122334455667788"


def ask(bench: Bench, use_case: str, body: UseCaseBody, *, signed: bool = True) -> UseCaseBody:
    """What a meter answers to one command of its Supplier."""
    (response,) = bench.send(bench.command(use_case, body, signed=signed))
    return response.body


def closed(bench: Bench) -> list[bool]:
    """Which of the five switches ECS61a tells closed."""
    told = ask(bench, "ECS61a", ReadSwitches(), signed=False)
    return [getattr(told, f"closed_{at}") for at in range(1, 6)]


def level(bench: Bench, at: int) -> str:
    """What ECS61e tells of a controller."""
    told = ask(bench, "ECS61e", ReadControllerStates(), signed=False)
    text: str = getattr(told, f"state_{at}")
    return text


@pytest.mark.parametrize(
    ("use_case", "body"),
    [
        ("ECS47Deactivate", DeactivateAuxiliaryLoad(2, 45)),
        ("ECS47Reset", ResetAuxiliaryLoad(2)),
    ],
)
def test_a_closed_switch_is_opened_and_the_others_stay(
    make_bench: MakeBench, use_case: str, body: UseCaseBody
) -> None:
    bench = make_bench(EsmeVariant.BD).joined()
    for index in (2, 4):
        ask(bench, "ECS47Activate", ActivateAuxiliaryLoad(index, 30))
    assert succeeded(ask(bench, use_case, body))
    assert closed(bench) == [False, False, False, True, False]
    bench.run_for(31 * MINUTE)
    assert not any(closed(bench))


@pytest.mark.parametrize("variant", [EsmeVariant.A, EsmeVariant.CF, EsmeVariant.AEG])
def test_a_meter_without_switches_opens_and_resets_none(
    make_bench: MakeBench, variant: EsmeVariant
) -> None:
    bench = make_bench(variant).joined()
    assert not succeeded(ask(bench, "ECS47Deactivate", DeactivateAuxiliaryLoad(1, 45)))
    assert not succeeded(ask(bench, "ECS47Reset", ResetAuxiliaryLoad(1)))
    told = ask(bench, "ECS61a", ReadSwitches(), signed=False)
    assert of_kind(Switches, told).results[0] != 0


def test_a_switch_is_told_to_close_for_a_while_that_lies_ahead(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.CD).joined()
    start = bench.now + HOUR
    body = SetController(3, Direction.OUTPUT, 100, start, start + 2 * HOUR)
    assert succeeded(ask(bench, "ECS47a", body))
    assert not any(closed(bench))
    bench.run_for(HOUR)
    assert closed(bench) == [False, False, True, False, False]
    bench.run_for(2 * HOUR)
    assert not any(closed(bench))


@pytest.mark.parametrize(
    ("told", "use_case", "body", "closes"),
    [
        (100, "ECS47Deactivate", DeactivateAuxiliaryLoad(3, 45), False),
        (100, "ECS47Reset", ResetAuxiliaryLoad(3), False),
        (0, "ECS47Activate", ActivateAuxiliaryLoad(3, 45), True),
    ],
)
def test_a_switch_that_a_level_holds_still_obeys_its_own_commands(
    make_bench: MakeBench, told: int, use_case: str, body: UseCaseBody, closes: bool
) -> None:
    bench = make_bench(EsmeVariant.CD).joined()
    end = bench.now + 2 * HOUR
    ask(bench, "ECS47a", SetController(3, Direction.OUTPUT, told, bench.now, end))
    assert closed(bench)[2] is not closes
    assert succeeded(ask(bench, use_case, body))
    assert closed(bench) == [False, False, closes, False, False]


@pytest.mark.parametrize(
    ("variant", "index", "direction", "percent", "hours", "success"),
    [
        ("AF", 1, Direction.OUTPUT, 37, 1, True),
        ("AF", 1, Direction.INPUT, 62, 1, True),
        ("AF", 2, Direction.OUTPUT, 37, 1, False),
        ("ADF", 5, Direction.INPUT, 37, 1, True),
        ("ADF", 4, Direction.OUTPUT, 0, 1, True),
        ("ADF", 4, Direction.OUTPUT, 37, 1, False),
        ("ADF", 4, Direction.INPUT, 100, 1, False),
        ("AG", 1, Direction.OUTPUT, 55, 1, True),
        ("A", 1, Direction.OUTPUT, 100, 1, False),
        ("AF", 1, Direction.OUTPUT, 37, 0, False),
    ],
)
def test_a_controller_takes_what_it_can_do(
    make_bench: MakeBench,
    variant: str,
    index: int,
    direction: Direction,
    percent: int,
    hours: int,
    success: bool,
) -> None:
    bench = make_bench(EsmeVariant(variant)).joined()
    body = SetController(index, direction, percent, bench.now, bench.now + hours * HOUR)
    assert succeeded(ask(bench, "ECS47a", body)) is success
    assert bool(bench.meter.loads.levels) is success


def test_a_level_is_told_while_it_lasts(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.AF).joined()
    body = SetController(1, Direction.OUTPUT, 37, bench.now, bench.now + HOUR)
    ask(bench, "ECS47a", body)
    assert level(bench, 1) == '{"outputState": 37, "inputState": 0}'
    assert level(bench, 2) == "{}"
    bench.run_for(HOUR)
    assert level(bench, 1) == '{"outputState": 100, "inputState": 0}'


def test_a_later_level_replaces_the_earlier_of_its_direction(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.AF).joined()
    end = bench.now + HOUR
    for direction, percent in ((Direction.OUTPUT, 10), (Direction.INPUT, 20)):
        ask(bench, "ECS47a", SetController(1, direction, percent, bench.now, end))
    ask(bench, "ECS47a", SetController(1, Direction.OUTPUT, 30, bench.now, end))
    assert level(bench, 1) == '{"outputState": 30, "inputState": 20}'


def limited(bench: Bench, body: LimitController, *, signer: str = LOAD_CONTROLLER_SKI) -> None:
    """Send a limit as a Load Controller whose cell the meter has."""
    anchor = Anchor(LOAD_CONTROLLER, LOAD_CONTROLLER_SKI)
    cell = (RemotePartyRole.LOAD_CONTROLLER, CellUsage.DIGITAL_SIGNATURE, anchor)
    anchors = bench.meter.anchors
    bench.meter.anchors = replace(anchors, cells=(*anchors.cells, cell))
    message = bench.command("ECS47e", body)
    proof = Proof(signer_ski=signer, mac_by=message.proof.mac_by)
    bench.outbox.clear()
    bench.send(replace(message, originator=LOAD_CONTROLLER, proof=proof))


def test_a_limit_caps_the_level_and_the_supplier_is_told_of_both_its_ends(
    make_bench: MakeBench,
) -> None:
    bench = make_bench(EsmeVariant.AF).joined()
    start, end = bench.now, bench.now + HOUR
    ask(bench, "ECS47a", SetController(1, Direction.OUTPUT, 80, start, start + 3 * HOUR))
    limited(bench, LimitController(1, Direction.OUTPUT, 45, start, end))
    assert [message.body for message in bench.messages[1:]] == [
        LimitProcessed("8F86", start, 1, Direction.OUTPUT, start, end, 45)
    ]
    assert level(bench, 1) == '{"outputState": 45, "inputState": 0}'
    bench.outbox.clear()
    bench.run_for(HOUR)
    (alert,) = bench.messages
    assert alert.body == LimitEnded("8F87", end, 1, Direction.OUTPUT, 80)
    assert (alert.use_case, alert.recipient) == ("ECS102", bench.SUPPLIER)
    assert bench.meter.loads.limits == ()


def test_a_limit_raises_no_level_that_is_lower_already(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.AF).joined()
    end = bench.now + HOUR
    ask(bench, "ECS47a", SetController(1, Direction.OUTPUT, 20, bench.now, end))
    limited(bench, LimitController(1, Direction.OUTPUT, 45, bench.now, end))
    assert bench.meter.loads.limits
    assert level(bench, 1) == '{"outputState": 20, "inputState": 0}'


def test_nobody_but_the_load_controller_in_the_meters_cell_limits(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.AF).joined()
    body = LimitController(1, Direction.OUTPUT, 45, bench.now, bench.now + HOUR)
    bench.send(bench.command("ECS47e", body, signed=True))
    limited(bench, body, signer="8877665544332211")
    assert bench.meter.loads.limits == ()


def test_a_load_switch_has_no_limit(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.AD).joined()
    limited(bench, LimitController(1, Direction.OUTPUT, 45, bench.now, bench.now + HOUR))
    assert bench.meter.loads.limits == ()


def boosted(bench: Bench) -> list[bool]:
    """Which loads ECS61c tells the button switches."""
    told = of_kind(BoostButton, ask(bench, "ECS61c", ReadBoostButton(), signed=False))
    assert told.success
    return [getattr(told, f"load_{at}") for at in range(1, 6)]


def test_loads_are_added_to_the_boost_button_and_removed(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.ADE).joined()
    result = ask(bench, "ECS62", SetBoost(True, None, True, None, None), signed=False)
    assert result == SetBoostResult(True, (0, 0))
    assert boosted(bench) == [True, False, True, False, False]
    ask(bench, "ECS62", SetBoost(False, False, False, False, False), signed=False)
    assert not any(boosted(bench))


def test_writing_stops_at_a_load_that_is_not_there(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.AEF).joined()
    result = ask(bench, "ECS62", SetBoost(True, True, True, True, True), signed=False)
    assert result == SetBoostResult(False, (0, 1, 250, 250, 250))
    assert boosted(bench) == [True, False, False, False, False]


@pytest.mark.parametrize("variant", [EsmeVariant.A, EsmeVariant.BDF, EsmeVariant.AG])
def test_a_meter_without_the_button_boosts_nothing(
    make_bench: MakeBench, variant: EsmeVariant
) -> None:
    bench = make_bench(variant).joined()
    result = ask(bench, "ECS62", SetBoost(True, True, True, True, True), signed=False)
    assert result == SetBoostResult(success=False)
    assert bench.meter.loads.boosted == ()
    assert not succeeded(ask(bench, "ECS61c", ReadBoostButton(), signed=False))


def test_controllers_are_called_by_their_kind_until_somebody_describes_them(
    make_bench: MakeBench,
) -> None:
    bench = make_bench(EsmeVariant.BDF).joined()
    meter = bench.meter
    meter.configuration = replace(
        meter.configuration, descriptions=(None, "Immersion", None, None, "Car")
    )
    told = ask(bench, "ECS61d", ReadAuxiliaryControllers(), signed=False)
    assert of_kind(AuxiliaryControllers, told).descriptions == (
        "ALCS",
        "Immersion",
        "ALCS",
        "ALCS",
        "Car",
    )
    switches = of_kind(Switches, ask(bench, "ECS61a", ReadSwitches(), signed=False))
    assert (switches.description_1, switches.description_2) == ("", "Immersion")


def test_a_meter_that_loses_its_loads_forgets_what_was_told_of_them(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.ADEF).joined()
    end = bench.now + HOUR
    ask(bench, "ECS47Activate", ActivateAuxiliaryLoad(1, 30))
    ask(bench, "ECS47a", SetController(5, Direction.OUTPUT, 37, bench.now, end))
    ask(bench, "ECS62", SetBoost(load_5=True), signed=False)
    bench.meter.become(EsmeVariant.A)
    loads = bench.meter.loads
    assert (loads.closed_until, loads.levels, loads.boosted) == ((), (), ())
