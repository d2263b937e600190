"""Valid octets of every built command for a Commissioned ESME or its Comms Hub, and a way to hand any octets over."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec import structs

from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.estate import Estate, build
from sitrig.emulators.protocol.effects import Effect, Record, Send
from sitrig.emulators.protocol.gbcs import sealing, use_cases
from sitrig.emulators.protocol.gbcs.codec import Fidelity
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.gbcs.message import (
    DeviceMessage,
    MessageKind,
    Proof,
    Rejected,
    SupplementaryParty,
    Unread,
    UseCaseBody,
)
from sitrig.emulators.protocol.gbcs.wire_codec import WIRE
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.pki import KeyPair
from sitrig.emulators.wire import Wire
from sitrig.harness.fixtures import CROWDED
from tests.emulators.protocol.gbcs.use_cases import golden_security_and_gas, test_golden
from tests.emulators.protocol.gbcs.use_cases.golden import Golden

ESME, HUB = Eui("00-DB-12-34-56-78-90-A0"), Eui("00-DB-12-34-56-78-90-A2")
SUPPLIER, OTHER = Eui("90-B3-D5-1F-30-01-00-00"), Eui("90-B3-D5-1F-30-03-00-00")
COUNTER = 9_000_000
COMMANDS: dict[str, UseCaseBody] = {
    one.use_case.partition(" ")[0]: one.body
    for one in (*test_golden.GOLDEN, *golden_security_and_gas.GOLDEN)
    if one.kind is MessageKind.COMMAND
}
"""One body of every command that is built."""


def goldens(kind: MessageKind) -> list[Golden]:
    """Every golden payload of that kind."""
    everything = (*test_golden.GOLDEN, *golden_security_and_gas.GOLDEN)
    return [one for one in everything if one.kind is kind]


@dataclass
class Traffic:
    """An estate at wire fidelity, its cores driven by hand."""

    estate: Estate = field(
        default_factory=lambda: build(structs.replace(CROWDED, fidelity=Fidelity.WIRE))
    )

    @property
    def wire(self) -> Wire:
        """What makes and opens octets."""
        assert isinstance(self.estate.world.wire, Wire)
        return self.estate.world.wire

    def core(self, device: Eui) -> DeviceCore:
        """The device itself."""
        core = self.estate.world.cores[device]
        assert isinstance(core, DeviceCore)
        return core

    def copied(self, device: Eui) -> DeviceCore:
        """A device like it, which may change."""
        return copy.deepcopy(self.core(device))

    def command(self, use_case: str, device: Eui, *, counter: int = COUNTER) -> DeviceMessage:
        """A valid command but for its octets; who sends it follows from the use case and the device."""
        body = COMMANDS[use_case]
        originator = _originator(use_case, device)
        signed = any(case.signed for case in use_cases.by_name(use_case))
        ski = self._signing(originator).certificate.ski if signed else None
        return DeviceMessage(
            kind=MessageKind.COMMAND,
            use_case=use_case,
            originator=originator,
            recipient=device,
            counter=counter,
            body=body,
            supplementary=SupplementaryParty(SUPPLIER, 1002) if originator == ACB else None,
            execution_time=getattr(body, "execution_time", None),
            proof=Proof(signer_ski=ski, mac_by=ACB),
        )

    def octets(self, message: DeviceMessage, signer: Eui | None = None) -> bytes:
        """The command as it leaves the DSP; signed by its originator, or whoever is named, where it must be."""
        if message.proof.signer_ski is not None:
            signer = signer or message.originator
            signed = WIRE.sign_pre_command(WIRE.pre_command(message), self._signing(signer))
            message = WIRE.signed(message, signed)
        put = self.wire.put(message, self.estate.dsp, self.estate.world.now)
        assert isinstance(put, DeviceMessage)
        return put.octets

    def forged(self, message: DeviceMessage) -> bytes:
        """The same with the MAC of a User instead of the ACB's."""
        keys = self.estate.identities.party_ring(SUPPLIER)
        return sealing.seal(structs.replace(message, proof=Proof(mac_by=SUPPLIER)), keys)

    def ring(self, party: Eui) -> KeyRing:
        """What a party reads with."""
        return self.estate.identities.party_ring(party)

    def deliver(self, core: DeviceCore, octets: bytes) -> Sequence[Effect]:
        """Let any octets arrive at a device; those that no message can be read from do not reach it."""
        frame = DeviceMessage(
            kind=MessageKind.COMMAND,
            use_case="",
            originator=ACB,
            recipient=core.eui,
            counter=0,
            body=Unread("hostile"),
            octets=octets,
        )
        opened = self.wire.take(frame, core)
        return [] if isinstance(opened, Rejected) else core.receive(opened, self.estate.world.now)

    def _signing(self, party: Eui) -> KeyPair:
        role = OrganisationRole.OTHER
        return self.estate.identities.register(party, role).signing


def _originator(use_case: str, device: Eui) -> Eui:
    if use_case == "CS02b":
        return COS_PARTY
    return ACB if device == HUB or use_case in ("CS02a", "CS02f") else SUPPLIER


def alerts(effects: Sequence[Effect]) -> list[str]:
    """The codes of the alerts among them."""
    return [
        getattr(effect.payload.body, "alert_code", "")
        for effect in effects
        if isinstance(effect, Send)
        and isinstance(effect.payload, DeviceMessage)
        and effect.payload.kind is MessageKind.ALERT
    ]


def answers(effects: Sequence[Effect]) -> list[DeviceMessage]:
    """The responses among them."""
    return [
        effect.payload
        for effect in effects
        if isinstance(effect, Send)
        and isinstance(effect.payload, DeviceMessage)
        and effect.payload.kind is MessageKind.RESPONSE
    ]


def refusals(effects: Sequence[Effect]) -> list[object]:
    """Why commands were refused."""
    return [
        effect.facts["reason"]
        for effect in effects
        if isinstance(effect, Record) and effect.kind == "command refused by device"
    ]
