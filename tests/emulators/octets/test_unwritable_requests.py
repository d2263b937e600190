"""Requests that DUIS allows and no GBCS octets can say: refused at the door, and the world goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec import structs

from sitrig.emulators.core import Core
from sitrig.emulators.dsp import commands
from sitrig.emulators.dsp.assumptions import response_code
from sitrig.emulators.dsp.changes import PointSet
from sitrig.emulators.dsp.registration import Registration
from sitrig.emulators.dsp.rules import SERVICES
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.log_periods import ReadLogPeriod
from sitrig.emulators.protocol.duis.requests.replaced_credentials import (
    HandoverCertificates,
    SupplierOrNetworkOperatorCertificates,
)
from sitrig.emulators.protocol.duis.requests.sr06_13_read_event_or_security_log import LogToRead
from sitrig.emulators.protocol.duis.requests.sr06_20_1_set_import_mpxn import ImportMprn
from sitrig.emulators.protocol.effects import DSP
from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.codec import Fidelity
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, Rejected
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import SetClock
from sitrig.emulators.protocol.identifiers import ACB
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.actions.supplier_credentials import change_of_supplier, own_bundle
from sitrig.harness.clock import HOUR, MINUTE
from sitrig.harness.premises.names import DEVICES, METERING_POINTS
from tests.emulators.dsp.examples import EXAMPLES
from tests.emulators.octets.any_request import Route, Site, bodies, routes

YEAR_9999 = 253_402_300_799_000
NON_ASCII = "4\N{EURO SIGN}00000000"
REFUSAL = ("CM-WRITE", response_code("@command-not-writable"))
Body = Callable[[Site], RequestBody]

ELECTRICITY: Route = ("Acorn Energy", DEVICES["the ESME"])
GAS: Route = ("Cedar Gas", DEVICES["the GSME"])
PROXY: Route = ("Cedar Gas", DEVICES["the GPF"])
GAINING: Route = ("Birch Power", DEVICES["the ESME"])


def other(srv: str, **fields: object) -> Body:
    """The ordinary request of that SRV with other values."""
    body: Any = EXAMPLES[srv].body
    return lambda site: replace(body, **fields)


def period(srv: str, start: int | None = None, end: int | None = None, **fields: object) -> Body:
    """A reading from one instant to another, by default of the last hours."""

    def build(site: Site) -> RequestBody:
        now = site.clock.now
        read = ReadLogPeriod(
            start_date_time=now - HOUR if start is None else start,
            end_date_time=now if end is None else end,
        )
        return other(srv, read_log_period=read, **fields)(site)

    return build


def party(srv: str, certificates: type, role: RemotePartyRole, *path: bytes) -> Body:
    """The sender's own certificates, on that path."""

    def build(site: Site) -> RequestBody:
        sender = site.parties["Acorn Energy" if srv == "6.15.1" else "Cedar Gas"].credentials
        own = own_bundle(sender, site.estate.identities.pki)
        given = certificates(
            digital_signing_certificate=own.signing,
            key_agreement_certificate=own.agreement,
            key_agreement_top_up_certificate=own.top_up,
        )
        return other(
            srv,
            remote_party_role=role,
            replacement_certificates=given,
            certification_path_certificates=path,
        )(site)

    return build


def gaining(*path: bytes) -> Body:
    """A change of supplier on that path."""

    def build(site: Site) -> RequestBody:
        sender = site.parties["Birch Power"].credentials
        bundle = own_bundle(sender, site.estate.identities.pki)
        return change_of_supplier(replace(bundle, path=path))

    return build


def season(name: str) -> Body:
    """A secondary tariff with a season of that name."""

    def build(site: Site) -> RequestBody:
        body: Any = EXAMPLES["1.1.2"].body
        table = body.switching_table
        named = replace(table.seasons[0], season_name=name)
        return other("1.1.2", switching_table=replace(table, seasons=(named,)))(site)

    return build


def repeated_day(site: Site) -> RequestBody:
    """A secondary tariff whose week has seven days, but one of them twice and another never."""
    body: Any = EXAMPLES["1.1.2"].body
    table = body.switching_table
    week = table.week_profiles[0]
    days = (*week.days[:6], week.days[0])
    repeated = replace(table, week_profiles=(replace(week, days=days),))
    changed: RequestBody = replace(body, switching_table=repeated)
    return changed


