"""The whole state before and after: no kind of state may change unsaid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.dsp import changes as change
from sitrig.emulators.dsp.inventory import Correction
from sitrig.emulators.dsp.products import Product
from sitrig.emulators.dsp.registration import Registration
from sitrig.emulators.dsp.returns import ReturnNotice, ReturnRoute
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.estate import Estate, build
from sitrig.emulators.protocol.duis.requests.sr06_24_1_retrieve_device_security_credentials import (
    RetrieveDeviceSecurityCredentialsKrp,
)
from sitrig.emulators.protocol.duis.requests.sr11_02_read_firmware_version import (
    ReadFirmwareVersion,
)
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, LoggedType
from sitrig.emulators.protocol.gbcs.use_cases.gcs62 import DeviceLogBackup
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.vocabulary import (
    DeviceType,
    EsmeVariant,
    RemotePartyRole,
    SchemaVersion,
    SmiStatus,
)
from sitrig.harness.clock import HOUR, Clock
from sitrig.harness.fixtures import CROWDED, Parties
from sitrig.harness.ledger import ALWAYS_MAY_CHANGE, Ledger, flat
from sitrig.harness.premises.names import METERING_POINTS, device_named, user_named
from sitrig.harness.targets.embedded import EmbeddedTarget

ESME, HUB = device_named("the ESME"), device_named("the Comms Hub")
SPARE_HUB = device_named("the spare Comms Hub")
ACORN, BIRCH = user_named("Acorn Energy"), user_named("Birch Power")
IMPORT = METERING_POINTS["the import MPAN"]
NOW = CROWDED.start
REQUEST_ID = RequestId(ACORN, ESME, 1007)


@pytest.fixture
def estate() -> Estate:
    return build(CROWDED)


@pytest.fixture
def ledger(estate: Estate) -> Ledger:
    opened = Ledger(estate.state)
    opened.open()
    return opened


def parties(estate: Estate) -> Parties:
    return Parties(estate, EmbeddedTarget(estate), Clock(estate.world))


def meter(estate: Estate) -> EsmeState:
    core = estate.world.cores[ESME]
    assert isinstance(core, EsmeState)
    return core


def paths(ledger: Ledger) -> list[str]:
    return [difference.path for difference in ledger.undeclared()]


def registration_moves(state: DspState) -> None:
    gained = Registration(party="Birch Power", effective_from=date(2026, 3, 29))
    state.apply(change.PointSet(replace(state.points[IMPORT], registrations=(gained,))))


def device_is_removed(state: DspState) -> None:
    state.apply(change.DeviceRemoved(ESME))


def device_is_added(state: DspState) -> None:
    added = replace(state.inventory[ESME], device_id=device_named("an unknown device"))
    state.apply(change.DeviceAdded(added))


def variant_changes(state: DspState) -> None:
    corrected = Correction("esme_variant", "A", "BDE", NOW, BIRCH)
    state.apply(change.DeviceChanged(ESME, {"esme_variant": EsmeVariant.BDE}, (corrected,)))


def status_is_reached_again(state: DspState) -> None:
    state.apply(change.StatusReached(ESME, SmiStatus.COMMISSIONED, NOW, "8.1.1 once more"))


def hub_is_returned(state: DspState) -> None:
    notice = ReturnNotice(
        hub=SPARE_HUB,
        route=ReturnRoute.SERVICE_DESK,
        notified_by=BIRCH,
        at=NOW,
        details=(("CHFFaultReason", "1"),),
    )
    state.apply(change.ReturnNotified(notice))


def hub_backs_its_log_up(state: DspState) -> None:
    backup = DeviceLogBackup("8071", NOW, (LoggedDevice(ESME, LoggedType.ESME),))
    state.apply(change.LogBackedUp(device_named("the GPF"), backup))


def product_is_listed(state: DspState) -> None:
    product = Product(
        device_type=DeviceType.ESME,
        manufacturer="1EAF",
        model="10AD0103",
        firmware_version="00010009",
    )
    state.apply(change.ProductSet(product))


def user_is_suspended(state: DspState) -> None:
    state.apply(change.UserSet(replace(state.users[BIRCH], suspended=True)))


def join_is_watched(state: DspState) -> None:
    watch = change.JoinWatch(device=ESME, user=ACORN, request_id=REQUEST_ID)
    state.apply(change.JoinWatched(watch))


def image_is_on_its_way(state: DspState) -> None:
    distribution = change.Distribution(
        device=ESME, hub=HUB, user=ACORN, request_id=REQUEST_ID, version="00010009"
    )
    state.apply(change.DistributionStarted(distribution))


def delivery_is_queued(state: DspState) -> None:
    delivery = change.Delivery(user=ACORN, number=41, document=b"<Response/>")
    state.apply(change.DeliveryQueued(delivery))


def hub_is_seen(state: DspState) -> None:
    state.apply(change.HubSeen(SPARE_HUB, NOW))


SEEN: list[tuple[Callable[[DspState], None], str]] = [
    (registration_moves, f"dsp/points/{IMPORT}/registrations/0/party"),
    (device_is_removed, f"dsp/inventory/{ESME}/status"),
    (device_is_added, f"dsp/inventory/{device_named('an unknown device')}/device_model"),
    (variant_changes, f"dsp/inventory/{ESME}/esme_variant"),
    (variant_changes, f"dsp/inventory/{ESME}/corrections/0/by"),
    (status_is_reached_again, f"dsp/inventory/{ESME}/history/1/cause"),
    (hub_is_returned, "dsp/returns/0/details/0/1"),
    (hub_backs_its_log_up, f"dsp/log_backups/{device_named('the GPF')}/entries/0/device"),
    (product_is_listed, "dsp/products/1EAF 10AD0103 00010009/firmware_version"),
    (user_is_suspended, f"dsp/users/{BIRCH}/suspended"),
    (join_is_watched, f"dsp/joins/{ESME}/request_id/counter"),
    (image_is_on_its_way, f"dsp/distributions/{ESME}/version"),
    (delivery_is_queued, f"dsp/deliveries/{ACORN}/0/document"),
    (hub_is_seen, f"dsp/wan_seen/{SPARE_HUB}"),
]


@pytest.mark.parametrize(
    ("happens", "path"), SEEN, ids=lambda value: getattr(value, "__name__", "")
)
def test_a_change_of_the_dsp_that_nothing_declares_is_told_by_its_path(
    estate: Estate, ledger: Ledger, happens: Callable[[DspState], None], path: str
) -> None:
    happens(estate.dsp.state)
    assert path in paths(ledger)
    with pytest.raises(AssertionError, match="though the scenario does not say so"):
        ledger.close()


def test_queued_transforms_commands_and_held_requests_are_part_of_the_state(
    estate: Estate, ledger: Ledger
) -> None:
    parties(estate)["Acorn Energy"].submit(ReadFirmwareVersion(), device=ESME)
    [command] = estate.dsp.state.commands.values()
    held = change.HeldRequest(request=command.request, due=NOW + HOUR)
    estate.dsp.state.apply(change.RequestHeld(held))
    transform = change.Transform(command.request, command.message, HUB, b"\x01")
    estate.dsp.state.apply(change.TransformIssued(transform))
    told = paths(ledger)
    for part in ("commands", "held", "transforms"):
        assert any(path.startswith(f"dsp/{part}/") for path in told), part


def test_every_part_of_the_dsp_is_compared_but_what_every_request_spends(estate: Estate) -> None:
    shown = {path.split("/")[1] for _, path in SEEN} | {"commands", "held", "transforms"}
    free = {p.split("/")[1] for p in ALWAYS_MAY_CHANGE if p.startswith("dsp/")}
    assert shown | free == {field.name for field in fields(DspState)}
    assert set(estate.state()["dsp"]) == shown | free  # type: ignore[call-overload]


def test_every_slot_of_every_device_is_compared(estate: Estate) -> None:
    devices = estate.state()["devices"]
    assert isinstance(devices, dict)
    for eui, core in estate.world.cores.items():
        if eui in devices:
            assert set(devices[eui]) == set(core.slots())  # type: ignore[attr-defined]
    assert {ESME, HUB, SPARE_HUB, device_named("the neighbour's ESME")} <= devices.keys()


def test_a_trust_anchor_cell_of_a_meter_is_compared(estate: Estate, ledger: Ledger) -> None:
    core = meter(estate)
    cells = [
        (
            role,
            usage,
            replace(anchor, subject=BIRCH) if role is RemotePartyRole.SUPPLIER else anchor,
        )
        for role, usage, anchor in core.anchors.cells
    ]
    core.anchors = replace(core.anchors, cells=tuple(cells))
    told = paths(ledger)
    assert told
    assert all(path.startswith(f"devices/{ESME}/anchors/cells/") for path in told)
    assert all(path.endswith("/subject") for path in told)


def test_what_a_meter_truly_is_and_runs_is_compared(estate: Estate, ledger: Ledger) -> None:
    core = meter(estate)
    core.become(EsmeVariant.A)
    core.firmware_version = "00010009"
    told = paths(ledger)
    assert f"devices/{ESME}/variant" in told
    assert f"devices/{ESME}/firmware_version" in told


def test_a_declared_change_passes_and_the_one_beside_it_does_not(
    estate: Estate, ledger: Ledger
) -> None:
    variant_changes(estate.dsp.state)
    ledger.declare(f"dsp/inventory/{ESME}/corrections/*")
    assert paths(ledger) == [f"dsp/inventory/{ESME}/esme_variant"]
    ledger.declare(f"dsp/inventory/{ESME}/esme_variant")
    ledger.close()


def test_a_declaration_about_one_device_says_nothing_of_another(
    estate: Estate, ledger: Ledger
) -> None:
    neighbour = device_named("the neighbour's ESME")
    variant: dict[str, object] = {"esme_variant": EsmeVariant.BDE}
    estate.dsp.state.apply(change.DeviceChanged(neighbour, variant))
    ledger.declare(f"dsp/inventory/{ESME}/*")
    assert paths(ledger) == [f"dsp/inventory/{neighbour}/esme_variant"]


def test_only_what_every_request_spends_may_change_unsaid() -> None:
    """Adding to this list blinds every scenario: it needs a reason as good as these."""
    assert set(ALWAYS_MAY_CHANGE) == {
        "dsp/counters/*",
        "dsp/used_counters/*",
        "dsp/versions/*",
        "dsp/alert_counters/*",
        "dsp/delivery_number",
        "dsp/acb_counter",
        "devices/*/outgoing/alert_counter",
    }


@pytest.mark.parametrize("pattern", ALWAYS_MAY_CHANGE)
def test_each_of_them_does_change_in_an_ordinary_exchange(pattern: str) -> None:
    estate = build(replace(CROWDED, switches={"counters_strictly_rise": False}))
    everyone = parties(estate)
    acorn = everyone["Acorn Energy"]
    opened = Ledger(estate.state)
    opened.open()
    body = RetrieveDeviceSecurityCredentialsKrp(remote_party_roles=(RemotePartyRole.SUPPLIER,))
    acorn.submit(body, device=ESME, version=SchemaVersion.V5_1)
    estate.world.perform(ESME, meter(estate).non_critical_alert("8183", estate.world.now))
    Clock(estate.world).run_for(HOUR)
    assert any(fnmatchcase(difference.path, pattern) for difference in opened.differences())


def test_the_first_opening_is_what_everything_is_compared_with(estate: Estate) -> None:
    ledger = Ledger(estate.state)
    assert ledger.differences() == []
    ledger.open()
    variant_changes(estate.dsp.state)
    ledger.open()
    assert f"dsp/inventory/{ESME}/esme_variant" in paths(ledger)
    assert ledger.before(f"dsp/inventory/{ESME}/esme_variant") == "A"


@pytest.mark.parametrize("value", [False, 0, "", None])
def test_a_falsy_leaf_has_a_path_too(value: object) -> None:
    assert flat({"part": {"leaf": value}, "empty": [{}, ()]}) == {"part/leaf": value}


def test_a_difference_reads_as_a_sentence(estate: Estate, ledger: Ledger) -> None:
    variant_changes(estate.dsp.state)
    told = {str(difference) for difference in ledger.differences()}
    assert f"dsp/inventory/{ESME}/esme_variant: 'A' became 'BDE'" in told


def test_device_ids_are_read_as_text_in_paths() -> None:
    assert flat({"devices": {Eui(ESME): {"hub": HUB}}}) == {f"devices/{ESME}/hub": HUB}


LEAVES = st.none() | st.booleans() | st.integers(0, 3) | st.sampled_from(("a", "b"))
STATES = st.dictionaries(
    st.sampled_from("pqr"),
    st.recursive(
        LEAVES,
        lambda held: (
            st.lists(held, max_size=3)
            | st.lists(held, max_size=2).map(tuple)
            | st.dictionaries(st.sampled_from("xyz"), held, max_size=3)
        ),
        max_leaves=12,
    ),
    max_size=3,
)


@given(before=STATES, after=STATES)
def test_differences_are_the_leaves_that_are_not_what_they_were(
    before: dict[str, object], after: dict[str, object]
) -> None:
    states = [after, before]
    ledger = Ledger(states.pop)
    ledger.open()
    was, became = flat(before), flat(after)

    assert all(ledger.before(path) == value for path, value in was.items())
    assert all(ledger.before(path) is None for path in became.keys() - was.keys())
    found = {d.path: (d.before, d.after) for d in ledger.differences()}

    assert found == {
        path: (was.get(path), became.get(path))
        for path in was.keys() | became.keys()
        if was.get(path) != became.get(path)
    }
