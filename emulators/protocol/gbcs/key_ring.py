"""The keys that one party or device seals and opens messages with: its own, and others' certificates by EUI.

Knows no message. Where the certificates come from (trust-anchor cells, the SMKI repository) is its maker's affair.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sitrig.emulators.protocol.gbcs.crypto import SharedSecrets
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.pki import Credentials, KeyPair

FindByEui = Callable[[Eui], Certificate | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRing:
    """`signer` and `partner` find the signing and Key Agreement certificates of an EUI.

    `broker` makes the MAC of every remote party's command. `acts_for`: further parties whose
    commands this holder signs, as the DSP does for the CoS Party.
    """

    own: Credentials
    signer: FindByEui
    partner: FindByEui
    broker: Eui = ACB
    acts_for: Mapping[Eui, Credentials] = field(default_factory=dict)
    secrets: SharedSecrets = field(default_factory=SharedSecrets)

    def signing_pair(self, originator: Eui) -> KeyPair:
        """What a message of that originator is signed with here."""
        return self.acts_for.get(originator, self.own).signing

    def secret(self, other: Certificate) -> bytes:
        """The secret shared with the holder of that certificate."""
        return self.secrets.between(self.own.agreement.private_key, other.public_key, other.der)
