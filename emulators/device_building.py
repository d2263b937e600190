"""Device cores as a plan describes them: keys, cells, what is joined and what stands on a hub's log."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Protocol, TypeVar

from sitrig.emulators.devices.accessory import Accessory
from sitrig.emulators.devices.comms_hub import CommsHub
from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.esme import Esme
from sitrig.emulators.devices.gpf import Gpf
from sitrig.emulators.devices.gsme import Gsme
from sitrig.emulators.devices.gsme_state import FACTORY_READING
from sitrig.emulators.devices.hcalcs import Hcalcs
from sitrig.emulators.devices.hub_device_log import LoggedDevice, hashed_link_key
from sitrig.emulators.devices.ihd import Ihd
from sitrig.emulators.devices.ppmid import Ppmid
from sitrig.emulators.devices.trust_anchors import Anchor, TrustAnchors
from sitrig.emulators.plan import EstatePlan, PlannedAccessory, PlannedHub, PlannedMeter
from sitrig.emulators.protocol.errors import PlanError
from sitrig.emulators.protocol.gbcs import log_entries
from sitrig.emulators.protocol.gbcs.log_entries import LoggedType
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui
from sitrig.emulators.protocol.smki.pki import Credentials, Pki
from sitrig.emulators.protocol.vocabulary import DeviceType, RemotePartyRole, SmiStatus

_A = TypeVar("_A", bound=Accessory)
_Cells = dict[tuple[RemotePartyRole, CellUsage], Anchor]


class KnowsParties(Protocol):
    """What a device's cells are filled from."""

    pki: Pki

    def credentials(self, eui: Eui) -> Credentials:
        """A registered party's credentials."""


MeterBuilder = Callable[[PlannedMeter, EstatePlan, KnowsParties], DeviceCore]
AccessoryBuilder = Callable[[PlannedAccessory, EstatePlan, KnowsParties], DeviceCore]


def device_cores(plan: EstatePlan, parties: KnowsParties) -> Iterator[tuple[Eui, Eui, DeviceCore]]:
    """Every device that there is but the hubs: its ID, its hub's, and its core."""
    for hub in plan.hubs:
        if hub.s1sp is None:
            yield hub.gpf, hub.device_id, gpf_core(hub, plan, parties)
    for meter in plan.meters:
        if meter.is_built:
            yield meter.device_id, meter.hub, METERS[meter.device_type](meter, plan, parties)
    for accessory in plan.accessories:
        if _is_built(accessory) and accessory.hub is not None:
            core = ACCESSORIES[accessory.device_type](accessory, plan, parties)
            yield accessory.device_id, accessory.hub, core


def hub_core(hub: PlannedHub, plan: EstatePlan, parties: KnowsParties) -> CommsHub:
    """A Comms Hub with its log as the planned devices leave it."""
    built = tuple(filter(_is_built, plan.accessories))
    planned: tuple[PlannedMeter | PlannedAccessory, ...] = (*plan.meters, *built)
    log = tuple(_logged(one) for one in planned if one.hub == hub.device_id and _on_log(one))
    return CommsHub(
        eui=hub.device_id,
        signing_ski=parties.pki.device(hub.device_id).signing.certificate.ski,
        anchors=anchors(parties, broker_cells(parties)),
        manufacturer=hub.device_manufacturer,
        model=hub.device_model,
        firmware_version=hub.firmware_version or "00009001",
        log=log,
        registered=hub.on_wan,
        gpf=hub.gpf,
    )


