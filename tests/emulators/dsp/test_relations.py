"""What a User is to a device, from registration data alone, and at which instant that changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sitrig.emulators.dsp.changes import DeviceAdded, PointSet, UserSet
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.registration import Fuel, MeteringPoint, Registration, start_of_day
from sitrig.emulators.dsp.relations import is_supplier_of, relations, responsible_party
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.switches import Switches
from sitrig.emulators.dsp.users import User
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, SmiStatus, UserRole
from tests.emulators.dsp.premises import EXPORT, GAS, IMPORT, POINTS, START, USERS, eui

HUB, ESME, GSME, GPF, PPMID = (eui(group, 1) for group in ("A7", "B7", "C7", "F7", "D7"))
SWITCHES = Switches()
LONDON, UTC_DAY = "Europe/London", "UTC"


def record(device: Eui, kind: DeviceType, **more: object) -> DeviceRecord:
    """A device of the premises."""
    return DeviceRecord(
        device_id=device,
        device_type=kind,
        device_manufacturer="0D02",
        device_model="D0020002",
        pre_notifier=USERS["installer"].eui,
        **{"hub": HUB, "status": SmiStatus.COMMISSIONED, **more},  # type: ignore[arg-type]
    )


def premises(**esme: object) -> DspState:
    """A hub with an ESME, a GSME, a GPF and a PPMID."""
    state = DspState()
    for user in USERS.values():
        state.apply(UserSet(user))
    for point in POINTS:
        state.apply(PointSet(point))
    own = {"import_mpxn": IMPORT, "export_mpan": EXPORT, **esme}
    for one in (
        record(HUB, DeviceType.CHF, hub=None, ordered_by="Ivy"),
        record(ESME, DeviceType.ESME, **own),
        record(GSME, DeviceType.GSME, import_mpxn=GAS),
        record(GPF, DeviceType.GPF),
        record(PPMID, DeviceType.PPMID),
    ):
        state.apply(DeviceAdded(one))
    return state


def of(user: str, device: Eui, state: DspState | None = None, at: int = START) -> set[str]:
    """The relations of a User to a device."""
    known = state or premises()
    return set(relations(known, SWITCHES, USERS[user], known.inventory[device], at))


@pytest.mark.parametrize(
    ("user", "device", "expected"),
    [
        ("installer", ESME, {"pre-notifier"}),
        ("responsible", ESME, {"Responsible Supplier"}),
        ("responsible", HUB, {"Responsible Supplier"}),
        ("responsible", PPMID, {"Responsible Supplier"}),
        ("responsible", GSME, set()),
        ("responsible", GPF, set()),
        ("responsible's gas User ID", ESME, set()),
        ("responsible's gas User ID", GSME, set()),
        ("gas", GSME, {"Responsible Supplier"}),
        ("gas", GPF, {"Responsible Supplier"}),
        ("gas", HUB, {"Responsible Supplier"}),
        ("gas", ESME, set()),
        ("future", ESME, {"future Supplier"}),
        ("export", ESME, {"Export Supplier"}),
        ("distributor", ESME, {"network operator"}),
        ("distributor", GSME, set()),
        ("transporter", GSME, {"network operator"}),
        ("agent", HUB, {"ordering party"}),
        ("appointed agent", ESME, {"appointed agent"}),
        ("other user", ESME, {"Other User"}),
        ("stranger", ESME, set()),
    ],
)
def test_every_user_to_every_device(user: str, device: Eui, expected: set[str]) -> None:
    assert of(user, device) == expected


def test_an_export_only_meters_registered_supplier_is_its_import_supplier() -> None:
    state = premises(import_mpxn=None)
    assert of("export", ESME, state) == {"Responsible Supplier", "Export Supplier"}
    assert of("responsible", ESME, state) == set()


def test_export_registration_counts_for_nothing_beside_an_import_one() -> None:
    assert "Responsible Supplier" not in of("export", ESME)


def test_the_supplier_of_the_secondary_mpan_only_is_not_responsible() -> None:
    state = premises(import_mpxn=IMPORT, secondary_import_mpan="1200000000045")
    assert of("stranger", ESME, state) == set()
    assert is_supplier_of(state, SWITCHES, USERS["stranger"], "1200000000045", START)


@pytest.mark.parametrize("mpxn", [None, "1299999999999"])
def test_nobody_is_responsible_where_no_registration_can_be_resolved(mpxn: str | None) -> None:
    state = premises(import_mpxn=mpxn, export_mpan=None)
    assert responsible_party(state, SWITCHES, state.inventory[ESME], START) is None
    assert of("responsible", ESME, state) == set()


def test_a_gaining_party_that_is_no_dcc_user_leaves_nobody_with_the_right() -> None:
    state = premises()
    point = state.points[IMPORT]
    gone = Registration(party="Outsider", effective_from=date(2025, 12, 1))
    state.apply(PointSet(replace(point, registrations=(*point.registrations[:2], gone))))
    for user in USERS:
        assert "Responsible Supplier" not in of(user, ESME, state)


def test_churn_back_gives_the_right_back() -> None:
    state = premises()
    dates = (date(2020, 1, 1), date(2025, 1, 1), date(2025, 6, 1))
    churn = tuple(
        Registration(party=party, effective_from=day)
        for party, day in zip(("Acorn", "Birch", "Acorn"), dates, strict=True)
    )
    state.apply(PointSet(replace(state.points[IMPORT], registrations=churn)))
    assert of("installer", ESME, state) == {"pre-notifier", "Responsible Supplier"}
    assert of("responsible", ESME, state) == set()


def test_a_device_on_no_hub_has_no_responsible_supplier() -> None:
    state = premises()
    state.apply(DeviceAdded(record(PPMID, DeviceType.PPMID, hub=None)))
    assert of("responsible", PPMID, state) == set()


# When a registration takes effect.

EFFECTIVE = {
    # effective date: (instant with the London day, with the UTC day)
    date(2026, 1, 15): ("2026-01-15T00:00:00Z", "2026-01-15T00:00:00Z"),
    date(2026, 6, 15): ("2026-06-14T23:00:00Z", "2026-06-15T00:00:00Z"),
    date(2026, 3, 29): ("2026-03-29T00:00:00Z", "2026-03-29T00:00:00Z"),  # clocks go forward
    date(2026, 3, 30): ("2026-03-29T23:00:00Z", "2026-03-30T00:00:00Z"),
    date(2026, 10, 25): ("2026-10-24T23:00:00Z", "2026-10-25T00:00:00Z"),  # and back
    date(2026, 10, 26): ("2026-10-26T00:00:00Z", "2026-10-26T00:00:00Z"),
}


def instant(text: str) -> int:
    """Milliseconds since the Unix epoch."""
    return int(datetime.fromisoformat(text).timestamp()) * 1000


def changing_hands(day: date) -> MeteringPoint:
    """A metering point that goes from Birch to Cedar on that day."""
    return MeteringPoint(
        mpxn=IMPORT,
        fuel=Fuel.IMPORT,
        registrations=(
            Registration(party="Birch", effective_from=date(2020, 1, 1)),
            Registration(party="Cedar", effective_from=day),
        ),
    )


@pytest.mark.parametrize("day", EFFECTIVE)
@pytest.mark.parametrize("zone", [LONDON, UTC_DAY])
def test_registration_moves_at_midnight(day: date, zone: str) -> None:
    midnight = instant(EFFECTIVE[day][zone == UTC_DAY])
    assert start_of_day(day, zone) == midnight
    point = changing_hands(day)
    assert point.supplier_at(midnight - 1, zone) == "Birch"
    assert point.supplier_at(midnight - 1000, zone) == "Birch"
    assert point.supplier_at(midnight, zone) == "Cedar"
    assert point.suppliers_after(midnight - 1, zone) == {"Cedar"}
    assert point.suppliers_after(midnight, zone) == frozenset()


@pytest.mark.parametrize("day", EFFECTIVE)
@pytest.mark.parametrize("zone", [LONDON, UTC_DAY])
def test_the_switch_decides_which_midnight_the_relations_use(day: date, zone: str) -> None:
    state = premises()
    state.apply(PointSet(changing_hands(day)))
    switches = Switches(registration_day=zone)
    midnight = instant(EFFECTIVE[day][zone == UTC_DAY])
    meter = state.inventory[ESME]
    for offset, losing, gaining in (
        (-1000, {"Responsible Supplier"}, {"future Supplier"}),
        (0, set(), {"Responsible Supplier"}),
    ):
        at = midnight + offset
        assert set(relations(state, switches, USERS["responsible"], meter, at)) == losing
        assert set(relations(state, switches, USERS["future"], meter, at)) == gaining


@given(
    day=st.dates(min_value=date(2021, 1, 1), max_value=date(2030, 12, 31)),
    offset=st.integers(-200_000_000, 200_000_000),
    zone=st.sampled_from([LONDON, UTC_DAY]),
)
def test_at_every_instant_exactly_one_party_is_responsible(
    day: date, offset: int, zone: str
) -> None:
    point = changing_hands(day)
    at = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) * 1000 + offset
    current = point.supplier_at(at, zone)
    assert current in ("Birch", "Cedar")
    assert (current == "Birch") is ("Cedar" in point.suppliers_after(at, zone))


@given(day=st.dates(min_value=date(1990, 1, 1), max_value=date(2037, 12, 30)))
def test_a_day_starts_where_the_day_before_ends(day: date) -> None:
    length = start_of_day(day + timedelta(days=1), LONDON) - start_of_day(day, LONDON)
    assert length in (23 * 3_600_000, 24 * 3_600_000, 25 * 3_600_000)


@pytest.mark.parametrize(
    ("party", "roles", "found"),
    [
        ("Gorse", {UserRole.ELECTRICITY_DISTRIBUTOR}, {"network operator"}),
        ("Gorse", {UserRole.IMPORT_SUPPLIER}, set()),
        ("Gorse", {UserRole.GAS_TRANSPORTER}, set()),
        ("Juniper", {UserRole.SUPPLIER_NOMINATED_AGENT}, {"appointed agent"}),
        ("Juniper", {UserRole.IMPORT_SUPPLIER}, set()),
    ],
)
def test_a_network_operator_or_agent_is_one_in_its_role_only(
    party: str, roles: set[UserRole], found: set[str]
) -> None:
    """A party's other User IDs have none of its rights (DUIS E4 is about the User Role)."""
    state = premises()
    other = User(eui=eui("EE", 9), party=party, roles=frozenset(roles))
    assert relations(state, SWITCHES, other, state.inventory[ESME], START) == found


def test_a_meter_back_in_pending_makes_nobody_answer_for_its_old_hub() -> None:
    state = premises(status=SmiStatus.PENDING)
    assert of("responsible", HUB, state) == set()
    assert of("responsible", PPMID, state) == set()
    assert of("responsible", ESME, state) == {"Responsible Supplier"}


def test_registrations_hold_by_their_dates_whatever_order_they_are_listed_in() -> None:
    first, second, same_day = (
        Registration(party="Acorn", effective_from=date(2020, 1, 1)),
        Registration(party="Birch", effective_from=date(2024, 1, 1)),
        Registration(party="Cedar", effective_from=date(2024, 1, 1)),
    )
    for listed, expected in (((second, first), "Birch"), ((same_day, first, second), "Birch")):
        point = MeteringPoint(mpxn=IMPORT, fuel=Fuel.IMPORT, registrations=listed)
        assert point.supplier_at(START, LONDON) == expected
