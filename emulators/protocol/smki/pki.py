"""Owns the test PKI: the keys and certificates of every party and device, derived from one seed.

Must not know who is registered or in an estate: it certifies whatever EUI it is asked for.
Equal seeds give equal bytes (RFC 6979 signatures, fixed validity, hashed serial numbers).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cached_property, lru_cache

from cryptography.hazmat.primitives.asymmetric import ec

from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.smki import profiles
from sitrig.emulators.protocol.smki.certificates import Certificate, KeyUsage, OrganisationRole
from sitrig.emulators.protocol.smki.profiles import VALID_TO, Profile

# Order of the P-256 base point (SEC 2, 2.4.2).
_P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


class KeyPurpose(Enum):
    """What a party or device holds a key for."""

    SIGNING = "signing"
    AGREEMENT = "agreement"
    TOP_UP = "top-up"
    XML_SIGNING = "xml-signing"

    @property
    def usage(self) -> KeyUsage:
        """The key usage its certificate shows."""
        agrees = self in (KeyPurpose.AGREEMENT, KeyPurpose.TOP_UP)
        return KeyUsage.KEY_AGREEMENT if agrees else KeyUsage.DIGITAL_SIGNATURE


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPair:
    """A certificate and the private key it certifies."""

    certificate: Certificate
    private_key: ec.EllipticCurvePrivateKey


class Credentials:
    """The key pairs of one party or device, each derived when first asked for.

    `top_up` and `xml_signing` are None where the holder has none: only suppliers have a
    prepayment top-up key, and no device signs XML.
    """

    def __init__(self, eui: Eui, derive: Callable[[KeyPurpose], KeyPair | None]) -> None:
        """`derive` gives the pair for a purpose, or None where there is none."""
        self.eui = eui
        self._derive = derive

    @cached_property
    def signing(self) -> KeyPair:
        """Signs device messages; raises InvalidValueError if the holder has no such key."""
        return self._required(KeyPurpose.SIGNING)

    @cached_property
    def agreement(self) -> KeyPair:
        """Agrees message keys; raises InvalidValueError if the holder has no such key."""
        return self._required(KeyPurpose.AGREEMENT)

    @cached_property
    def top_up(self) -> KeyPair | None:
        """A supplier's prepayment top-up key."""
        return self._derive(KeyPurpose.TOP_UP)

    @cached_property
    def xml_signing(self) -> KeyPair | None:
        """Signs DUIS messages."""
        return self._derive(KeyPurpose.XML_SIGNING)

    def completed_by(self, other: Credentials) -> Credentials:
        """These pairs, and the other's for each purpose that has none here."""
        return Credentials(
            self.eui, lambda purpose: self._derive(purpose) or other._derive(purpose)
        )

    def _required(self, purpose: KeyPurpose) -> KeyPair:
        pair = self._derive(purpose)
        if pair is None:
            raise InvalidValueError(f"{self.eui} holds no {purpose.value} key")
        return pair


class Pki:
    """Root, issuing authority and every certificate below them, for one seed.

    Everything is derived on first use and kept for the process: two instances with the same
    seed share it.
    """

    def __init__(self, seed: str) -> None:
        """Nothing is derived yet."""
        self.seed = seed
        self._issued = _issued(seed)

    @property
    def root(self) -> KeyPair:
        """`CN=ZA,OU=00`, self-signed."""
        return self._issued.root

    @property
    def issuing(self) -> KeyPair:
        """`CN=Z1,OU=07`, issuer of every other certificate."""
        return self._issued.issuing

    def organisation(self, eui: Eui, role: OrganisationRole) -> Credentials:
        """Credentials of a party in a role; the ACB's XML key is marked as the DSP's."""
        return self._issued.credentials(eui, role)

    def device(self, eui: Eui) -> Credentials:
        """Credentials of a device."""
        return self._issued.credentials(eui, None)

    def certify(
        self, profile: Profile, key: ec.EllipticCurvePublicKey, valid_to: datetime = VALID_TO
    ) -> Certificate:
        """A certificate of a key that its holder made for itself."""
        return self._issued.certify(profile, key, valid_to)

    def dsp(self) -> Credentials:
        """Credentials of the DSP: the Access Control Broker that also signs DUIS responses."""
        return self.organisation(ACB, OrganisationRole.ACB)


