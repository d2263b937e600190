"""GBCS octets on links: what leaves a core is sealed with its keys, what arrives is opened with the addressee's.

The world has one of these, or none at model fidelity. A Comms Hub that passes a message on reads its
envelope alone. Knows no link and no delay.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from msgspec import structs

from sitrig.emulators.core import Core
from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import envelope, sealing
from sitrig.emulators.protocol.gbcs.cells import CellUsage
from sitrig.emulators.protocol.gbcs.crypto import SharedSecrets
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, Rejected
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.pki import Pki
from sitrig.emulators.protocol.vocabulary import RemotePartyRole


class KnowsKeys(Protocol):
    """Whose keys are whose."""

    pki: Pki

    def dsp_ring(self) -> KeyRing:
        """The DSP's: the ACB's keys, and every device's certificates."""


class Wire:
    """The octets of one estate's links."""

    def __init__(self, identities: KnowsKeys) -> None:
        self._identities = identities
        self._dsp = identities.dsp_ring()
        self._secrets = SharedSecrets()

    def put(self, message: DeviceMessage, core: Core, now: int) -> DeviceMessage | Rejected:
        """The message with its octets, as its sender leaves them; what is passed on stays as it came."""
        keys, time = self._dsp, now
        if isinstance(core, DeviceCore):
            if message.octets and message.originator != core.eui:
                return message
            keys, time = self.ring(core), core.time(now)
        try:
            return structs.replace(message, octets=sealing.seal(message, keys, time))
        except PayloadError as error:  # for want of a key, or for a value that has no octets
            return Rejected(str(error))

    def take(self, message: DeviceMessage, core: Core) -> DeviceMessage | Rejected:
        """What the octets of a message say to the core they arrive at."""
        if not isinstance(core, DeviceCore):
            return sealing.open_octets(message.octets, self._dsp)
        try:
            found = envelope.decode(message.octets)
        except PayloadError as error:
            return Rejected(str(error))
        if found.recipient == core.eui:
            return sealing.open_octets(message.octets, self.ring(core))
        return structs.replace(
            message,
            kind=found.kind,
            originator=found.originator,
            recipient=found.recipient,
            counter=found.counter,
        )

    def ring(self, core: DeviceCore) -> KeyRing:
        """A device's keys, and the certificates in its trust-anchor cells."""
        anchors = core.anchors
        return KeyRing(
            own=self._identities.pki.device(core.eui),
            signer=lambda eui: _held(anchors, eui, CellUsage.DIGITAL_SIGNATURE),
            partner=lambda eui: _held(anchors, eui, CellUsage.KEY_AGREEMENT),
            broker=_broker(anchors),
            secrets=self._secrets,
        )


def _broker(anchors: TrustAnchors) -> Eui:
    cell = anchors.find(RemotePartyRole.ACB, CellUsage.KEY_AGREEMENT)
    return ACB if cell is None else cell.subject


def _held(anchors: TrustAnchors, eui: Eui, usage: CellUsage) -> Certificate | None:
    for _, held_usage, anchor in anchors.cells:
        if held_usage is usage and anchor.subject == eui:
            return _certificate(anchor.certificate)
    return None


@lru_cache(maxsize=1024)
def _certificate(der: bytes) -> Certificate:
    return Certificate.from_der(der)
