"""What a gas meter or its proxy answers to a read, in the words scenarios use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import cs10, gcs13a, gcs13b, gcs13c, gcs33, gcs46


def _or_nothing(words: Callable[[Any], str]) -> Callable[[Any], str]:
    """Those words, unless no attribute could be told."""

    def told(answer: Any) -> str:
        failed = {status for status in answer.statuses if status}
        return f"nothing, with ZigBee status {min(failed)}" if failed else words(answer)

    return told


def _events(answer: cs10.Events) -> str:
    if not answer.events:
        return "no event"
    count = len(answer.events)
    return f"{count} event{'s' * (count > 1)}, {answer.events[0].event_code} last"


GAS_WORDS: Mapping[type[UseCaseBody], Callable[[Any], str]] = {
    cs10.Events: _events,
    gcs13a.Consumption: _or_nothing(
        lambda a: f"{a.volume} at divisor {a.divisor}, multiplier {a.multiplier} and unit {a.unit}"
    ),
    gcs13b.Blocks: _or_nothing(
        lambda a: f"{a.block_1}, {a.block_2}, {a.block_3}, {a.block_4} by block"
    ),
    gcs13c.TimeOfUse: _or_nothing(
        lambda a: f"{a.tier_1}, {a.tier_2}, {a.tier_3}, {a.tier_4} by tariff"
    ),
    gcs33.SupplyStatus: _or_nothing(
        lambda a: f"supply {a.supply.name.lower()}, and {a.battery_days} days of battery"
    ),
    gcs46.Mprn: _or_nothing(lambda a: f"MPRN {a.mprn or 'none'}"),
}
