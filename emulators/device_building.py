"""Device cores as a plan describes them: keys, cells, what is joined and what stands on a hub's log."""

from __future__ import annotations

from typing import Protocol

from sitrig.emulators.devices.comms_hub import CommsHub
from sitrig.emulators.devices.esme import Esme
from sitrig.emulators.devices.hub_device_log import LoggedDevice, hashed_link_key
from sitrig.emulators.devices.trust_anchors import Anchor, TrustAnchors
from sitrig.emulators.plan import EstatePlan, PlannedHub, PlannedMeter
from sitrig.emulators.protocol.errors import PlanError
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui
from sitrig.emulators.protocol.smki.pki import Credentials, Pki
from sitrig.emulators.protocol.vocabulary import RemotePartyRole, SmiStatus

_Cells = dict[tuple[RemotePartyRole, CellUsage], Anchor]


class KnowsParties(Protocol):
    """What a meter's cells are filled from."""

    pki: Pki

    def credentials(self, eui: Eui) -> Credentials:
        """A registered party's credentials."""


def hub_core(hub: PlannedHub, plan: EstatePlan, parties: KnowsParties) -> CommsHub:
    """A Comms Hub with its log as the planned meters leave it."""
    log = tuple(
        _logged(meter) for meter in plan.meters if meter.hub == hub.device_id and _on_log(meter)
    )
    return CommsHub(
        eui=hub.device_id,
        signing_ski=parties.pki.device(hub.device_id).signing.certificate.ski,
        anchors=_anchors(parties, _cells(RemotePartyRole.ACB, parties.credentials(ACB))),
        manufacturer=hub.device_manufacturer,
        model=hub.device_model,
        firmware_version=hub.firmware_version or "00009001",
        log=log,
        registered=hub.on_wan,
    )


def meter_core(meter: PlannedMeter, plan: EstatePlan, parties: KnowsParties) -> Esme:
    """An ESME with the credentials, metering point and place on the HAN that the plan gives it."""
    if meter.true_variant is None:
        raise PlanError(f"{meter.device_id} has no true variant, so no meter can be built")
    return Esme(
        eui=meter.device_id,
        hub=meter.hub,
        variant=meter.true_variant,
        install_code=meter.install_code,
        signing_ski=parties.pki.device(meter.device_id).signing.certificate.ski,
        anchors=_anchors(parties, _meter_cells(meter, parties)),
        manufacturer=meter.device_manufacturer,
        model=meter.device_model,
        firmware_version=meter.firmware_version or "00010000",
        link_key=_link_key(meter) if meter.joined else None,
        import_mpan=meter.import_mpxn if meter.joined else None,
        secondary_import_mpan=meter.secondary_import_mpan if meter.joined else None,
        commissioned=meter.status is SmiStatus.COMMISSIONED,
    )


def _on_log(meter: PlannedMeter) -> bool:
    return meter.on_hub and meter.s1sp is None


def _logged(meter: PlannedMeter) -> LoggedDevice:
    return LoggedDevice(
        device=meter.device_id,
        device_type=meter.device_type,
        install_code="" if meter.joined else meter.install_code.lower(),
        link_key=_link_key(meter) if meter.joined else None,
    )


def _link_key(meter: PlannedMeter) -> str:
    return hashed_link_key(meter.hub, meter.device_id, meter.install_code)


def _meter_cells(meter: PlannedMeter, parties: KnowsParties) -> _Cells:
    """Supplier and network operator as planned, the ACB and the CoS Party always."""
    cells: _Cells = {}
    supplier = meter.supplier_credentials or meter.pre_notifier
    if supplier is not None:
        cells |= _cells(RemotePartyRole.SUPPLIER, parties.credentials(supplier), top_up=True)
    if meter.network_credentials is not None:
        operator = parties.credentials(meter.network_credentials)
        cells |= _cells(RemotePartyRole.NETWORK_OPERATOR, operator)
    cells |= _cells(RemotePartyRole.ACB, parties.credentials(ACB))
    return cells | _cells(RemotePartyRole.TRANSCOS, parties.credentials(COS_PARTY))


def _anchors(parties: KnowsParties, cells: _Cells) -> TrustAnchors:
    return TrustAnchors.shipped(parties.pki.root.certificate.der, cells)


def _cells(role: RemotePartyRole, held: Credentials, *, top_up: bool = False) -> _Cells:
    cells = {
        (role, CellUsage.DIGITAL_SIGNATURE): Anchor.of(held.signing.certificate),
        (role, CellUsage.KEY_AGREEMENT): Anchor.of(held.agreement.certificate),
    }
    if top_up and held.top_up is not None:
        cells[role, CellUsage.KEY_AGREEMENT_TOP_UP] = Anchor.of(held.top_up.certificate)
    return cells
