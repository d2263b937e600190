"""An estate at wire fidelity, its devices driven by hand: commands sealed as the DSP does, any octets handed over."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec import structs

from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.estate import Estate, build
from sitrig.emulators.plan import EstatePlan
from sitrig.emulators.protocol.effects import Effect, Record, Send
from sitrig.emulators.protocol.gbcs import sealing
from sitrig.emulators.protocol.gbcs.codec import Fidelity
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.gbcs.message import (
    DeviceMessage,
    MessageKind,
    Proof,
    Rejected,
    Unread,
)
from sitrig.emulators.protocol.gbcs.wire_codec import WIRE
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.pki import KeyPair
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.emulators.wire import Wire
from sitrig.harness.fixtures import CROWDED
from sitrig.harness.premises.accessories import bring_hcalcs
from sitrig.harness.premises.draft import Draft
from sitrig.harness.premises.names import DEVICES

ESME, THREE_PHASE = DEVICES["the ESME"], DEVICES["the second ESME"]
HUB, GSME, GPF = DEVICES["the Comms Hub"], DEVICES["the GSME"], DEVICES["the GPF"]
PPMID, HCALCS, IHD = DEVICES["the PPMID"], DEVICES["the HCALCS"], DEVICES["the IHD"]
SUPPLIER, OTHER = Eui("90-B3-D5-1F-30-01-00-00"), Eui("90-B3-D5-1F-30-03-00-00")


def _plan() -> EstatePlan:
    """The crowded premises with every type of device, and between its two ESMEs every function."""
    draft = Draft(structs.replace(CROWDED, fidelity=Fidelity.WIRE))
    draft.meter(ESME, true_variant=EsmeVariant.BDEF)
    draft.meter(THREE_PHASE, true_variant=EsmeVariant.CDEF)
    bring_hcalcs(draft, "Acorn Energy")
    return draft.plan()


@dataclass
class Traffic:
    """The estate, and what goes to its devices."""

    estate: Estate = field(default_factory=lambda: build(_plan()))

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

    def octets(self, message: DeviceMessage, signer: Eui | None = None) -> bytes:
        """The command as it leaves the DSP; signed by its originator, or whoever is named, where it must be."""
        message = self._signed(message, signer or message.originator)
        put = self.wire.put(message, self.estate.dsp, self.estate.world.now)
        assert isinstance(put, DeviceMessage)
        return put.octets

    def forged(self, message: DeviceMessage) -> bytes:
        """The same, signed as it has to be, with the MAC of a User instead of the ACB's."""
        message = self._signed(message, message.originator)
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

    def _signed(self, message: DeviceMessage, signer: Eui) -> DeviceMessage:
        if message.proof.signer_ski is None:
            return message
        bare = message.octets or WIRE.pre_command(message)
        return WIRE.signed(message, WIRE.sign_pre_command(bare, self.signing(signer)))

    def signing(self, party: Eui) -> KeyPair:
        """What a party signs with."""
        return self.estate.identities.register(party, OrganisationRole.OTHER).signing


def sent(effects: Sequence[Effect]) -> list[DeviceMessage]:
    """The messages among them."""
    return [
        effect.payload
        for effect in effects
        if isinstance(effect, Send) and isinstance(effect.payload, DeviceMessage)
    ]


def alerts(effects: Sequence[Effect]) -> list[str]:
    """The codes of the alerts among them."""
    return [
        getattr(message.body, "alert_code", "")
        for message in sent(effects)
        if message.kind is MessageKind.ALERT
    ]


def answers(effects: Sequence[Effect]) -> list[DeviceMessage]:
    """The responses among them."""
    return [message for message in sent(effects) if message.kind is MessageKind.RESPONSE]


def refusals(effects: Sequence[Effect]) -> list[object]:
    """Why commands were refused."""
    return [
        effect.facts["reason"]
        for effect in effects
        if isinstance(effect, Record) and effect.kind == "command refused by device"
    ]
