"""Owns the certificates somebody can look up and, for own parties, the keys that go with them.

Must not know what a certificate is wanted for. Reads the key store file of DCC Boxed's tools.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate, KeyUsage, OrganisationRole
from sitrig.emulators.protocol.smki.pki import Credentials, KeyPair, KeyPurpose

_MAX_NAME_LENGTH = 256
_XML_ROLES = frozenset({OrganisationRole.XML_SIGN, OrganisationRole.DSP_XML_SIGN})


class _Entry(msgspec.Struct, frozen=True, rename="camel"):
    """One certificate of a DCC Boxed key store; `name` is free text such as `Z1-supplier-ds`."""

    certificate: str
    name: str
    private_key: str | None = None
    role: int | None = None


_FILE = msgspec.json.Decoder(dict[str, dict[str, dict[str, _Entry]]])


class KeyStore:
    """Certificates by issuer and serial number, and by EUI."""

    def __init__(self) -> None:
        """Empty."""
        self._by_number: dict[tuple[str, int], Certificate] = {}
        self._by_eui: dict[Eui, list[Certificate]] = {}
        self._credentials: dict[Eui, Credentials] = {}
        self.unreadable: tuple[str, ...] = ()
        """Names of file entries left out because no certificate could be read."""

    def add(self, certificate: Certificate) -> None:
        """Add a certificate; raises InvalidValueError if its number is another one's."""
        number = (normal_name(certificate.issuer), certificate.serial)
        held = self._by_number.setdefault(number, certificate)
        if held is certificate:
            self._by_eui.setdefault(certificate.subject, []).append(certificate)
        elif held != certificate:
            raise InvalidValueError(
                f"serial number {certificate.serial} of {certificate.issuer} is taken by another"
                f" certificate, of {held.subject}"
            )

    def find(self, issuer: str, serial: int) -> Certificate | None:
        """The certificate with that number; names that differ in spacing only are equal."""
        if len(issuer) > _MAX_NAME_LENGTH:
            return None
        held = self._by_number.get((issuer, serial))  # as most write it
        return held or self._by_number.get((normal_name(issuer), serial))

    def by_eui(
        self, eui: Eui, role: int | None = None, usage: KeyUsage | None = None
    ) -> tuple[Certificate, ...]:
        """The certificates of a party or device in the order added, narrowed if asked."""
        return tuple(
            certificate
            for certificate in self._by_eui.get(eui, ())
            if role in (None, certificate.role) and usage in (None, certificate.usage)
        )

    def credentials(self, eui: Eui) -> Credentials | None:
        """The keys of an own party."""
        return self._credentials.get(eui)

    @classmethod
    def read_dccboxed(cls, text: str | bytes) -> KeyStore:
        """Read `keystore.json` of `@smartdcc/dccboxed-keystore`; raises InvalidValueError.

        Of several keys for one purpose the first by name counts. A party without an XML-signing
        certificate signs XML with its ordinary key, as DCC's own tools do.
        """
        try:
            parties = _FILE.decode(text)
        except msgspec.DecodeError as refusal:
            raise InvalidValueError(f"not a DCC Boxed key store: {refusal}") from refusal
        store = cls()
        for octets, usages in parties.items():
            store._read_party(_eui(octets), usages)
        return store

    def _read_party(self, eui: Eui, usages: Mapping[str, Mapping[str, _Entry]]) -> None:
        pairs: list[KeyPair] = []
        top_ups: list[KeyPair] = []
        entries = [entry for of_usage in usages.values() for entry in of_usage.values()]
        for entry in sorted(entries, key=lambda entry: entry.name):
            certificate = self._read_certificate(eui, entry)
            if certificate is None or entry.private_key is None:
                continue
            pair = KeyPair(certificate=certificate, private_key=_private_key(entry, certificate))
            # The file tells a top-up key from the ordinary one by its name alone.
            (top_ups if entry.name.endswith("PP-ka") else pairs).append(pair)
        if pairs or top_ups:
            held = _by_purpose(pairs, top_ups)
            self._credentials[eui] = Credentials(eui, held.get)

    def _read_certificate(self, eui: Eui, entry: _Entry) -> Certificate | None:
        try:
            certificate = Certificate.from_pem(entry.certificate)
        except InvalidValueError:
            # Two of the published ones are not valid DER (parameters with ecdsa-with-SHA256).
            self.unreadable += (entry.name,)
            return None
        if certificate.subject != eui:
            raise InvalidValueError(
                f"certificate {entry.name!r} of {certificate.subject} is filed under {eui}"
            )
        self.add(certificate)
        return certificate


def normal_name(name: str) -> str:
    """An RFC 4514 name without the spaces that some writers put round separators."""
    for separator in ",+=":
        name = separator.join(part.strip() for part in name.split(separator))
    return name


def _eui(octets: str) -> Eui:
    try:
        return Eui.from_bytes(bytes.fromhex(octets))
    except ValueError:
        raise InvalidValueError(f"{octets!r} is not an EUI of sixteen hex digits") from None


def _private_key(entry: _Entry, certificate: Certificate) -> ec.EllipticCurvePrivateKey:
    try:
        key = load_pem_private_key((entry.private_key or "").encode(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as refusal:
        raise InvalidValueError(f"no private key in {entry.name!r}: {refusal}") from refusal
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise InvalidValueError(f"the private key of {entry.name!r} is not on an elliptic curve")
    if key.public_key() != certificate.public_key:
        raise InvalidValueError(f"the private key of {entry.name!r} is not the certified one")
    return key


def _by_purpose(pairs: list[KeyPair], top_ups: list[KeyPair]) -> dict[KeyPurpose, KeyPair]:
    held: dict[KeyPurpose, KeyPair] = {}
    for pair in pairs:
        held.setdefault(_purpose(pair.certificate), pair)
    if top_ups:
        held[KeyPurpose.TOP_UP] = top_ups[0]
    if KeyPurpose.SIGNING in held:
        held.setdefault(KeyPurpose.XML_SIGNING, held[KeyPurpose.SIGNING])
    return held


def _purpose(certificate: Certificate) -> KeyPurpose:
    if certificate.usage is KeyUsage.KEY_AGREEMENT:
        return KeyPurpose.AGREEMENT
    return KeyPurpose.XML_SIGNING if certificate.role in _XML_ROLES else KeyPurpose.SIGNING
