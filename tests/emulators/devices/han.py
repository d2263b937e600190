"""A bench with a whole HAN on it: hub and ESME, and beside them a PPMID, an HCALCS and an IHD."""

from __future__ import annotations

from sitrig.emulators.devices.accessory import Accessory
from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.hcalcs import Hcalcs
from sitrig.emulators.devices.ihd import Ihd
from sitrig.emulators.devices.ppmid import Ppmid
from sitrig.emulators.protocol.effects import PowerOn
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, SupplementaryParty, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases.ccs01 import AddDevice
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.smki.pki import Pki
from sitrig.emulators.protocol.vocabulary import DeviceType
from tests.emulators.devices.conftest import Bench, shipped

PPMID = Eui("00-DB-12-34-56-78-90-A4")
HCALCS = Eui("00-DB-12-34-56-78-90-A5")
IHD = Eui("00-DB-12-34-56-78-90-A6")
KINDS = {PPMID: DeviceType.PPMID, HCALCS: DeviceType.HCALCS, IHD: DeviceType.IHD}


class Han(Bench):
    """Everything joined to the hub, nothing with anything else."""

    def __init__(self, pki: Pki) -> None:
        super().__init__(pki)
        trusts = {
            PPMID: self._acb_cells(),
            HCALCS: self._meter_cells(),
            IHD: {},
        }
        built: tuple[tuple[Eui, type[Accessory]], ...] = (
            (PPMID, Ppmid), (HCALCS, Hcalcs), (IHD, Ihd),
        )  # fmt: skip
        self.accessories = {
            device: kind(
                eui=device,
                hub=self.HUB,
                install_code=f"{number:032X}",
                signing_ski=f"{number:016x}",
                anchors=shipped(pki, trusts[device]),
                manufacturer="99D1",
                model="D1D10001",
                firmware_version="00000500",
            )
            for number, (device, kind) in enumerate(built, start=4)
        }
        self.joined()
        for device in KINDS:
            self.bring(device)
        self.outbox.clear()
        self.records.clear()

    @property
    def ppmid(self) -> Accessory:
        """The PPMID."""
        return self.accessories[PPMID]

    def bring(self, device: Eui) -> None:
        """Whitelist a device and let it in."""
        core = self.accessories[device]
        body = AddDevice(device, KINDS[device], core.install_code.hex(), 90)
        self.send(self.to_hub("CCS01", body))
        self.give(core, PowerOn())
        assert core.link_key is not None

    def ask(self, device: Eui, use_case: str, body: UseCaseBody, *, by: Eui) -> UseCaseBody:
        """Send a command signed by its originator; gives the one response."""
        return self.told(self.send(self.ordered(device, use_case, body, by=by)))

    def ordered(self, device: Eui, use_case: str, body: UseCaseBody, *, by: Eui) -> DeviceMessage:
        """Such a command."""
        behind = SupplementaryParty(self.SUPPLIER, 77) if by == ACB else None
        return self.command(
            use_case, body, originator=by, recipient=device, signed=True, supplementary=behind
        )

    @staticmethod
    def told(sent: list[DeviceMessage]) -> UseCaseBody:
        """The body of the one response among what was sent."""
        (response,) = [message for message in sent if message.kind.name == "RESPONSE"]
        return response.body

    def _core(self, address: str) -> DeviceCore | None:
        return self.accessories.get(Eui(address)) or super()._core(address)
