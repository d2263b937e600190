"""Keys of a published set as DSP, parties and devices would hold them.

Devices' private keys are not published. A shared secret is the same from either side, so what a device would
derive is derived here with the other party's test key.
"""

from __future__ import annotations

from dataclasses import dataclass

from sitrig.emulators.dsp.keys import DspKeys
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.gbcs.crypto import SharedSecrets
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.pki import Credentials, KeyPair, KeyPurpose
from sitrig.harness.published_set.folder import PublishedSet

SIGNING, AGREEMENT, TOP_UP = "ds", "ka", "pp-ka"
_USAGES = {
    KeyPurpose.SIGNING: SIGNING,
    KeyPurpose.AGREEMENT: AGREEMENT,
    KeyPurpose.TOP_UP: TOP_UP,
    KeyPurpose.XML_SIGNING: SIGNING,
}


def credentials(published: PublishedSet, eui: Eui) -> Credentials:
    """An organisation's pairs; for signing XML, which nothing here does, its signing pair."""

    def derive(purpose: KeyPurpose) -> KeyPair | None:
        certificate = published.certificate(eui, _USAGES[purpose])
        key = published.private_key(eui, _USAGES[purpose])
        if certificate is None or key is None:
            return None
        return KeyPair(certificate=certificate, private_key=key)

    return Credentials(eui, derive)


def dsp_keys(published: PublishedSet) -> DspKeys:
    """The DSP's keys; nothing is looked up by number or SKI here."""
    broker, cos_party = credentials(published, ACB), credentials(published, COS_PARTY)
    ring = KeyRing(
        own=broker,
        signer=lambda eui: published.certificate(eui, SIGNING),
        partner=lambda eui: published.certificate(eui, AGREEMENT),
        acts_for={COS_PARTY: cos_party},
    )
    return DspKeys(
        xml_signing=broker.signing,
        acb=broker,
        cos_party=cos_party,
        ring=ring,
        find=lambda issuer, serial: None,
        find_by_ski=lambda ski: None,
        find_signer=lambda eui: published.certificate(eui, SIGNING),
        find_agreement=lambda eui: _agreement(published, eui),
    )


def _agreement(published: PublishedSet, eui: Eui) -> Certificate:
    found = published.certificate(eui, AGREEMENT)
    if found is None:
        raise InvalidValueError(f"no Key Agreement certificate of {eui} is published")
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRing(KeyRing):
    """A device's keys, as far as its commands can be opened with them."""

    published: PublishedSet

    def secret(self, other: Certificate) -> bytes:
        """The secret shared with a party; raises InvalidValueError where its test key is not published."""
        key = self.published.private_key(other.subject, AGREEMENT)
        own = self.published.certificate(self.own.eui, AGREEMENT)
        if key is None or own is None:
            raise InvalidValueError(f"no key agreement between {self.own.eui} and {other.subject}")
        return self.secrets.between(key, own.public_key, own.der)


def device_ring(published: PublishedSet, device: Eui, secrets: SharedSecrets) -> DeviceRing:
    """What that device opens its commands with."""
    return DeviceRing(
        own=Credentials(device, lambda purpose: None),
        signer=lambda eui: published.certificate(eui, SIGNING),
        partner=lambda eui: published.certificate(eui, AGREEMENT),
        secrets=secrets,
        published=published,
    )
