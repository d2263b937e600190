"""Requests with any legal values, each from a User who may send it and to a device that it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass, replace
from functools import cache
from typing import Any, cast

from hypothesis import strategies as st
from msgspec import structs

from sitrig.emulators.dsp.case import RequestService
from sitrig.emulators.dsp.deciding import Bench
from sitrig.emulators.dsp.rulebook import Decision
from sitrig.emulators.dsp.rules import SERVICES
from sitrig.emulators.estate import Estate, build
from sitrig.emulators.plan import EstatePlan
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.declarations import fields_of
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import BODIES, RequestBody
from sitrig.emulators.protocol.gbcs.codec import Fidelity
from sitrig.emulators.protocol.identifiers import ACB, Eui, RequestId
from sitrig.emulators.protocol.vocabulary import CommandVariant, SchemaVersion, SmiStatus
from sitrig.harness.clock import Clock
from sitrig.harness.fixtures import CROWDED, Parties
from sitrig.harness.premises.names import DEVICES, USERS
from sitrig.harness.targets.embedded import EmbeddedTarget
from tests.emulators.dsp.examples import EXAMPLES
from tests.emulators.protocol.duis.test_written_documents import field, message

_NO_ACCESS = frozenset({"E1", "E2", "E3", "E4", "E5", "E11", "E19"})
Route = tuple[str, Eui]
"""A party's name and the device that it asks."""


class Site:
    """An estate with its parties, and a clock."""

    def __init__(self, fidelity: Fidelity, estate: Estate | None = None) -> None:
        self.estate = estate or build(_plan(fidelity))
        self.fidelity = fidelity
        self.clock = Clock(self.estate.world)
        self.parties = Parties(self.estate, EmbeddedTarget(self.estate), self.clock)

    def copy(self) -> Site:
        """One that goes on from here by itself."""
        return Site(self.fidelity, self.estate.restored(self.estate.snapshot()))


def bodies(srv: str) -> st.SearchStrategy[RequestBody]:
    """Any legal body of that SRV, and ordinary ones of which a few values are any legal ones."""
    anything = cast("st.SearchStrategy[RequestBody]", message(BODIES[srv]))
    return anything | _near(EXAMPLES[srv].body)


def _near(ordinary: Any) -> st.SearchStrategy[Any]:
    parts: Mapping[str, st.SearchStrategy[object]] = {
        each.attribute: _value_near(getattr(ordinary, each.attribute), field(each))
        for each in fields_of(type(ordinary))
    }
    return st.builds(type(ordinary), **parts)


def _value_near(ordinary: object, legal: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    kept = _near(ordinary) if is_dataclass(ordinary) else st.just(ordinary)
    return kept | kept | legal


@cache
def routes(srv: str) -> tuple[Route, ...]:
    """Who may send that SRV to which device of the premises: one User for each type of device."""
    found: dict[str, Route] = {}
    for name, eui in USERS.items():
        for device in DEVICES.values():
            kind = _kind(device)
            if kind not in found and _may(srv, eui, device):
                found[kind] = (name, device)
    return tuple(found.values())


def _plan(fidelity: Fidelity) -> EstatePlan:
    """The crowded premises, the second ESME of which is not yet commissioned."""
    meters = tuple(
        structs.replace(meter, status=SmiStatus.INSTALLED_NOT_COMMISSIONED)
        if meter.device_id == DEVICES["the second ESME"]
        else meter
        for meter in CROWDED.meters
    )
    return structs.replace(CROWDED, fidelity=fidelity, meters=meters)


@cache
def _premises() -> Estate:
    return build(_plan(Fidelity.MODEL))


def _kind(device: Eui) -> str:
    record = _premises().dsp.state.inventory.get(device)
    return "" if record is None else record.device_type.value


def _may(srv: str, sender: Eui, device: Eui) -> bool:
    dsp, entry = _premises().dsp, SRVS[srv]
    dcc_only = CommandVariant.DCC_ONLY in entry.command_variants
    request = Request(
        schema_version=SchemaVersion.V5_4,
        request_id=RequestId(sender, ACB if dcc_only else device, 1),
        service_reference=entry.service_reference,
        service_reference_variant=srv,
        command_variant=min(entry.command_variants),
        body=_about(device, EXAMPLES[srv].body),
    )
    services: Mapping[str, RequestService] = SERVICES
    bench = Bench(dsp.rulebook, services, dsp.switches, dsp.state)
    decided = bench.decide(request, _premises().world.now)
    return not isinstance(decided, Decision) or decided.code not in _NO_ACCESS


def _about(device: Eui, body: RequestBody) -> RequestBody:
    changes: dict[str, Any] = {"device_id": device} if hasattr(body, "device_id") else {}
    return replace(body, **changes)
