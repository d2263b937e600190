"""Certificates for a key pair that a device made: the right one, and some that it may not keep."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from sitrig.emulators.protocol.gbcs.use_cases.cs02c import CertificationRequest
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki import profiles
from sitrig.emulators.protocol.smki.certificates import (
    Certificate,
    KeyUsage,
    OrganisationRole,
)
from sitrig.emulators.protocol.smki.pki import Pki

_OVER = datetime(2025, 1, 1)
"""Before any scenario."""

_SIGNING, _AGREEMENT = KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_AGREEMENT
_NEIGHBOUR = Eui("00-DB-12-34-56-78-90-EE")
Certify = Callable[[Pki, Eui, ec.EllipticCurvePublicKey], Certificate]

CERTIFICATES: Mapping[str, Certify] = {
    "the certificate": lambda pki, device, key: pki.certify(profiles.device(device, _SIGNING), key),
    "an expired certificate": lambda pki, device, key: pki.certify(
        profiles.device(device, _SIGNING), key, _OVER
    ),
    "another authority's certificate": lambda pki, device, key: Pki("another authority").certify(
        profiles.device(device, _SIGNING), key
    ),
    "a party's certificate": lambda pki, device, key: pki.certify(
        profiles.organisation(device, OrganisationRole.SUPPLIER, _SIGNING), key
    ),
    "another device's certificate": lambda pki, device, key: pki.certify(
        profiles.device(_NEIGHBOUR, _SIGNING), key
    ),
    "a key agreement certificate": lambda pki, device, key: pki.certify(
        profiles.device(device, _AGREEMENT), key
    ),
}
"""For a pair that signs, by the words of a scenario."""


def requested_key(answer: object) -> ec.EllipticCurvePublicKey:
    """The key that a device asks to have certified; raises AssertionError where it asks for nothing."""
    assert isinstance(answer, CertificationRequest), f"it answered {answer}"
    assert answer.request is not None, "it made no key pair"
    key = x509.load_der_x509_csr(answer.request).public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    return key
