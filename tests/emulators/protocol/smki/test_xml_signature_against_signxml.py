"""signxml, written by others, signs what is verified here and verifies what is signed here."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from lxml import etree
from signxml import (
    CanonicalizationMethod,
    DigestAlgorithm,
    InvalidDigest,
    InvalidSignature,
    SignatureConfiguration,
    SignatureMethod,
    XMLSigner,
    XMLVerifier,
    methods,
)

from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.pki import KeyPair

DS = "http://www.w3.org/2000/09/xmldsig#"
PROFILE = SignatureConfiguration(
    location="./",
    expect_references=1,
    signature_methods=frozenset({SignatureMethod.ECDSA_SHA256}),
    digest_algorithms=frozenset({DigestAlgorithm.SHA256}),
    # The Reference lists no canonicalisation, so the default of XML Signature applies.
    default_reference_c14n_method=CanonicalizationMethod.CANONICAL_XML_1_0,
)


class _DccSigner(XMLSigner):
    """Digests with C14N 1.0 and does not say so; without this signxml takes SignedInfo's."""

    def _build_sig(self, sig_root: Any, references: Any, *rest: Any, **options: Any) -> Any:
        inclusive = CanonicalizationMethod.CANONICAL_XML_1_0
        references = [replace(reference, c14n_method=inclusive) for reference in references]
        # A private part, which signxml leaves without types.
        return super()._build_sig(sig_root, references, *rest, **options)  # type: ignore[no-untyped-call]


def _pem(certificate: Certificate) -> str:
    loaded = x509.load_der_x509_certificate(certificate.der)
    return loaded.public_bytes(Encoding.PEM).decode()


def _verified_by_signxml(octets: bytes, certificate: Certificate) -> bytes:
    result = XMLVerifier().verify(octets, x509_cert=_pem(certificate), expect_config=PROFILE)
    assert not isinstance(result, list)
    return result.signed_data


def _signed_by_signxml(document: bytes, key: KeyPair) -> bytes:
    key_info = etree.fromstring(
        f'<ds:KeyInfo xmlns:ds="{DS}"><ds:X509Data><ds:X509IssuerSerial>'
        f"<ds:X509IssuerName>{key.certificate.issuer}</ds:X509IssuerName>"
        f"<ds:X509SerialNumber>{key.certificate.serial}</ds:X509SerialNumber>"
        "</ds:X509IssuerSerial></ds:X509Data></ds:KeyInfo>"
    )
    signer = _DccSigner(
        method=methods.enveloped,
        signature_algorithm=SignatureMethod.ECDSA_SHA256,
        digest_algorithm=DigestAlgorithm.SHA256,
        c14n_algorithm=CanonicalizationMethod.EXCLUSIVE_XML_CANONICALIZATION_1_0,
    )
    root = signer.sign(
        etree.fromstring(document),
        key=key.private_key,
        cert=_pem(key.certificate),
        key_info=key_info,
        exclude_c14n_transform_element=True,
    )
    return etree.tostring(root)


def test_signxml_verifies_what_is_signed_here(
    signed: bytes, document: bytes, supplier_key: KeyPair
) -> None:
    assert _verified_by_signxml(signed, supplier_key.certificate) == document


def test_signxml_refuses_what_was_changed(signed: bytes, supplier_key: KeyPair) -> None:
    with pytest.raises(InvalidDigest):
        _verified_by_signxml(signed.replace(b":1007<", b":1008<"), supplier_key.certificate)


def test_signxml_refuses_another_signer(
    signed: bytes, supplier_key: KeyPair, other_certificate: Certificate
) -> None:
    with pytest.raises(InvalidSignature):
        _verified_by_signxml(signed, other_certificate)


def test_what_signxml_signs_is_verified_here(
    document: bytes, supplier_key: KeyPair, verified: Callable[[bytes], Certificate]
) -> None:
    assert verified(_signed_by_signxml(document, supplier_key)) is supplier_key.certificate


def test_both_write_the_same_signed_info(
    document: bytes, signed: bytes, supplier_key: KeyPair
) -> None:
    ours = etree.fromstring(signed)[-1][0]
    theirs = etree.fromstring(_signed_by_signxml(document, supplier_key))[-1][0]
    assert etree.tostring(ours, method="c14n", exclusive=True) == etree.tostring(
        theirs, method="c14n", exclusive=True
    )
