"""Owns what an SMKI certificate says: whose key it is, for what use, and who issued it.

Must not know where certificates come from or what is signed with them. Dates are read where somebody asks.
Source: SMKI Organisation and Device Certificate Policies, as the published test certificates show.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, IntEnum
from functools import lru_cache

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509.oid import NameOID

from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.identifiers import Eui

HARDWARE_MODULE_NAME = x509.ObjectIdentifier("1.3.6.1.5.5.7.8.4")
NO_EUI = Eui("00-00-00-00-00-00-00-00")
"""Subject of a certification authority: SMKI writes no EUI into those certificates."""

_ROLE = re.compile("[0-9A-Fa-f]{2}")
# SEQUENCE { hwType OBJECT IDENTIFIER, hwSerialNum OCTET STRING }, RFC 4108 section 5.
_MODULE_NAME = re.compile(rb"\x30.\x06.{1,30}?\x04\x08(?P<eui>.{8})", re.DOTALL)
_REFUSALS_OF_THE_PARSER = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    # A serial number below one is a warning today; it is a refusal here either way.
    CryptographyDeprecationWarning,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.ExtensionNotFound,
    x509.UnsupportedGeneralNameType,
)


class UnknownUsageError(InvalidValueError):
    """A certificate of a key that SMKI has no use for, or of several uses."""


class KeyUsage(Enum):
    """The one use a certified key has; values as in the certificate profile."""

    DIGITAL_SIGNATURE = "digitalSignature"
    KEY_AGREEMENT = "keyAgreement"
    CERTIFICATE_SIGNING = "keyCertSign"


class OrganisationRole(IntEnum):
    """Remote party role, written as two hex digits in the subject's organizational unit."""

    ROOT = 0
    RECOVERY = 1
    SUPPLIER = 2
    NETWORK_OPERATOR = 3
    ACB = 4
    TRANSCOS = 5
    WAN_PROVIDER = 6
    ISSUING_AUTHORITY = 7
    LOAD_CONTROLLER = 8
    OTHER = 127
    XML_SIGN = 135
    DSP_XML_SIGN = 137


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """An X.509 certificate as SMKI issues them, read once.

    `role` is None for a device. `issuer` is the RFC 4514 text, `ski` the subject key identifier
    in hex: eight bytes, hence sixteen digits, in every published certificate.
    """

    der: bytes
    subject: Eui
    role: int | None
    usage: KeyUsage
    issuer: str
    serial: int
    ski: str

    @classmethod
    def from_der(cls, der: bytes) -> Certificate:
        """Read DER; raises InvalidValueError for anything that is not an SMKI certificate.

        UnknownUsageError, which is one, where only what its key is for is not.
        """
        try:
            return _read(x509.load_der_x509_certificate(der), der)
        except _REFUSALS_OF_THE_PARSER as refusal:
            shown = f"{len(der)} bytes starting {der[:8].hex()}"
            raise InvalidValueError(f"no certificate in {shown}: {refusal}") from refusal

    @classmethod
    def from_pem(cls, pem: str | bytes) -> Certificate:
        """Read the first certificate of a PEM text; raises InvalidValueError."""
        try:
            octets = pem.encode() if isinstance(pem, str) else pem
            loaded = x509.load_pem_x509_certificate(octets)
            return _read(loaded, loaded.public_bytes(Encoding.DER))
        except _REFUSALS_OF_THE_PARSER as refusal:
            raise InvalidValueError(f"no certificate in PEM {pem[:40]!r}: {refusal}") from refusal

    @property
    def public_key(self) -> ec.EllipticCurvePublicKey:
        """The certified P-256 key; loaded on first use."""
        return _public_key(self.der)


def valid_at(certificate: Certificate, time: int) -> bool:
    """Whether that instant (milliseconds since 1970) is within the certificate's dates."""
    loaded = x509.load_der_x509_certificate(certificate.der)
    moment = datetime.fromtimestamp(time / 1000, UTC)
    return loaded.not_valid_before_utc <= moment <= loaded.not_valid_after_utc


def path_holds(leaf: Certificate, path: Sequence[Certificate], root: Certificate) -> bool:
    """Whether signatures lead from `leaf` through certificates of `path` to `root`.

    Only signatures and the right to sign certificates count; dates and names do not. The order
    of `path` is free, and certificates in it that are not needed do no harm.
    """
    below, unused = leaf, list(path)
    while not _signed_by(below, root):
        above = next((candidate for candidate in unused if _signed_by(below, candidate)), None)
        if above is None:
            return False
        unused.remove(above)
        below = above
    return True


