"""What a User is to a device at an instant: computed from registration data, stored nowhere.

Sources: SEC glossary (Import Supplier, Responsible Supplier); SECMP0125 PIA 3.2 (who pre-notified).
"""

from __future__ import annotations

from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.registration import Fuel, MeteringPoint
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.switches import Switches
from sitrig.emulators.dsp.users import User
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, SmiStatus, UserRole

PRE_NOTIFIER = "pre-notifier"
RESPONSIBLE_SUPPLIER = "Responsible Supplier"
FUTURE_SUPPLIER = "future Supplier"
EXPORT_SUPPLIER = "Export Supplier"
NETWORK_OPERATOR = "network operator"
APPOINTED_AGENT = "appointed agent"
OTHER_USER = "Other User"
SUPPLIER_OF_GIVEN_MPXN = "Supplier of the MPxN given"
ORDERING_PARTY = "ordering party"

RELATIONS = (
    PRE_NOTIFIER,
    RESPONSIBLE_SUPPLIER,
    FUTURE_SUPPLIER,
    EXPORT_SUPPLIER,
    NETWORK_OPERATOR,
    APPOINTED_AGENT,
    OTHER_USER,
    SUPPLIER_OF_GIVEN_MPXN,
    ORDERING_PARTY,
)

_SUPPLIER_ROLES = {
    Fuel.IMPORT: frozenset({UserRole.IMPORT_SUPPLIER}),
    Fuel.GAS: frozenset({UserRole.GAS_SUPPLIER}),
    Fuel.EXPORT: frozenset({UserRole.EXPORT_SUPPLIER}),
}
_NETWORK_ROLES = {
    Fuel.IMPORT: frozenset({UserRole.ELECTRICITY_DISTRIBUTOR}),
    Fuel.EXPORT: frozenset({UserRole.ELECTRICITY_DISTRIBUTOR}),
    Fuel.GAS: frozenset({UserRole.GAS_TRANSPORTER}),
}
FUEL_OF_IMPORT_MPXN = {DeviceType.ESME: Fuel.IMPORT, DeviceType.GSME: Fuel.GAS}
"""Which register a meter's ImportMPxN stands in: an MPRN on an ESME would make its Gas Supplier responsible."""

_BOTH = (DeviceType.ESME, DeviceType.GSME)
_METERS_OF = {
    DeviceType.CHF: _BOTH,
    DeviceType.PPMID: _BOTH,
    DeviceType.IHD: _BOTH,
    DeviceType.CAD: _BOTH,
    DeviceType.HCALCS: (DeviceType.ESME,),
}
"""Whose Suppliers answer for a device on a HAN: an HCALCS switches electricity alone."""


def relations(
    state: DspState, switches: Switches, user: User, record: DeviceRecord, instant: int
) -> frozenset[str]:
    """Every relation that holds; the set may be empty."""
    found = set()
    if record.pre_notifier == user.eui:
        found.add(PRE_NOTIFIER)
    if record.ordered_by == user.party:
        found.add(ORDERING_PARTY)
    if UserRole.OTHER_USER in user.roles:
        found.add(OTHER_USER)
    for meter in meters_of(state, record):
        found |= _relations_to_meter(state, switches, user, meter, instant)
    return frozenset(found)


def meters_of(state: DspState, record: DeviceRecord) -> list[DeviceRecord]:
    """The meters whose Suppliers answer for a device: itself, or those on its Comms Hub.

    A GPF answers to the Gas Supplier, so its meters are the gas meters of its hub. A meter back in Pending
    is on no hub any more; one that is Decommissioned still counts until SR 8.11 removes it.
    """
    if record.device_type in (DeviceType.ESME, DeviceType.GSME):
        return [record]
    hub = record.device_id if record.device_type is DeviceType.CHF else record.hub
    if hub is None:
        return []
    kinds = _METERS_OF.get(record.device_type, (DeviceType.GSME,))
    return [
        meter
        for meter in state.devices_on(hub)
        if meter.device_type in kinds and meter.status is not SmiStatus.PENDING
    ]


