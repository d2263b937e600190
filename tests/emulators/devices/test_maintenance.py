"""Housekeeping of an electricity meter: logs cleared, the randomised offset limited."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from sitrig.emulators.devices.esme_logs import EsmeLogs
from sitrig.emulators.protocol.gbcs.use_cases.ecs15a import ClearEventLog, ClearEventLogResult
from sitrig.emulators.protocol.gbcs.use_cases.ecs15c import (
    ClearSwitchEventLog,
    ClearSwitchEventLogResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs26c import Randomisation, ReadRandomisation
from sitrig.emulators.protocol.gbcs.use_cases.ecs35a import Event
from sitrig.emulators.protocol.gbcs.use_cases.ecs35b import SecurityEvent
from sitrig.emulators.protocol.gbcs.use_cases.ecs38 import SetOffsetLimit, SetOffsetLimitResult
from sitrig.emulators.protocol.vocabulary import EsmeVariant

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]


@pytest.mark.parametrize(("limit", "offset"), [(1_799, 333), (222, 222), (0, 0)])
def test_an_offset_above_the_limit_is_cut_to_it(bench: Bench, limit: int, offset: int) -> None:
    joined = bench.joined()
    held = joined.meter.configuration
    known = replace(held.randomisation, offset=333, number=44, limit=555)
    joined.meter.configuration = replace(held, randomisation=known)
    (response,) = joined.send(joined.command("ECS38", SetOffsetLimit(limit), signed=True))
    assert response.body == SetOffsetLimitResult(success=True)
    (response,) = joined.send(joined.command("ECS26c", ReadRandomisation()))
    assert response.body == Randomisation(offset, 44, limit)


def test_a_cleared_event_log_is_empty(bench: Bench) -> None:
    joined = bench.joined()
    refused = (SecurityEvent(joined.now, "8F3D"),)
    joined.meter.events = EsmeLogs((Event(joined.now, "8F69", ""),), refused)
    (response,) = joined.send(joined.command("ECS15a", ClearEventLog()))
    assert response.body == ClearEventLogResult(success=True)
    assert joined.meter.events == EsmeLogs(security=refused)


@pytest.mark.parametrize(("variant", "success"), [(EsmeVariant.CD, True), (EsmeVariant.CF, False)])
def test_only_a_meter_with_load_switches_has_a_log_of_them(
    make_bench: MakeBench, variant: EsmeVariant, success: bool
) -> None:
    joined = make_bench(variant).joined()
    (response,) = joined.send(joined.command("ECS15c", ClearSwitchEventLog()))
    assert response.body == ClearSwitchEventLogResult(success)