def gpf_core(hub: PlannedHub, plan: EstatePlan, parties: KnowsParties) -> Gpf:
    """The Gas Proxy Function in a hub; until a handover it obeys the Access Control Broker alone."""
    meter = next((m for m in plan.meters if m.hub == hub.device_id and m.on_gpf), None)
    logged = log_entries.LoggedDevice(meter.device_id, LoggedType.GSME) if meter else None
    return Gpf(
        eui=hub.gpf,
        hub=hub.device_id,
        signing_ski=parties.pki.device(hub.gpf).signing.certificate.ski,
        anchors=anchors(
            parties,
            # GBCS: a proxy takes no top-ups, so nobody needs a cell for them.
            party_cells(parties, hub.gpf_supplier or ACB, hub.gpf_network or ACB, top_up=False),
        ),
        manufacturer=hub.device_manufacturer,
        model=hub.device_model,
        firmware_version=hub.firmware_version or "00009001",
        device_log=(logged,) if logged else (),
        mirror=FACTORY_READING if logged else None,
    )


def _esme(meter: PlannedMeter, plan: EstatePlan, parties: KnowsParties) -> Esme:
    """An ESME with the credentials, metering point and place on the HAN that the plan gives it."""
    if meter.true_variant is None:
        raise PlanError(f"{meter.device_id} has no true variant, so no meter can be built")
    return Esme(
        eui=meter.device_id,
        hub=meter.hub,
        variant=meter.true_variant,
        install_code=meter.install_code,
        signing_ski=parties.pki.device(meter.device_id).signing.certificate.ski,
        anchors=anchors(parties, _meter_cells(meter, parties)),
        manufacturer=meter.device_manufacturer,
        model=meter.device_model,
        firmware_version=meter.firmware_version or "00010000",
        link_key=link_key(meter),
        import_mpan=meter.import_mpxn if meter.joined else None,
        secondary_import_mpan=meter.secondary_import_mpan if meter.joined else None,
        commissioned=meter.status is SmiStatus.COMMISSIONED,
        key_seed=plan.seed,
    )


def _gsme(meter: PlannedMeter, plan: EstatePlan, parties: KnowsParties) -> Gsme:
    """A GSME, joined with the GPF of its hub where the plan says so."""
    gpf = next((hub.gpf for hub in plan.hubs if hub.device_id == meter.hub), None)
    logged = log_entries.LoggedDevice(gpf, LoggedType.GPF) if gpf and meter.on_gpf else None
    return Gsme(
        eui=meter.device_id,
        hub=meter.hub,
        install_code=meter.install_code,
        signing_ski=parties.pki.device(meter.device_id).signing.certificate.ski,
        anchors=anchors(parties, _meter_cells(meter, parties)),
        manufacturer=meter.device_manufacturer,
        model=meter.device_model,
        firmware_version=meter.firmware_version or "00030000",
        link_key=link_key(meter),
        device_log=(logged,) if logged else (),
        mprn=meter.import_mpxn or "" if meter.joined else "",
        commissioned=meter.status is SmiStatus.COMMISSIONED,
        key_seed=plan.seed,
    )


METERS: Mapping[DeviceType, MeterBuilder] = MappingProxyType(
    {
        DeviceType.ESME: _esme,
        DeviceType.GSME: _gsme,
    }
)


def _ppmid(planned: PlannedAccessory, plan: EstatePlan, parties: KnowsParties) -> Ppmid:
    """A PPMID obeys the Access Control Broker alone."""
    return _accessory(Ppmid, planned, parties, anchors(parties, broker_cells(parties)))


def _hcalcs(planned: PlannedAccessory, plan: EstatePlan, parties: KnowsParties) -> Hcalcs:
    """An HCALCS obeys the Supplier of its ESME."""
    supplier = planned.supplier_credentials or planned.pre_notifier
    cells = _cells(RemotePartyRole.SUPPLIER, parties.credentials(supplier)) if supplier else {}
    cells |= broker_cells(parties)
    cells |= _cells(RemotePartyRole.TRANSCOS, parties.credentials(COS_PARTY))
    return _accessory(Hcalcs, planned, parties, anchors(parties, cells))