def responsible_point(state: DspState, meter: DeviceRecord) -> MeteringPoint | None:
    """The metering point whose registration decides: import, or export where there is no other."""
    mpxn = meter.import_mpxn or meter.export_mpan
    return state.points.get(mpxn) if mpxn else None


def responsible_party(
    state: DspState, switches: Switches, meter: DeviceRecord, instant: int
) -> str | None:
    """The party that is Responsible Supplier of a meter at that instant, if anybody is."""
    point = responsible_point(state, meter)
    return point.supplier_at(instant, switches.registration_day) if point else None


def is_supplier_of(
    state: DspState,
    switches: Switches,
    user: User,
    mpxn: str | None,
    instant: int,
    fuel: Fuel | None = None,
) -> bool:
    """Whether this User ID, in a role fit for the fuel, is registered for the metering point then.

    With a `fuel`, a metering point of another is not the one meant, and so nobody is.
    """
    point = state.points.get(mpxn) if mpxn else None
    if point is None or not user.roles & _SUPPLIER_ROLES[point.fuel]:
        return False
    if fuel not in (None, point.fuel):
        return False
    return point.supplier_at(instant, switches.registration_day) == user.party


def _relations_to_meter(
    state: DspState, switches: Switches, user: User, meter: DeviceRecord, instant: int
) -> set[str]:
    found: set[str] = set()
    point = responsible_point(state, meter)
    if point is not None:
        found |= _relations_to_point(switches, user, point, instant)
    if is_supplier_of(state, switches, user, meter.export_mpan, instant):
        found.add(EXPORT_SUPPLIER)
    return found


def _relations_to_point(
    switches: Switches, user: User, point: MeteringPoint, instant: int
) -> set[str]:
    found = set()
    zone = switches.registration_day
    if user.roles & _responsible_roles(point):
        if point.supplier_at(instant, zone) == user.party:
            found.add(RESPONSIBLE_SUPPLIER)
        if user.party in point.suppliers_after(instant, zone):
            found.add(FUTURE_SUPPLIER)
    # One User ID, one role: a party's other User IDs are not its network operator or agent.
    if point.network_party == user.party and user.roles & _NETWORK_ROLES[point.fuel]:
        found.add(NETWORK_OPERATOR)
    if point.agent_party == user.party and UserRole.SUPPLIER_NOMINATED_AGENT in user.roles:
        found.add(APPOINTED_AGENT)
    return found


def _responsible_roles(point: MeteringPoint) -> frozenset[UserRole]:
    """An export-only metering point's registered supplier counts as its Import Supplier."""
    if point.fuel is Fuel.EXPORT:
        return frozenset({UserRole.IMPORT_SUPPLIER, UserRole.EXPORT_SUPPLIER})
    return _SUPPLIER_ROLES[point.fuel]


def network_users(state: DspState, record: DeviceRecord) -> tuple[Eui, ...]:
    """User IDs of the network operator of a meter's import metering point."""
    point = state.points.get(record.import_mpxn) if record.import_mpxn else None
    party = point.network_party if point else None
    wanted = _NETWORK_ROLES[point.fuel] if point else frozenset()
    return tuple(
        user.eui for user in state.users.values() if user.party == party and user.roles & wanted
    )


def supplier_users(state: DspState, party: str, fuel: Fuel) -> tuple[Eui, ...]:
    """User IDs under which a party supplies metering points of that fuel."""
    return tuple(
        user.eui
        for user in state.users.values()
        if user.party == party and user.roles & _SUPPLIER_ROLES[fuel]
    )


def responsible_users(
    state: DspState, switches: Switches, record: DeviceRecord, instant: int
) -> tuple[Eui, ...]:
    """User IDs of the Responsible Suppliers of every meter that a device belongs to."""
    users: set[Eui] = set()
    for meter in meters_of(state, record):
        party = responsible_party(state, switches, meter, instant)
        fuel = FUEL_OF_IMPORT_MPXN.get(meter.device_type)
        if party is not None and fuel is not None:
            users |= set(supplier_users(state, party, fuel))
    return tuple(sorted(users))
