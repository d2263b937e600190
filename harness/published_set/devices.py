"""The published devices as emulated ones: their EUIs, and the published certificates in their cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sitrig.emulators.devices.comms_hub import CommsHub
from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.esme import Esme
from sitrig.emulators.devices.gpf import Gpf
from sitrig.emulators.devices.gsme import Gsme
from sitrig.emulators.devices.gsme_state import FACTORY_READING
from sitrig.emulators.devices.hcalcs import Hcalcs
from sitrig.emulators.devices.hub_device_log import LoggedDevice, hashed_link_key
from sitrig.emulators.devices.ppmid import Ppmid
from sitrig.emulators.devices.trust_anchors import Anchor, CellName, TrustAnchors
from sitrig.emulators.protocol.gbcs import log_entries
from sitrig.emulators.protocol.gbcs.cells import CellUsage
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant, RemotePartyRole
from sitrig.harness.published_set.folder import PublishedSet
from sitrig.harness.published_set.keys import AGREEMENT, SIGNING, TOP_UP
from sitrig.harness.published_set.premises import (
    DEVICES,
    HUB,
    LOAD_CONTROLLER,
    NETWORK_OPERATOR,
    RECOVERY,
    SUPPLIER,
    WAN_PROVIDER,
)

VARIANTS = (
    EsmeVariant.ADE,
    EsmeVariant.BDE,
    EsmeVariant.CDE,
    EsmeVariant.ADF,
    EsmeVariant.AEF,
    EsmeVariant.ADEG,
)
"""Meters that a published command may have been made for: the set does not say which."""

_PARTIES = {
    RemotePartyRole.SUPPLIER: SUPPLIER,
    RemotePartyRole.NETWORK_OPERATOR: NETWORK_OPERATOR,
    RemotePartyRole.ACB: ACB,
    RemotePartyRole.TRANSCOS: COS_PARTY,
    RemotePartyRole.RECOVERY: RECOVERY,
    RemotePartyRole.LOAD_CONTROLLER: LOAD_CONTROLLER,
    RemotePartyRole.WAN_PROVIDER: WAN_PROVIDER,
}
_BEFORE_HANDOVER = _PARTIES | {
    RemotePartyRole.SUPPLIER: ACB,
    RemotePartyRole.NETWORK_OPERATOR: ACB,
}
"""Cells of a device that DCC holds until its Supplier and network operator take over (SR 6.21)."""

_USAGES = {
    CellUsage.DIGITAL_SIGNATURE: SIGNING,
    CellUsage.KEY_AGREEMENT: AGREEMENT,
    CellUsage.KEY_AGREEMENT_TOP_UP: TOP_UP,
}
_CODE = "00" * 16
_MANUFACTURER, _MODEL = "AB01", "010A030B"
_GSME = next(eui for eui, kind in DEVICES.items() if kind is DeviceType.GSME)
_GPF = next(eui for eui, kind in DEVICES.items() if kind is DeviceType.GPF)


def cores(published: PublishedSet, device: Eui) -> Iterator[DeviceCore]:
    """The device in each form it may have: none where no such device is built."""
    kind = DEVICES.get(device)
    if kind is not None:
        for parties in (_PARTIES, _BEFORE_HANDOVER):
            yield from _BUILDERS[kind](_Given(published, device, parties))


class _Given:
    """What every core is built with."""

    def __init__(
        self, published: PublishedSet, device: Eui, parties: dict[RemotePartyRole, Eui]
    ) -> None:
        certificate = published.certificate(device, SIGNING)
        root = published.certificate(ACB, SIGNING)
        assert certificate is not None and root is not None
        self.eui = device
        self.signing_ski = certificate.ski
        # The root is not in the published key store; a replacement of cells fails its path check here.
        self.anchors = TrustAnchors.shipped(root.der, dict(_cells(published, parties)))
        self.link_key = hashed_link_key(HUB, device, _CODE)


def _cells(
    published: PublishedSet, parties: dict[RemotePartyRole, Eui]
) -> Iterator[tuple[CellName, Anchor]]:
    for role, party in parties.items():
        for usage, name in _USAGES.items():
            certificate = published.certificate(party, name)
            if certificate is not None:
                yield (role, usage), Anchor.of(certificate)


def _esmes(given: _Given) -> Iterator[DeviceCore]:
    for variant in VARIANTS:
        yield Esme(
            eui=given.eui,
            hub=HUB,
            variant=variant,
            install_code=_CODE,
            signing_ski=given.signing_ski,
            anchors=given.anchors,
            manufacturer=_MANUFACTURER,
            model=_MODEL,
            link_key=given.link_key,
            import_mpan="1312345678111",
            commissioned=True,
        )


class _BelievingGsme(Gsme):
    """Nobody published who issued the certificates of devices, so nobody can check them here."""

    __slots__ = ()

    def believes(self, certificate: Certificate, now: int) -> bool:
        return True


def _gsmes(given: _Given) -> Iterator[DeviceCore]:
    yield _BelievingGsme(
        eui=given.eui,
        hub=HUB,
        install_code=_CODE,
        signing_ski=given.signing_ski,
        anchors=given.anchors,
        manufacturer=_MANUFACTURER,
        model=_MODEL,
        link_key=given.link_key,
        device_log=(log_entries.LoggedDevice(_GPF, log_entries.LoggedType.GPF),),
        mprn="1234567890",
        commissioned=True,
    )


def _gpfs(given: _Given) -> Iterator[DeviceCore]:
    yield Gpf(
        eui=given.eui,
        hub=HUB,
        signing_ski=given.signing_ski,
        anchors=given.anchors,
        manufacturer=_MANUFACTURER,
        model=_MODEL,
        firmware_version="00009001",
        device_log=(log_entries.LoggedDevice(_GSME, log_entries.LoggedType.GSME),),
        mirror=FACTORY_READING,
    )


def _hubs(given: _Given) -> Iterator[DeviceCore]:
    log = tuple(
        LoggedDevice(
            device=eui,
            device_type=kind,
            install_code="",
            link_key=hashed_link_key(HUB, eui, _CODE),
        )
        for eui, kind in DEVICES.items()
        if kind not in (DeviceType.CHF, DeviceType.GPF)
    )
    for held in (log, ()):
        yield CommsHub(
            eui=given.eui,
            signing_ski=given.signing_ski,
            anchors=given.anchors,
            manufacturer=_MANUFACTURER,
            model=_MODEL,
            log=held,
            registered=True,
            gpf=_GPF,
        )


def _accessories(kind: type[Ppmid] | type[Hcalcs]) -> Callable[[_Given], Iterator[DeviceCore]]:
    def build(given: _Given) -> Iterator[DeviceCore]:
        yield kind(
            eui=given.eui,
            hub=HUB,
            install_code=_CODE,
            signing_ski=given.signing_ski,
            anchors=given.anchors,
            manufacturer=_MANUFACTURER,
            model=_MODEL,
            firmware_version="00000500",
            link_key=given.link_key,
        )

    return build


_BUILDERS: dict[DeviceType, Callable[[_Given], Iterator[DeviceCore]]] = {
    DeviceType.ESME: _esmes,
    DeviceType.GSME: _gsmes,
    DeviceType.GPF: _gpfs,
    DeviceType.CHF: _hubs,
    DeviceType.PPMID: _accessories(Ppmid),
    DeviceType.HCALCS: _accessories(Hcalcs),
}