def _ihd(planned: PlannedAccessory, plan: EstatePlan, parties: KnowsParties) -> Ihd:
    """A Type 2 Device holds nobody's credentials."""
    return _accessory(Ihd, planned, parties, TrustAnchors.shipped(b"", {}))


def _accessory(
    kind: type[_A], planned: PlannedAccessory, parties: KnowsParties, trusts: TrustAnchors
) -> _A:
    assert planned.hub is not None, "only a device near a hub is built"
    return kind(
        eui=planned.device_id,
        hub=planned.hub,
        install_code=planned.install_code,
        signing_ski=parties.pki.device(planned.device_id).signing.certificate.ski,
        anchors=trusts,
        manufacturer=planned.device_manufacturer,
        model=planned.device_model,
        firmware_version=planned.firmware_version or "",
        link_key=link_key(planned),
    )


ACCESSORIES: Mapping[DeviceType, AccessoryBuilder] = MappingProxyType(
    {
        DeviceType.PPMID: _ppmid,
        DeviceType.HCALCS: _hcalcs,
        DeviceType.IHD: _ihd,
    }
)
"""What builds a planned accessory of each type; one of a type that is not here is in the inventory only."""


def _is_built(accessory: PlannedAccessory) -> bool:
    return (
        accessory.s1sp is None
        and accessory.hub is not None
        and accessory.device_type in ACCESSORIES
    )


def _on_log(planned: PlannedMeter | PlannedAccessory) -> bool:
    return planned.on_hub and planned.s1sp is None


def _logged(planned: PlannedMeter | PlannedAccessory) -> LoggedDevice:
    return LoggedDevice(
        device=planned.device_id,
        device_type=planned.device_type,
        install_code="" if planned.joined else planned.install_code.lower(),
        link_key=link_key(planned),
    )


def link_key(planned: PlannedMeter | PlannedAccessory) -> str | None:
    """The key of a device that is on its hub's HAN when the world starts."""
    if not planned.joined or planned.hub is None:
        return None
    return hashed_link_key(planned.hub, planned.device_id, planned.install_code)


def _meter_cells(meter: PlannedMeter, parties: KnowsParties) -> _Cells:
    supplier = meter.supplier_credentials or meter.pre_notifier
    return party_cells(parties, supplier, meter.network_credentials)


def party_cells(
    parties: KnowsParties, supplier: Eui | None, network: Eui | None, *, top_up: bool = True
) -> _Cells:
    """Supplier and network operator where there is one, the ACB and the CoS Party always."""
    cells: _Cells = {}
    if supplier is not None:
        cells |= _cells(RemotePartyRole.SUPPLIER, parties.credentials(supplier), top_up=top_up)
    if network is not None:
        cells |= _cells(RemotePartyRole.NETWORK_OPERATOR, parties.credentials(network))
    cells |= broker_cells(parties)
    return cells | _cells(RemotePartyRole.TRANSCOS, parties.credentials(COS_PARTY))


def broker_cells(parties: KnowsParties) -> _Cells:
    """The Access Control Broker's cells alone, as a Comms Hub has them."""
    return _cells(RemotePartyRole.ACB, parties.credentials(ACB))


def anchors(parties: KnowsParties, cells: _Cells) -> TrustAnchors:
    """Those cells below the root; one authority issues the certificates of all devices."""
    pki = parties.pki
    issuing = (pki.issuing.certificate.der,)
    return TrustAnchors.shipped(pki.root.certificate.der, cells, issuing)


def _cells(role: RemotePartyRole, held: Credentials, *, top_up: bool = False) -> _Cells:
    cells = {
        (role, CellUsage.DIGITAL_SIGNATURE): Anchor.of(held.signing.certificate),
        (role, CellUsage.KEY_AGREEMENT): Anchor.of(held.agreement.certificate),
    }
    if top_up and held.top_up is not None:
        cells[role, CellUsage.KEY_AGREEMENT_TOP_UP] = Anchor.of(held.top_up.certificate)
    return cells
