"""Owns the shape of test certificates: what each SMKI certificate profile writes and where.

Must not know whose keys exist or how they are derived; it is handed both.
Source: the published test certificates (profile of the SMKI Certificate Policies).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

# The class offers no public way to write the BIT STRING that SMKI asks for.
from cryptography.x509.name import _ASN1Type
from cryptography.x509.oid import NameOID

from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import HARDWARE_MODULE_NAME, KeyUsage

_VALID_FROM = datetime(2015, 10, 30)
VALID_TO = datetime(2049, 12, 31, 23, 59, 59)
_POLICY = x509.ObjectIdentifier("1.2.826.0.1.8641679.1.2.1.4")
# DER of hwType 1.2.826.0.1.8641679.1.2.2.1 and the head of an OCTET STRING of eight bytes.
_MODULE_NAME_HEAD = bytes.fromhex("3019060d2a863a0001848fb90f010202010408")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What one certificate says apart from key, serial number and issuer."""

    subject: x509.Name
    usage: KeyUsage
    device: Eui | None = None


def authority(common_name: str, role: int) -> Profile:
    """Root and issuing authority: a name, no EUI."""
    subject = x509.Name([_unit(role), x509.NameAttribute(NameOID.COMMON_NAME, common_name)])
    return Profile(subject=subject, usage=KeyUsage.CERTIFICATE_SIGNING)


def organisation(eui: Eui, role: int, usage: KeyUsage) -> Profile:
    """A party: role and EUI in the subject."""
    # A BIT STRING starts with its number of unused bits.
    identifier = x509.NameAttribute(
        NameOID.X500_UNIQUE_IDENTIFIER, b"\0" + eui.octets, _ASN1Type.BitString
    )
    return Profile(subject=x509.Name([_unit(role), identifier]), usage=usage)


def device(eui: Eui, usage: KeyUsage) -> Profile:
    """A device: empty subject, EUI in the subject's alternative name."""
    return Profile(subject=x509.Name([]), usage=usage, device=eui)


def issue(
    profile: Profile,
    key: ec.EllipticCurvePublicKey,
    serial: int,
    issuer: Profile,
    issuer_key: ec.EllipticCurvePrivateKey,
    valid_to: datetime = VALID_TO,
) -> bytes:
    """The DER of a certificate; equal arguments give equal bytes."""
    builder = x509.CertificateBuilder(
        issuer.subject, profile.subject, key, serial, _VALID_FROM, valid_to
    )
    for extension, critical in _extensions(profile, key, issuer_key.public_key()):
        builder = builder.add_extension(extension, critical)
    signed = builder.sign(issuer_key, SHA256(), ecdsa_deterministic=True)
    return signed.public_bytes(Encoding.DER)


def _unit(role: int) -> x509.NameAttribute[str]:
    return x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, f"{role:02X}")


def _extensions(
    profile: Profile, key: ec.EllipticCurvePublicKey, issuer_key: ec.EllipticCurvePublicKey
) -> list[tuple[x509.ExtensionType, bool]]:
    extensions: list[tuple[x509.ExtensionType, bool]] = [
        (_key_usage(profile.usage), True),
        (x509.SubjectKeyIdentifier(key_identifier(key)), False),
        (x509.CertificatePolicies([x509.PolicyInformation(_POLICY, None)]), True),
        (x509.AuthorityKeyIdentifier(key_identifier(issuer_key), None, None), False),
    ]
    if profile.usage is KeyUsage.CERTIFICATE_SIGNING:
        extensions.append((x509.BasicConstraints(ca=True, path_length=None), True))
    if profile.device is not None:
        name = x509.OtherName(HARDWARE_MODULE_NAME, _MODULE_NAME_HEAD + profile.device.octets)
        extensions.append((x509.SubjectAlternativeName([name]), True))
    return extensions


def _key_usage(usage: KeyUsage) -> x509.KeyUsage:
    signs_certificates = usage is KeyUsage.CERTIFICATE_SIGNING
    return x509.KeyUsage(
        digital_signature=usage is KeyUsage.DIGITAL_SIGNATURE,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=usage is KeyUsage.KEY_AGREEMENT,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def key_identifier(key: ec.EllipticCurvePublicKey) -> bytes:
    """Eight bytes: 0100 and the last 60 bits of the key's SHA-1 (RFC 5280, 4.2.1.2 method 2)."""
    digest = x509.SubjectKeyIdentifier.from_public_key(key).digest
    return bytes([0x40 | digest[-8] & 0x0F]) + digest[-7:]