def _signed_by(certificate: Certificate, authority: Certificate) -> bool:
    if authority.usage is not KeyUsage.CERTIFICATE_SIGNING:
        return False
    loaded = x509.load_der_x509_certificate(certificate.der)
    try:
        authority.public_key.verify(
            loaded.signature, loaded.tbs_certificate_bytes, ec.ECDSA(SHA256())
        )
    except InvalidSignature:
        return False
    return True


def _read(loaded: x509.Certificate, der: bytes) -> Certificate:
    extensions = loaded.extensions
    usage = _usage(extensions.get_extension_for_class(x509.KeyUsage).value)
    if loaded.serial_number < 1:
        raise ValueError(f"serial number {loaded.serial_number} is not positive")
    _p256(loaded)
    subject, role = _subject(loaded.subject, extensions, usage)
    return Certificate(
        der=der,
        subject=subject,
        role=role,
        usage=usage,
        issuer=loaded.issuer.rfc4514_string(),
        serial=loaded.serial_number,
        ski=extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value.digest.hex(),
    )


def _usage(extension: x509.KeyUsage) -> KeyUsage:
    claimed = [
        usage
        for usage, is_set in (
            (KeyUsage.DIGITAL_SIGNATURE, extension.digital_signature),
            (KeyUsage.KEY_AGREEMENT, extension.key_agreement),
            (KeyUsage.CERTIFICATE_SIGNING, extension.key_cert_sign),
        )
        if is_set
    ]
    if len(claimed) != 1:
        raise UnknownUsageError(f"{len(claimed)} key usages instead of one: {claimed}")
    return claimed[0]


def _p256(loaded: x509.Certificate) -> ec.EllipticCurvePublicKey:
    key = loaded.public_key()
    if isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1):
        return key
    raise ValueError("the key is not on curve P-256")


@lru_cache(maxsize=8192)
def _public_key(der: bytes) -> ec.EllipticCurvePublicKey:
    return _p256(x509.load_der_x509_certificate(der))


def _subject(
    name: x509.Name, extensions: x509.Extensions, usage: KeyUsage
) -> tuple[Eui, int | None]:
    if usage is KeyUsage.CERTIFICATE_SIGNING:
        return NO_EUI, _role(name)
    if name.get_attributes_for_oid(NameOID.X500_UNIQUE_IDENTIFIER):
        return _organisation_eui(name), _role(name)
    return _device_eui(extensions), None


def _only_attribute(name: x509.Name, oid: x509.ObjectIdentifier) -> str | bytes:
    attributes = name.get_attributes_for_oid(oid)
    if len(attributes) != 1:
        raise ValueError(f"{len(attributes)} subject attributes {oid.dotted_string} instead of one")
    return attributes[0].value


def _role(name: x509.Name) -> int:
    unit = _only_attribute(name, NameOID.ORGANIZATIONAL_UNIT_NAME)
    if not isinstance(unit, str) or not _ROLE.fullmatch(unit):
        raise ValueError(f"organizational unit {unit!r} is not a role of two hex digits")
    return int(unit, 16)


def _organisation_eui(name: x509.Name) -> Eui:
    bits = _only_attribute(name, NameOID.X500_UNIQUE_IDENTIFIER)
    # The content of a BIT STRING starts with its number of unused bits.
    if not isinstance(bits, bytes) or len(bits) != 9 or bits[0] != 0:
        raise ValueError(f"unique identifier {bits!r} is not a bit string of 64 bits")
    return Eui.from_bytes(bits[1:])


def _device_eui(extensions: x509.Extensions) -> Eui:
    names = extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    modules = [name for name in names.get_values_for_type(x509.OtherName)
               if name.type_id == HARDWARE_MODULE_NAME]  # fmt: skip
    if len(modules) != 1:
        raise ValueError(f"{len(modules)} hardware module names instead of one")
    matched = _MODULE_NAME.fullmatch(modules[0].value)
    if matched is None:
        raise ValueError(f"hardware module name {modules[0].value.hex()} holds no EUI")
    return Eui.from_bytes(matched["eui"])
