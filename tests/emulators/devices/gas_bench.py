"""A bench with a gas meter and its proxy beside the hub and the electricity meter."""

from __future__ import annotations

from typing import Unpack

from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.gpf import Gpf
from sitrig.emulators.devices.gsme import Gsme
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.effects import PowerOn
from sitrig.emulators.protocol.gbcs.log_entries import LoggedType
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import cs03
from sitrig.emulators.protocol.gbcs.use_cases.ccs01 import AddDevice
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import JoinDevice, JoinMethod
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.pki import Credentials, Pki
from sitrig.emulators.protocol.vocabulary import DeviceType, RemotePartyRole
from tests.emulators.devices.conftest import HUB, Bench, Envelope, _cells, shipped

GAS_METER = Eui("00-DB-12-34-56-78-90-A1")
PROXY = Eui("00-DB-12-34-56-78-90-A3")
GAS_SUPPLIER = Eui("90-B3-D5-1F-30-04-00-00")
TRANSPORTER = Eui("90-B3-D5-1F-30-02-00-01")
GAS_SKI, PROXY_SKI = "a1a1a1a1a1a1a1a1", "a3a3a3a3a3a3a3a3"
INSTALL_CODE = "A1112233445566778899AABBCCDDEEFF"
SECOND = 1_000


class GasBench(Bench):
    """`meter` is still the ESME; the gas meter is `gsme`, its proxy `gpf`."""

    def __init__(self, pki: Pki) -> None:
        super().__init__(pki)
        self.gas_supplier = pki.organisation(GAS_SUPPLIER, OrganisationRole.SUPPLIER)
        self.transporter = pki.organisation(TRANSPORTER, OrganisationRole.NETWORK_OPERATOR)
        self.hub.gpf = PROXY
        self.gsme = Gsme(
            eui=GAS_METER,
            hub=HUB,
            install_code=INSTALL_CODE,
            signing_ski=GAS_SKI,
            anchors=self._gas_anchors(),
            manufacturer="6A50",
            model="60AD0101",
        )
        self.gpf = Gpf(
            eui=PROXY,
            hub=HUB,
            signing_ski=PROXY_SKI,
            anchors=self._gas_anchors(),
            manufacturer="1C1C",
            model="CCCC0001",
            firmware_version="00009001",
        )

    def installed(self) -> GasBench:
        """Everything on the HAN, nothing joined with anything but the hub."""
        self.joined()
        body = AddDevice(GAS_METER, DeviceType.GSME, INSTALL_CODE, 90)
        self.send(self.to_hub("CCS01", body))
        self.give(self.gsme, PowerOn())
        assert self.gsme.link_key is not None
        self.forget()
        return self

    def mirrored(self) -> GasBench:
        """The gas meter joined with its proxy."""
        self.installed()
        self.tell(self.join_proxy())
        assert self.gpf.mirror == self.gsme.reading
        self.forget()
        return self

    def forget(self) -> None:
        """Nothing was ever sent."""
        self.outbox.clear()
        self.records.clear()

    def join_proxy(self) -> DeviceMessage:
        """CS03B to the gas meter."""
        return self.gas(cs03.METHOD_B, JoinDevice(JoinMethod.B, PROXY, LoggedType.GPF))

    def gas(
        self,
        use_case: str,
        body: UseCaseBody,
        *,
        recipient: Eui = GAS_METER,
        originator: Eui = GAS_SUPPLIER,
        **envelope: Unpack[Envelope],
    ) -> DeviceMessage:
        """A command for the gas meter or its proxy."""
        return self.command(
            use_case,
            body,
            originator=originator,
            recipient=recipient,
            **envelope,
        )

    def tell(self, message: DeviceMessage) -> list[DeviceMessage]:
        """Send through the hub and let a minute pass; returns what came back up."""
        before = len(self.outbox)
        self.give(self.hub, message)
        self.run_for(60 * SECOND)
        return [sent for sent in self.outbox[before:] if isinstance(sent, DeviceMessage)]

    def _credentials(self, party: Eui) -> Credentials:
        gas = {GAS_SUPPLIER: self.gas_supplier, TRANSPORTER: self.transporter}
        return gas[party] if party in gas else super()._credentials(party)

    def _core(self, address: str) -> DeviceCore | None:
        gas: dict[Eui, DeviceCore] = {GAS_METER: self.gsme, PROXY: self.gpf}
        return gas.get(Eui(address)) or super()._core(address)

    def _gas_anchors(self) -> TrustAnchors:
        cells = {
            **_cells(RemotePartyRole.SUPPLIER, self.gas_supplier, top_up=True),
            **_cells(RemotePartyRole.NETWORK_OPERATOR, self.transporter, top_up=False),
            **self._acb_cells(),
            **_cells(RemotePartyRole.TRANSCOS, self.cos_party, top_up=False),
        }
        return shipped(self.pki, cells)