_NETWORK, _KRP = HandoverCertificates, SupplierOrNetworkOperatorCertificates
_SUPPLIER = RemotePartyRole.SUPPLIER
BAD: dict[str, tuple[Route, Body, str]] = {
    "4.10 from 1970": (ELECTRICITY, period("4.10", start=0), "-946684800"),
    "4.10 to 9999": (ELECTRICITY, period("4.10", end=YEAR_9999), "25245"),
    "6.13 from 1970": (ELECTRICITY, period("6.13", start=0), "-946684800"),
    "6.13 to 9999": (ELECTRICITY, period("6.13", end=YEAR_9999), "25245"),
    "6.13 of gas from 1970": (
        GAS,
        period("6.13", start=0, log_to_read=LogToRead.EVENT),
        "0 is no ZigBee time",
    ),
    "6.13 of gas to 9999": (
        GAS,
        period("6.13", end=YEAR_9999, log_to_read=LogToRead.EVENT),
        str(YEAR_9999),
    ),
    "7.11 from 1970": (ELECTRICITY, period("7.11", start=0), "-946684800"),
    "7.11 to 9999": (ELECTRICITY, period("7.11", end=YEAR_9999), "25245"),
    "6.11 in 9999": (ELECTRICITY, other("6.11", current_date_time=YEAR_9999), "9999"),
    "6.20.1 in no ASCII": (GAS, other("6.20.1", mpxn=ImportMprn(value=NON_ASCII)), NON_ASCII),
    "6.21 on an empty path": (PROXY, party("6.21", _NETWORK, _SUPPLIER, b""), "nothing is no cert"),
    "6.21 on a path of garbage": (
        PROXY,
        party("6.21", _NETWORK, _SUPPLIER, b"xx"),
        "7878 is no cert",
    ),
    "6.23 on an empty path": (GAINING, gaining(b""), "nothing is no cert"),
    "6.23 on a path of garbage": (GAINING, gaining(b"xx"), "7878 is no cert"),
    "6.15.1 on an empty path": (
        ELECTRICITY,
        party("6.15.1", _KRP, _SUPPLIER, b""),
        "nothing is no cert",
    ),
    "6.15.1 on a path of garbage": (
        ELECTRICITY,
        party("6.15.1", _KRP, _SUPPLIER, b"xx"),
        "7878 is no cert",
    ),
    "6.15.2 of nothing": (
        ELECTRICITY,
        other("6.15.2", device_certificate=b""),
        "nothing is no cert",
    ),
    "6.15.2 of garbage": (
        ELECTRICITY,
        other("6.15.2", device_certificate=b"xx"),
        "7878 is no cert",
    ),
    "1.1.2 in no ASCII": (ELECTRICITY, season(NON_ASCII[:8]), NON_ASCII[:8]),
    "1.1.2 without a Sunday": (ELECTRICITY, repeated_day, "monday"),
}


def state(site: Site) -> dict[str, object]:
    """All that is, but for what every refused request spends."""
    whole: Any = site.estate.state()
    dsp = {name: part for name, part in whole["dsp"].items() if name != "counters"}
    return {**whole, "dsp": dsp}


def decision(site: Site) -> dict[str, Any]:
    """The newest decision in the journal."""
    *_, entry = site.estate.world.journal.entries(kind="decision")
    return entry.facts


def gained(site: Site) -> None:
    """Let the import MPAN pass to Birch Power."""
    point = site.estate.dsp.state.points[METERING_POINTS["the import MPAN"]]
    new = Registration(party="Birch Power", effective_from=date(2026, 1, 4))
    changed = structs.replace(point, registrations=(*point.registrations, new))
    site.estate.operate(PointSet(changed))


@pytest.fixture(params=Fidelity)
def site(request: pytest.FixtureRequest) -> Site:
    """The crowded premises."""
    return Site(request.param)


@pytest.mark.parametrize("name", BAD)
def test_what_has_no_octets_is_refused_and_changes_nothing(site: Site, name: str) -> None:
    (sender, device), body, named = BAD[name]
    if sender == "Birch Power":
        gained(site)
    before = state(site)
    answer = site.parties[sender].submit(body(site), device=device)
    decided = decision(site)
    assert (decided["row"], decided["code"], answer.code) == (REFUSAL[0], REFUSAL[1], REFUSAL[1])
    assert decided["source"].startswith("assumption")
    assert named in decided["reason"], decided["reason"]
    assert state(site) == before
    another = site.parties["Elm Networks"]
    assert another.submit(EXAMPLES["6.2.4"].body, device=DEVICES["the ESME"]).code == "I99"
    site.clock.run_for(HOUR)
    assert [got.response.response_code.value for got in another.mailbox] == ["I0"]


def test_a_held_request_is_tried_before_it_is_held(site: Site) -> None:
    due = site.clock.now + HOUR
    body = period("7.11", start=0, execution_date_time=due)(site)
    assert site.parties["Acorn Energy"].submit(body, device=DEVICES["the ESME"]).code == REFUSAL[1]
    assert not site.estate.dsp.state.held


def test_a_held_request_that_has_no_octets_by_then_is_refused_then(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    sender = site.parties["Acorn Energy"]
    body = period("7.11", execution_date_time=site.clock.now + HOUR)(site)
    assert sender.submit(body, device=DEVICES["the ESME"]).code == "I99"

    class Refusing:
        def pre_command(self, command: DeviceMessage) -> bytes:
            raise PayloadError("no octets any more")

    monkeypatch.setattr(commands, "WIRE", Refusing())
    site.clock.run_for(HOUR + MINUTE)
    assert [got.response.response_code.value for got in sender.mailbox] == [REFUSAL[1]]
    (entry,) = site.estate.world.journal.entries(kind="held-request-refused")
    assert entry.facts["row"] == REFUSAL[0]
    assert not site.estate.dsp.state.commands


def test_what_reaches_the_wire_all_the_same_is_dropped_with_its_reason() -> None:
    world = Site(Fidelity.WIRE).estate.world
    assert world.wire is not None
    unwritable = DeviceMessage(
        kind=MessageKind.COMMAND,
        use_case="ECS70",
        originator=ACB,
        recipient=DEVICES["the ESME"],
        counter=1,
        body=SetClock(window_start=YEAR_9999, window_end=2 * YEAR_9999),
    )
    core: Core = world.cores[DSP]
    dropped = world.wire.put(unwritable, core, world.now)
    assert isinstance(dropped, Rejected)
    assert str(2 * YEAR_9999) in dropped.reason


FEW = settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
SENDABLE = [srv for srv in SERVICES if SRVS[srv].eligible_roles]


@pytest.mark.parametrize("srv", SENDABLE)
def test_no_legal_request_stops_the_world(site: Site, srv: str) -> None:
    @given(data=st.data())
    @FEW
    def go_on(data: st.DataObject) -> None:
        sender, device = data.draw(st.sampled_from(routes(srv)))
        answer = site.parties[sender].submit(data.draw(bodies(srv)), device=device)
        assert answer.response is not None
        site.clock.run_for(MINUTE)

    go_on()
    assert not list(site.estate.world.journal.entries(kind="not sent"))
