"""A hub and a meter on a bench: cores driven by hand, no SimPy, delays of nothing."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from typing import TypedDict

import pytest

from sitrig.emulators.devices.comms_hub import CommsHub
from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.esme import Esme
from sitrig.emulators.devices.trust_anchors import Anchor, CellName, TrustAnchors
from sitrig.emulators.protocol.effects import (
    DSP,
    Cancel,
    Effect,
    Payload,
    PowerOn,
    Record,
    Send,
    TimerName,
    Wake,
)
from sitrig.emulators.protocol.gbcs.message import (
    DeviceMessage,
    MessageKind,
    Proof,
    SupplementaryParty,
    UseCaseBody,
)
from sitrig.emulators.protocol.gbcs.use_cases.ccs01 import AddDevice
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.pki import Credentials, Pki
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant, RemotePartyRole
from tests.emulators.devices.kept import kept
from tests.emulators.devices.narrowing import of_kind

START = 1_767_571_200_000
HUB = Eui("00-DB-12-34-56-78-90-A2")
METER = Eui("00-DB-12-34-56-78-90-A0")
STRANGER = Eui("00-DB-12-34-56-78-90-EE")
SUPPLIER = Eui("90-B3-D5-1F-30-01-00-00")
GAINING = Eui("90-B3-D5-1F-30-03-00-00")
NETWORK = Eui("90-B3-D5-1F-30-02-00-00")
INSTALL_CODE = "00112233445566778899AABBCCDDEEFF"
HUB_SKI, METER_SKI = "c0c0c0c0c0c0c0c0", "a0a0a0a0a0a0a0a0"


class Envelope(TypedDict, total=False):
    """What a test may say of a command besides its parties, for those who hand it on to `Bench.command`."""

    counter: int | None
    signed: bool
    signer: Credentials | None
    execution_time: int | None
    supplementary: SupplementaryParty | None


class Header(Envelope, total=False):
    """The same with its parties."""

    originator: Eui
    recipient: Eui


def shipped(pki: Pki, cells: dict[CellName, Anchor]) -> TrustAnchors:
    """As a device leaves the factory with those cells: it knows the root and who certifies devices."""
    return TrustAnchors.shipped(pki.root.certificate.der, cells, (pki.issuing.certificate.der,))


class Bench:
    """Everything a test of devices touches; `outbox` is what reached the DSP, in order."""

    HUB, METER, STRANGER = HUB, METER, STRANGER
    SUPPLIER, GAINING, NETWORK = SUPPLIER, GAINING, NETWORK
    INSTALL_CODE, START, HUB_SKI, METER_SKI = INSTALL_CODE, START, HUB_SKI, METER_SKI

    def __init__(self, pki: Pki, variant: EsmeVariant = EsmeVariant.A) -> None:
        self.pki = pki
        self.supplier = pki.organisation(SUPPLIER, OrganisationRole.SUPPLIER)
        self.gaining = pki.organisation(GAINING, OrganisationRole.SUPPLIER)
        self.network = pki.organisation(NETWORK, OrganisationRole.NETWORK_OPERATOR)
        self.cos_party = pki.organisation(COS_PARTY, OrganisationRole.TRANSCOS)
        self.acb = pki.organisation(ACB, OrganisationRole.ACB)
        self.hub = CommsHub(
            eui=HUB,
            signing_ski=HUB_SKI,
            anchors=shipped(pki, self._acb_cells()),
            manufacturer="1C1C",
            model="CCCC0001",
        )
        self.meter = Esme(
            eui=METER,
            hub=HUB,
            variant=variant,
            install_code=INSTALL_CODE,
            signing_ski=METER_SKI,
            anchors=shipped(pki, self._meter_cells()),
            manufacturer="1EAF",
            model="10AD0103",
        )
        self.now = START
        self.outbox: list[DeviceMessage | Payload] = []
        self.records: list[Record] = []
        self._timers: dict[tuple[str, TimerName], tuple[int, int]] = {}
        self._agenda: list[tuple[int, int, str, TimerName]] = []
        self._serial = 0
        self._counter = 1000

    def _acb_cells(self) -> dict[tuple[RemotePartyRole, CellUsage], Anchor]:
        return _cells(RemotePartyRole.ACB, self.acb, top_up=False)

    def _meter_cells(self) -> dict[tuple[RemotePartyRole, CellUsage], Anchor]:
        return {
            **_cells(RemotePartyRole.SUPPLIER, self.supplier, top_up=True),
            **_cells(RemotePartyRole.NETWORK_OPERATOR, self.network, top_up=False),
            **self._acb_cells(),
            **_cells(RemotePartyRole.TRANSCOS, self.cos_party, top_up=False),
        }

    # -- the world, as small as can be ----------------------------------------------------------

    def perform(self, sender: DeviceCore, effects: Sequence[Effect]) -> None:
        """Carry out effects at once; timers wait for `run_for`."""
        for effect in effects:
            match effect:
                case Send(to, payload, _):
                    self._arrive(to, payload)
                case Wake(name, after):
                    self._serial += 1
                    self._timers[sender.eui, name] = (self.now + after, self._serial)
                    entry = (self.now + after, self._serial, str(sender.eui), name)
                    heapq.heappush(self._agenda, entry)
                case Cancel(name):
                    self._timers.pop((sender.eui, name), None)
                case Record():
                    self.records.append(effect)

    def give(self, core: DeviceCore, payload: Payload) -> None:
        """Let a payload arrive at a core and everything follow that follows at once."""
        self.perform(core, core.receive(payload, self.now))

    def run_for(self, milliseconds: int) -> None:
        """Move time, waking whoever is due."""
        end = self.now + milliseconds
        while self._agenda and self._agenda[0][0] <= end:
            due, serial, address, name = heapq.heappop(self._agenda)
            if self._timers.get((address, name)) != (due, serial):
                continue
            del self._timers[address, name]
            self.now = due
            core = self._core(address)
            assert core is not None
            self.perform(core, core.wake(name, due))
        self.now = end

    def _arrive(self, to: str, payload: Payload) -> None:
        if to == DSP:
            self.outbox.append(payload)
            return
        core = self._core(to)
        if core is not None:
            self.give(core, payload)

    def _core(self, address: str) -> DeviceCore | None:
        return {HUB: self.hub, METER: self.meter}.get(Eui(address))

    # -- the DSP's part -------------------------------------------------------------------------

    def command(
        self,
        use_case: str,
        body: UseCaseBody,
        *,
        originator: Eui = SUPPLIER,
        recipient: Eui = METER,
        counter: int | None = None,
        signed: bool = False,
        signer: Credentials | None = None,
        execution_time: int | None = None,
        supplementary: SupplementaryParty | None = None,
    ) -> DeviceMessage:
        """A command as the DSP forwards it: MAC by the ACB, and the signer's proof when signed."""
        self._counter += 1
        signer = signer or self._credentials(originator)
        ski = signer.signing.certificate.ski if signed else None
        return DeviceMessage(
            kind=MessageKind.COMMAND,
            use_case=use_case,
            originator=originator,
            recipient=recipient,
            counter=self._counter if counter is None else counter,
            body=body,
            supplementary=supplementary,
            execution_time=execution_time,
            proof=Proof(signer_ski=ski, mac_by=ACB),
        )

    def _credentials(self, party: Eui) -> Credentials:
        held = (self.supplier, self.gaining, self.network, self.cos_party, self.acb)
        return next(credentials for credentials in held if credentials.eui == party)

    def send(self, message: DeviceMessage) -> list[DeviceMessage]:
        """Send through the hub; returns what came back up."""
        before = len(self.outbox)
        self.give(self.hub, message)
        return [sent for sent in self.outbox[before:] if isinstance(sent, DeviceMessage)]

    def add_meter(self, *, install_code: str = INSTALL_CODE, join_seconds: int = 90) -> None:
        """Power the hub and whitelist the meter on it."""
        self.give(self.hub, PowerOn())
        body = AddDevice(METER, DeviceType.ESME, install_code, join_seconds)
        self.send(self.to_hub("CCS01", body))

    def to_hub(self, use_case: str, body: UseCaseBody) -> DeviceMessage:
        """A hub command: the ACB originates for the Supplier."""
        return self.command(
            use_case,
            body,
            originator=ACB,
            recipient=HUB,
            supplementary=SupplementaryParty(SUPPLIER, 77),
        )

    def joined(self) -> Bench:
        """Hub and meter installed, meter on the HAN, what that sent forgotten."""
        self.add_meter()
        self.give(self.meter, PowerOn())
        assert self.meter.link_key is not None
        self.outbox.clear()
        self.records.clear()
        return self

    def state(self) -> tuple[dict[str, object], dict[str, object]]:
        """Hub and meter as plain data."""
        return self.hub.state(), self.meter.state()

    def kept(self) -> tuple[dict[str, object], dict[str, object]]:
        """The same but for what alerts have spent."""
        return kept(self.hub), kept(self.meter)

    @property
    def messages(self) -> list[DeviceMessage]:
        """The outbox, where nothing but GBCS messages can have reached the DSP."""
        return [of_kind(DeviceMessage, sent) for sent in self.outbox]

    def alerts(self) -> list[str]:
        """Alert codes that reached the DSP."""
        return [
            getattr(sent.body, "alert_code", "")
            for sent in self.outbox
            if isinstance(sent, DeviceMessage) and sent.kind is MessageKind.ALERT
        ]


def _cells(
    role: RemotePartyRole, credentials: Credentials, *, top_up: bool
) -> dict[tuple[RemotePartyRole, CellUsage], Anchor]:
    cells = {
        (role, CellUsage.DIGITAL_SIGNATURE): Anchor.of(credentials.signing.certificate),
        (role, CellUsage.KEY_AGREEMENT): Anchor.of(credentials.agreement.certificate),
    }
    if top_up and credentials.top_up is not None:
        cells[role, CellUsage.KEY_AGREEMENT_TOP_UP] = Anchor.of(credentials.top_up.certificate)
    return cells


@pytest.fixture(scope="session")
def pki() -> Pki:
    """One test PKI for every bench."""
    return Pki("devices bench")


@pytest.fixture(scope="session")
def make_bench(pki: Pki) -> Callable[..., Bench]:
    """Builds a bench with a meter of the true variant given (default A), nothing powered."""

    def make(variant: EsmeVariant = EsmeVariant.A) -> Bench:
        return Bench(pki, variant)

    return make


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    """A bench with hub and meter joined."""
    return make_bench().joined()
