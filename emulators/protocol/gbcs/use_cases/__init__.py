"""One module per GBCS use case: its typed command, result and alert. `MODULES` is complete."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from sitrig.emulators.protocol.gbcs.use_case import UseCase

MODULES = (
    "ccs01",
    "ccs02",
    "ccs03",
    "cs01a",
    "cs14",
    "ecs01c",
    "ecs01d",
    "ecs100",
    "ecs101",
    "ecs102",
    "ecs15a",
    "ecs15c",
    "ecs17a",
    "ecs17b",
    "ecs17c",
    "ecs17d",
    "ecs17e",
    "ecs18a",
    "ecs18b",
    "ecs23",
    "ecs23b",
    "ecs24",
    "ecs24b",
    "ecs26a",
    "ecs26b",
    "ecs26c",
    "ecs26d",
    "ecs26e",
    "ecs26f",
    "ecs26i",
    "ecs26j",
    "ecs26k",
    "ecs26l",
    "ecs26m",
    "ecs26n",
    "ecs35a",
    "ecs35b",
    "ecs35c",
    "ecs35d",
    "ecs35e",
    "ecs35f",
    "ecs35g",
    "ecs38",
    "ecs39a",
    "ecs39b",
    "ecs40",
    "ecs42",
    "ecs43",
    "ecs44",
    "ecs45",
    "ecs46a",
    "ecs46c",
    "ecs46d",
    "ecs47",
    "ecs47_deactivate",
    "ecs47_reset",
    "ecs47a",
    "ecs47e",
    "ecs52",
    "ecs61a",
    "ecs61c",
    "ecs61d",
    "ecs61e",
    "ecs62",
    "ecs70",
    "ecs80",
    "fdra",
    "future_dated_instruction",
    "generic_alert",
    "meter_integrity",
    "ccs05",
    "ccs07",
    "ccs08",
    "cs02a",
    "cs02b",
    "cs02c",
    "cs02d",
    "cs02e",
    "cs03",
    "cs04",
    "cs06",
    "cs07",
    "cs08",
    "cs09",
    "gcs28",
    "gcs59",
    "gcs62",
    "cs01b",
    "cs10",
    "cs11",
    "future_dated_gas_instruction",
    "gas_alerts",
    "gcs13a",
    "gcs13b",
    "gcs13c",
    "gcs32",
    "gcs33",
    "gcs38",
    "gcs39",
    "gcs41",
    "gcs46",
)
"""Of ESMEs and Comms Hubs, then of credentials and firmware, then of gas."""


def _use_cases(module: ModuleType) -> tuple[UseCase, ...]:
    """What a module declares: `USE_CASE`, or `USE_CASES` where its modes have message codes of their own."""
    several: tuple[UseCase, ...] = getattr(module, "USE_CASES", ())
    return several or (module.USE_CASE,)


LOADED = tuple(import_module(f"{__name__}.{name}") for name in MODULES)
WIRED = tuple(case for module in LOADED for case in _use_cases(module))
"""Use cases whose payloads are built; several may share a message code."""


_BY_CODE: dict[int, tuple[UseCase, ...]] = {}
_BY_NAME: dict[str, tuple[UseCase, ...]] = {}
for _case in WIRED:
    _BY_CODE[_case.message_code] = (*_BY_CODE.get(_case.message_code, ()), _case)
    _BY_NAME[_case.name] = (*_BY_NAME.get(_case.name, ()), _case)


def by_message_code(code: int) -> tuple[UseCase, ...]:
    """The use cases with that message code, in the order of the list."""
    return _BY_CODE.get(code, ())


def by_name(name: str) -> tuple[UseCase, ...]:
    """The forms of that use case: several where its alert, or each mode, has a message code of its own."""
    return _BY_NAME.get(name, ())
