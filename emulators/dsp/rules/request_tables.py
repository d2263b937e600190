"""A table of its own for a request that is else like any other to a device. Knows no Service Request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sitrig.emulators.dsp.case import Case, RequestService
from sitrig.emulators.dsp.rulebook import Row, Stage
from sitrig.emulators.dsp.rules.authorisation import table


def refusing(
    service: RequestService,
    rows: tuple[Row, ...],
    domains: dict[str, tuple[str | bool, ...]],
    facts: Callable[[Case], dict[str, str]],
) -> RequestService:
    """The service with these rows for its request table; `facts` are those that the rows read beside the usual."""
    srv = service.rules.srv
    tables = {
        **service.rules.tables,
        Stage.REQUEST: table(srv, Stage.REQUEST, *rows, domains=domains),
    }
    return replace(
        service,
        rules=replace(service.rules, tables=tables),
        facts=lambda case: {**case.device_facts(), **facts(case)},
    )
