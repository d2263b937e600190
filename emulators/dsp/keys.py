"""The keys and certificates the DSP works with: its own, the ACB's, the CoS Party's, and those it can look up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.pki import Credentials, KeyPair

FindByIssuerSerial = Callable[[str, int], Certificate | None]
FindBySki = Callable[[str], Certificate | None]
FindByEui = Callable[[Eui], Certificate | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DspKeys:
    """`xml_signing` signs every answer; `acb` MACs commands; `cos_party` signs CS02b for SR 6.23; `ring` is for both.

    `find_agreement` gives the key agreement certificate of a device.
    """

    xml_signing: KeyPair
    acb: Credentials
    cos_party: Credentials
    find: FindByIssuerSerial
    find_by_ski: FindBySki
    find_signer: FindByEui
    find_agreement: Callable[[Eui], Certificate]
    ring: KeyRing