class _Issued:
    """What one seed has issued so far."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._credentials: dict[tuple[Eui, OrganisationRole | None], Credentials] = {}
        self._root = profiles.authority("ZA", OrganisationRole.ROOT)
        self._issuing = profiles.authority("Z1", OrganisationRole.ISSUING_AUTHORITY)

    @cached_property
    def root(self) -> KeyPair:
        return self._issue("root", self._root, self._root, self._key("root"))

    @cached_property
    def issuing(self) -> KeyPair:
        return self._issue("issuing", self._issuing, self._root, self.root.private_key)

    def credentials(self, eui: Eui, role: OrganisationRole | None) -> Credentials:
        holder = (eui, role)
        if holder not in self._credentials:
            self._credentials[holder] = Credentials(
                eui, lambda purpose: self._derive(eui, role, purpose)
            )
        return self._credentials[holder]

    def _derive(
        self, eui: Eui, role: OrganisationRole | None, purpose: KeyPurpose
    ) -> KeyPair | None:
        profile = _profile(eui, role, purpose)
        if profile is None:
            return None
        holder = "device" if role is None else f"role {role:d}"
        name = f"{eui} {holder} {purpose.value}"
        return self._issue(name, profile, self._issuing, self.issuing.private_key)

    def certify(
        self, profile: Profile, key: ec.EllipticCurvePublicKey, valid_to: datetime = VALID_TO
    ) -> Certificate:
        serial = self._serial(f"made by its holder {profiles.key_identifier(key).hex()}")
        authority = self.issuing.private_key
        return Certificate.from_der(
            profiles.issue(profile, key, serial, self._issuing, authority, valid_to)
        )

    def _issue(
        self, name: str, profile: Profile, issuer: Profile, issuer_key: ec.EllipticCurvePrivateKey
    ) -> KeyPair:
        key = self._key(name)
        serial = self._serial(name)
        der = profiles.issue(profile, key.public_key(), serial, issuer, issuer_key)
        return KeyPair(certificate=Certificate.from_der(der), private_key=key)

    def _key(self, name: str) -> ec.EllipticCurvePrivateKey:
        scalar = self._number(name, "key") % (_P256_ORDER - 1) + 1
        return ec.derive_private_key(scalar, ec.SECP256R1())

    def _serial(self, name: str) -> int:
        # 127 bits with the first one set: positive, and as long as published serial numbers.
        return self._number(name, "serial") >> 130 | 1 << 126

    def _number(self, name: str, purpose: str) -> int:
        # The length keeps the seed apart from what follows it.
        text = f"sitrig smki {len(self._seed)} {self._seed} {name} {purpose}"
        return int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")


@lru_cache(maxsize=16)
def _issued(seed: str) -> _Issued:
    return _Issued(seed)


def _profile(eui: Eui, role: OrganisationRole | None, purpose: KeyPurpose) -> Profile | None:
    """The profile of a holder's certificate, or None where it has none for that purpose."""
    if role is None:
        held = purpose in (KeyPurpose.SIGNING, KeyPurpose.AGREEMENT)
        return profiles.device(eui, purpose.usage) if held else None
    if purpose is KeyPurpose.TOP_UP and role is not OrganisationRole.SUPPLIER:
        return None
    shown: OrganisationRole = role
    if purpose is KeyPurpose.XML_SIGNING:
        is_dsp = role is OrganisationRole.ACB
        shown = OrganisationRole.DSP_XML_SIGN if is_dsp else OrganisationRole.XML_SIGN
    return profiles.organisation(eui, shown, purpose.usage)
