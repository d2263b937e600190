"""The emulated devices at work: install, commission, eight times 11.2, firmware, per hub and meter.

Two shells for the same cores and the same light head end: a World, and SimPy callbacks that carry
effects out with nothing kept, drawn, ordered or written. Timers are guards here that never have
to act, so the callbacks do not set them; the World sets and cancels every one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from simpy import Environment

from sitrig.emulators.core import Core
from sitrig.emulators.devices.comms_hub import CommsHub
from sitrig.emulators.devices.esme import Esme
from sitrig.emulators.devices.trust_anchors import Anchor, TrustAnchors
from sitrig.emulators.journal import Journal
from sitrig.emulators.network import LinkProfile, Network
from sitrig.emulators.protocol.effects import (
    DSP,
    Effect,
    ImageDelivery,
    Link,
    Payload,
    PowerOn,
    Record,
    Send,
    TimerName,
    Wake,
    WanRegistered,
)
from sitrig.emulators.protocol.gbcs.message import (
    DeviceMessage,
    MessageKind,
    Proof,
    SupplementaryParty,
    UseCaseBody,
)
from sitrig.emulators.protocol.gbcs.ota_image import build_image, read_image
from sitrig.emulators.protocol.gbcs.use_cases import ccs01, cs06, ecs52, ecs70
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.pki import Credentials, KeyPair, Pki
from sitrig.emulators.protocol.vocabulary import (
    CspRegion,
    DeviceType,
    EsmeVariant,
    RemotePartyRole,
)
from sitrig.emulators.world import START, World

SUPPLIER = Eui("90-B3-D5-1F-30-01-00-00")
NETWORK_OPERATOR = Eui("90-B3-D5-1F-30-02-00-00")
INSTALL_CODE = "00112233445566778899AABBCCDDEEFF"
NEW_VERSION = "00020001"
READS = 8
WAN_DELAY, HAN_DELAY = 1_500, 150
WEEK = 604_800_000
JOINED, ACTIVATED = "8183", "8F43"
PROFILE = LinkProfile(base=WAN_DELAY)
JITTERY = LinkProfile(base=WAN_DELAY, jitter=500)


class Parties:
    """Whose credentials every meter ships with, and one image for all of them."""

    def __init__(self) -> None:
        pki = Pki("benchmark")
        self.root = pki.root.certificate.der
        supplier = pki.organisation(SUPPLIER, OrganisationRole.SUPPLIER)
        operator = pki.organisation(NETWORK_OPERATOR, OrganisationRole.NETWORK_OPERATOR)
        acb = _cells(RemotePartyRole.ACB, pki.organisation(ACB, OrganisationRole.ACB))
        transcos = pki.organisation(COS_PARTY, OrganisationRole.TRANSCOS)
        self.hub_anchors = TrustAnchors.shipped(self.root, acb)
        self.meter_anchors = TrustAnchors.shipped(
            self.root,
            {
                **_cells(RemotePartyRole.SUPPLIER, supplier),
                **_cells(RemotePartyRole.NETWORK_OPERATOR, operator),
                **acb,
                **_cells(RemotePartyRole.TRANSCOS, transcos),
            },
        )
        self.proof = Proof(mac_by=ACB)
        self.signed = Proof(signer_ski=supplier.signing.certificate.ski, mac_by=ACB)
        self.image = _image(supplier.signing)
        self.image_hash = read_image(self.image).image_hash

    def pair(self, number: int) -> tuple[CommsHub, Esme]:
        """A hub and its meter as they leave the factory."""
        octets = number.to_bytes(4)
        hub = CommsHub(
            eui=Eui.from_bytes(bytes.fromhex("00DB1234") + octets),
            signing_ski="c0c0c0c0" + octets.hex(),
            anchors=self.hub_anchors,
            manufacturer="1C1C",
            model="CCCC0001",
        )
        meter = Esme(
            eui=Eui.from_bytes(bytes.fromhex("90B3D51F") + octets),
            hub=hub.eui,
            variant=EsmeVariant.ADE,
            install_code=INSTALL_CODE,
            signing_ski="a0a0a0a0" + octets.hex(),
            anchors=self.meter_anchors,
            manufacturer="1EAF",
            model="10AD0103",
        )
        return hub, meter


class HeadEnd:
    """Takes every meter through the same life; `steps` counts the answers each has given."""

    __slots__ = ("_firmware", "_hubs", "_parties", "steps")

    def __init__(self, parties: Parties, *, firmware: bool) -> None:
        self._parties = parties
        self._firmware = firmware
        self._hubs: dict[Eui, Eui] = {}
        self.steps: dict[Eui, int] = {}

    def knows(self, hub: Eui, meter: Eui) -> None:
        """Tell it of a premises."""
        self._hubs[meter] = hub
        self._hubs[hub] = meter

    def receive(self, payload: Payload, now: int) -> Sequence[Effect]:
        """The next step of the device that this comes from, if it has been waited for."""
        if isinstance(payload, WanRegistered):
            return self._install(payload.hub)
        assert isinstance(payload, DeviceMessage)
        meter = payload.originator
        if payload.kind is MessageKind.ALERT:
            return self._alerted(meter, getattr(payload.body, "alert_code", ""), now)
        if payload.use_case == ccs01.NAME:
            return ()
        self.steps[meter] = step = self.steps.get(meter, 0) + 1
        if step <= READS:
            return self._ask(meter, ecs52.NAME, ecs52.ReadFirmwareVersion(), step)
        if step == READS + 1 and self._firmware:
            image = ImageDelivery(self._parties.image, NEW_VERSION, (meter,))
            return (Send(self._hubs[meter], image, Link.WAN),)
        return ()

    def wake(self, name: TimerName, now: int) -> Sequence[Effect]:
        """Give a hub supply."""
        return (Send(Eui(str(name[1])), PowerOn(), Link.HAN),)

    def _install(self, hub: Eui) -> Sequence[Effect]:
        meter = self._hubs[hub]
        body = ccs01.AddDevice(meter, DeviceType.ESME, INSTALL_CODE, 90)
        added = self._command(hub, ccs01.NAME, body, 1, ACB, self._parties.proof)
        return Send(hub, added, Link.WAN), Send(meter, PowerOn(), Link.HAN)

    def _alerted(self, meter: Eui, code: str, now: int) -> Sequence[Effect]:
        if code == JOINED:
            clock = ecs70.SetClock(now - 60_000, now + 60_000)
            return self._ask(meter, ecs70.NAME, clock, now, self._parties.signed)
        if code == "8F72":
            activate = cs06.ActivateFirmware(self._parties.image_hash)
            return self._ask(meter, cs06.NAME, activate, now, self._parties.signed)
        if code == ACTIVATED:
            return (Record("firmware activated", {"device": str(meter)}),)
        return ()

    def _ask(
        self, meter: Eui, use_case: str, body: UseCaseBody, counter: int, proof: Proof | None = None
    ) -> Sequence[Effect]:
        proof = proof or self._parties.proof
        command = self._command(meter, use_case, body, counter, SUPPLIER, proof)
        return (Send(self._hubs[meter], command, Link.WAN),)

    def _command(
        self,
        device: Eui,
        use_case: str,
        body: UseCaseBody,
        counter: int,
        originator: Eui,
        proof: Proof,
    ) -> DeviceMessage:
        return DeviceMessage(
            kind=MessageKind.COMMAND,
            use_case=use_case,
            originator=originator,
            recipient=device,
            counter=counter,
            body=body,
            supplementary=SupplementaryParty(SUPPLIER, counter) if originator == ACB else None,
            proof=proof,
        )


class Bare:
    """The cores straight on SimPy; `events` counts what arrived."""

    def __init__(self, pairs: int, parties: Parties, *, firmware: bool) -> None:
        self.env = Environment(START)
        self.events = 0
        self.head_end = HeadEnd(parties, firmware=firmware)
        self.cores: dict[str, Core] = {DSP: self.head_end}
        for number in range(pairs):
            hub, meter = parties.pair(number)
            self.head_end.knows(hub.eui, meter.eui)
            self.cores[hub.eui] = hub
            self.cores[meter.eui] = meter
            power = partial(self.power, hub.eui)
            self.env.timeout(number).callbacks.append(power)

    def power(self, hub: Eui, event: object) -> None:
        now: int = self.env.now  # type: ignore[assignment]  # whole milliseconds only
        self.carry_out(self.head_end.wake(("power", hub), now))

    def arrive(self, send: Send, event: object) -> None:
        self.events += 1
        now: int = self.env.now  # type: ignore[assignment]  # whole milliseconds only
        self.carry_out(self.cores[send.to].receive(send.payload, now))

    def carry_out(self, effects: Sequence[Effect]) -> None:
        for effect in effects:
            if isinstance(effect, Send):
                delay = HAN_DELAY if effect.link is Link.HAN else WAN_DELAY
                self.env.timeout(delay).callbacks.append(partial(self.arrive, effect))

    def run(self) -> None:
        self.env.run()


def world_of(
    pairs: int,
    parties: Parties,
    journal: Journal,
    *,
    firmware: bool,
    wan: LinkProfile = PROFILE,
) -> World:
    """The cores in a World, about to be powered on, one pair a millisecond."""
    network = Network(wan=dict.fromkeys(CspRegion, wan), han=LinkProfile(base=HAN_DELAY))
    world = World(seed="benchmark", network=network, journal=journal)
    head_end = HeadEnd(parties, firmware=firmware)
    world.add(DSP, head_end)
    for number in range(pairs):
        hub, meter = parties.pair(number)
        head_end.knows(hub.eui, meter.eui)
        world.add(hub.eui, hub)
        world.add(meter.eui, meter)
        network.place(hub.eui, CspRegion.SOUTH)
        network.attach(meter.eui, hub.eui)
        world.perform(DSP, (Wake(("power", hub.eui), number),))
    return world


def _cells(
    role: RemotePartyRole, held: Credentials
) -> dict[tuple[RemotePartyRole, CellUsage], Anchor]:
    return {
        (role, CellUsage.DIGITAL_SIGNATURE): Anchor.of(held.signing.certificate),
        (role, CellUsage.KEY_AGREEMENT): Anchor.of(held.agreement.certificate),
    }


def _image(signer: KeyPair) -> bytes:
    def sign(octets: bytes) -> bytes:
        algorithm = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
        r, s = utils.decode_dss_signature(signer.private_key.sign(octets, algorithm))
        return r.to_bytes(32) + s.to_bytes(32)

    return build_image(
        manufacturer_code=0x1EAF,
        image_type=0x10AD,
        version=NEW_VERSION,
        min_hardware_version=0x0100,
        max_hardware_version=0x01FF,
        variants=(EsmeVariant.ADE,),
        firmware=b"firmware",
        sign=sign,
    )
