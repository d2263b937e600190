"""A meter without supply, and what it tells once the supply is back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sitrig.emulators.devices.supply_outages import lose_supply, regain_supply
from sitrig.emulators.protocol.gbcs.message import Proof
from sitrig.emulators.protocol.gbcs.use_cases.ecs45 import ReadSupplyStatus
from sitrig.emulators.protocol.gbcs.use_cases.ecs80 import SupplyRestored

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench


@pytest.mark.parametrize(("length", "code"), [(179_999, "8F35"), (180_000, "8F36")])
def test_network_operator_and_supplier_are_told_how_long_it_was(
    bench: Bench, length: int, code: str
) -> None:
    joined = bench.joined()
    joined.outbox.clear()
    failed = joined.now
    joined.perform(joined.meter, lose_supply(joined.meter, failed))
    joined.run_for(length)
    joined.perform(joined.meter, regain_supply(joined.meter, joined.now))
    told = joined.messages
    body = SupplyRestored(code, joined.now, failed, joined.now)
    assert [alert.body for alert in told] == [body, body]
    assert [alert.recipient for alert in told] == [joined.network.eui, joined.SUPPLIER]
    assert [alert.counter for alert in told] == [joined.now, joined.now + 1]
    assert told[0].proof == Proof(signer_ski=joined.METER_SKI)


def test_without_supply_nothing_is_answered(bench: Bench) -> None:
    joined = bench.joined()
    lose_supply(joined.meter, joined.now)
    assert joined.send(joined.command("ECS45", ReadSupplyStatus())) == []
    regain_supply(joined.meter, joined.now)
    assert len(joined.send(joined.command("ECS45", ReadSupplyStatus()))) == 1


def test_a_supply_that_did_not_fail_is_not_told_of(bench: Bench) -> None:
    joined = bench.joined()
    assert regain_supply(joined.meter, joined.now) == ()
