"""The use cases whose payloads are ZigBee cluster commands: gas meters, and the Gas Proxy that mirrors one."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.use_cases import (
    cs01b,
    cs10,
    cs11,
    future_dated_gas_instruction,
    gas_alerts,
    gcs13a,
    gcs13b,
    gcs13c,
    gcs32,
    gcs33,
    gcs38,
    gcs39,
    gcs41,
    gcs46,
)

MODULES = (
    cs01b, cs10, cs11, future_dated_gas_instruction, gas_alerts, gcs13a, gcs13b, gcs13c, gcs32,
    gcs33, gcs38, gcs39, gcs41, gcs46,
)  # fmt: skip

WIRED: tuple[UseCase, ...] = (
    cs01b.USE_CASE,
    *cs10.USE_CASES,
    cs11.USE_CASE,
    future_dated_gas_instruction.USE_CASE,
    *gas_alerts.USE_CASES,
    gcs13a.USE_CASE,
    gcs13b.USE_CASE,
    gcs13c.USE_CASE,
    gcs32.USE_CASE,
    gcs33.USE_CASE,
    gcs38.USE_CASE,
    gcs39.USE_CASE,
    gcs41.USE_CASE,
    gcs46.USE_CASE,
)
