"""The key pairs that a meter makes for itself, and what it was certified; knows no meter and no command.

An emulated meter makes its keys from its estate's seed, so that every run has the same.
"""

from __future__ import annotations

import hashlib

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from msgspec import Struct
from msgspec.structs import replace

from sitrig.emulators.protocol.gbcs.cells import CellUsage
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.pki import Pki

_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


class OwnKeys(Struct, frozen=True):
    """`made` counts the pairs made so far; `pending` numbers the newest pair of each use that awaits its certificate.

    `certified` are certificates (DER) got since the factory. Without a seed a meter has no keys to show.
    """

    seed: str | None = None
    made: int = 0
    pending: tuple[tuple[CellUsage, int], ...] = ()
    certified: tuple[tuple[CellUsage, bytes], ...] = ()


NO_KEYS = OwnKeys()


def make(keys: OwnKeys, usage: CellUsage) -> OwnKeys:
    """With a new pair for that use; an older one that was never certified is given up."""
    number = keys.made + 1
    others = tuple(entry for entry in keys.pending if entry[0] is not usage)
    return replace(keys, made=number, pending=(*others, (usage, number)))


def certification_request(keys: OwnKeys, eui: Eui, usage: CellUsage) -> bytes:
    """PKCS #10 of the pending pair; a device has no name, its EUI stands beside the request in the message."""
    key = _key(keys, eui, dict(keys.pending)[usage])
    signing = usage is CellUsage.DIGITAL_SIGNATURE
    builder = x509.CertificateSigningRequestBuilder(subject_name=x509.Name([])).add_extension(
        x509.KeyUsage(
            digital_signature=signing,
            key_agreement=not signing,
            content_commitment=False,
            key_encipherment=False,
            data_encipherment=False,
            key_cert_sign=False,
            crl_sign=False,
            encipher_only=False,
            decipher_only=False,
        ),
        critical=True,
    )
    request = builder.sign(key, hashes.SHA256(), ecdsa_deterministic=True)
    return request.public_bytes(Encoding.DER)


def use_of(keys: OwnKeys, eui: Eui, certificate: Certificate) -> CellUsage | None:
    """What the pair with the certificate's key was made for; None where no such pair awaits a certificate."""
    sought = certificate.public_key.public_numbers()
    for usage, number in keys.pending:
        if _key(keys, eui, number).public_key().public_numbers() == sought:
            return usage
    return None


def certify(keys: OwnKeys, usage: CellUsage, certificate: Certificate) -> OwnKeys:
    """With that certificate kept for the pair of that use, which awaits none any more."""
    others = tuple(entry for entry in keys.certified if entry[0] is not usage)
    pending = tuple(entry for entry in keys.pending if entry[0] is not usage)
    return replace(keys, pending=pending, certified=(*others, (usage, certificate.der)))


def certificate(keys: OwnKeys, eui: Eui, usage: CellUsage) -> bytes | None:
    """The certificate of that use: the last one got, else the one from the factory; None where there is none."""
    newer = dict(keys.certified).get(usage)
    if newer is not None or keys.seed is None:
        return newer
    factory = Pki(keys.seed).device(eui)
    pairs = {
        CellUsage.DIGITAL_SIGNATURE: factory.signing,
        CellUsage.KEY_AGREEMENT: factory.agreement,
    }
    return pairs[usage].certificate.der if usage in pairs else None


def _key(keys: OwnKeys, eui: Eui, number: int) -> ec.EllipticCurvePrivateKey:
    digest = hashlib.sha256(f"{keys.seed} own key {eui} {number}".encode()).digest()
    scalar = int.from_bytes(digest, "big") % (_ORDER - 1) + 1
    return ec.derive_private_key(scalar, ec.SECP256R1())
