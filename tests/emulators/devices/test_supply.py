"""The supply of an electricity meter: commanded, armed, read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases.ecs42 import EnableSupply
from sitrig.emulators.protocol.gbcs.use_cases.ecs43 import DisableSupply
from sitrig.emulators.protocol.gbcs.use_cases.ecs44 import ArmSupply
from sitrig.emulators.protocol.gbcs.use_cases.ecs45 import (
    ReadSupplyStatus,
    SupplyState,
    SupplyStatus,
)
from tests.emulators.devices.narrowing import succeeded

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]

ON, OFF, ARMED = SupplyState.ENABLED, SupplyState.DISABLED, SupplyState.ARMED


@pytest.mark.parametrize(
    ("before", "use_case", "body", "success", "after"),
    [
        (ON, "ECS43", DisableSupply(), True, OFF),
        (ARMED, "ECS43", DisableSupply(), True, OFF),
        (OFF, "ECS44", ArmSupply(), True, ARMED),
        (ARMED, "ECS44", ArmSupply(), True, ARMED),
        (ON, "ECS44", ArmSupply(), False, ON),
        (OFF, "ECS42", EnableSupply(), True, ON),
        (ARMED, "ECS42", EnableSupply(), True, ON),
    ],
)
def test_a_command_moves_the_supply_or_is_refused(
    make_bench: MakeBench,
    before: SupplyState,
    use_case: str,
    body: UseCaseBody,
    success: bool,
    after: SupplyState,
) -> None:
    bench = make_bench().joined()
    bench.meter.loads = replace(bench.meter.loads, supply=before)
    (response,) = bench.send(bench.command(use_case, body, signed=True))
    assert succeeded(response.body) is success
    (response,) = bench.send(bench.command("ECS45", ReadSupplyStatus()))
    assert response.body == SupplyStatus(after)


def test_a_command_that_the_supplier_did_not_sign_leaves_the_supply_on(bench: Bench) -> None:
    joined = bench.joined()
    joined.send(joined.command("ECS43", DisableSupply()))
    assert joined.meter.loads.supply is ON
