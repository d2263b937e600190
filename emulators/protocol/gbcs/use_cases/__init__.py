"""One module per GBCS use case: its typed command, result and alert. The list below is complete."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.use_cases import (
    ccs01,
    ccs02,
    ccs08,
    cs02a,
    cs02b,
    cs06,
    cs14,
    ecs01c,
    ecs17b,
    ecs23b,
    ecs26i,
    ecs26m,
    ecs39a,
    ecs47,
    ecs52,
    ecs61c,
    ecs61d,
    ecs70,
    fdra,
    generic_alert,
)

MODULES = (
    ccs01, ccs02, ccs08, cs02a, cs02b, cs06, cs14, ecs01c, ecs17b, ecs23b, ecs26i, ecs26m,
    ecs39a, ecs47, ecs52, ecs61c, ecs61d, ecs70, fdra, generic_alert,
)  # fmt: skip

WIRED: tuple[UseCase, ...] = (ecs52.USE_CASE,)
"""Use cases whose payloads are built; several may share a message code."""


def by_message_code(code: int) -> tuple[UseCase, ...]:
    """The use cases with that message code, in the order of the list."""
    return tuple(case for case in WIRED if case.message_code == code)
