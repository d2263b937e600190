"""The test PKI: the same seed gives the same bytes, in the shape of SMKI."""

import hashlib
import time

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.smki.certificates import (
    Certificate,
    KeyUsage,
    OrganisationRole,
    path_holds,
)
from sitrig.emulators.protocol.smki.pki import Credentials, KeyPair, Pki, _Issued

SUPPLIER = Eui("90-B3-D5-1F-30-01-00-00")
AGENT = Eui("90-B3-D5-1F-30-06-00-00")
METER = Eui("00-DB-12-34-56-78-90-A0")


def _all_of(pki: Pki) -> list[KeyPair]:
    supplier = pki.organisation(SUPPLIER, OrganisationRole.SUPPLIER)
    meter = pki.device(METER)
    assert supplier.top_up and supplier.xml_signing
    return [
        pki.root,
        pki.issuing,
        supplier.signing,
        supplier.agreement,
        supplier.top_up,
        supplier.xml_signing,
        meter.signing,
        meter.agreement,
    ]


def _digest(pki: Pki) -> str:
    octets = b"".join(pair.certificate.der for pair in _all_of(pki))
    return hashlib.sha256(octets).hexdigest()


def test_the_bytes_of_a_seed_are_fixed_for_ever() -> None:
    assert _digest(Pki("golden")) == (
        "42166b0d18009b87fcbab89d4f310e60da024df01cb9dc6e1ce53d268053a29e"
    )


def test_another_seed_gives_other_keys() -> None:
    keys = {pair.certificate.ski for seed in ("golden", "silver") for pair in _all_of(Pki(seed))}
    assert len(keys) == 16


def test_seeds_that_join_to_one_text_stay_apart() -> None:
    assert _digest(Pki("1 2")) != _digest(Pki("1")) != _digest(Pki(""))


def test_what_was_issued_does_not_depend_on_the_order_of_asking() -> None:
    forwards, backwards = _Issued("order"), _Issued("order")
    forwards.credentials(SUPPLIER, OrganisationRole.SUPPLIER).signing  # noqa: B018
    first = forwards.credentials(METER, None).signing.certificate
    assert backwards.credentials(METER, None).signing.certificate == first


def test_two_instances_of_one_seed_share_what_they_issued() -> None:
    assert Pki("shared").device(METER).signing is Pki("shared").device(METER).signing


def test_every_certificate_leads_to_the_root() -> None:
    pki = Pki("golden")
    path = [pki.issuing.certificate]
    assert all(path_holds(pair.certificate, path, pki.root.certificate) for pair in _all_of(pki))


def test_every_private_key_is_the_certified_one() -> None:
    for pair in _all_of(Pki("golden")):
        assert pair.private_key.public_key() == pair.certificate.public_key


def test_no_two_certificates_share_a_serial_number() -> None:
    serials = {pair.certificate.serial for pair in _all_of(Pki("golden"))}
    assert len(serials) == 8
    assert all(serial.bit_length() == 127 for serial in serials)


@pytest.mark.parametrize(
    ("role", "xml_role"),
    [
        (OrganisationRole.SUPPLIER, OrganisationRole.XML_SIGN),
        (OrganisationRole.NETWORK_OPERATOR, OrganisationRole.XML_SIGN),
        (OrganisationRole.OTHER, OrganisationRole.XML_SIGN),
        (OrganisationRole.ACB, OrganisationRole.DSP_XML_SIGN),
    ],
)
def test_xml_is_signed_with_a_certificate_of_its_own(
    role: OrganisationRole, xml_role: OrganisationRole
) -> None:
    holder = Pki("golden").organisation(AGENT, role)
    assert holder.xml_signing is not None
    assert holder.xml_signing.certificate.role == xml_role
    assert holder.xml_signing.certificate.subject == AGENT
    assert holder.signing.certificate.role == role


def test_only_suppliers_have_a_top_up_key() -> None:
    pki = Pki("golden")
    top_up = pki.organisation(SUPPLIER, OrganisationRole.SUPPLIER).top_up
    assert top_up is not None
    assert top_up.certificate.usage is KeyUsage.KEY_AGREEMENT
    assert pki.organisation(AGENT, OrganisationRole.OTHER).top_up is None


def test_a_device_neither_signs_xml_nor_has_a_top_up_key() -> None:
    meter = Pki("golden").device(METER)
    assert meter.xml_signing is None
    assert meter.top_up is None


def test_the_dsp_is_the_access_control_broker() -> None:
    dsp = Pki("golden").dsp()
    assert dsp.eui == ACB
    assert dsp.signing.certificate.role == OrganisationRole.ACB
    assert dsp.xml_signing is not None
    assert dsp.xml_signing.certificate.role == OrganisationRole.DSP_XML_SIGN


def test_a_missing_key_is_named() -> None:
    keyless = Credentials(METER, lambda purpose: None)
    with pytest.raises(InvalidValueError, match=f"{METER} holds no agreement key"):
        keyless.agreement  # noqa: B018


def test_the_eui_of_a_party_is_a_bit_string_in_the_subject() -> None:
    certificate = _loaded(Pki("golden").organisation(SUPPLIER, OrganisationRole.SUPPLIER).signing)
    assert certificate.subject.rfc4514_string() == "2.5.4.45=#0090b3d51f30010000,OU=02"
    bit_string = bytes.fromhex("0603 55042d 0309 00 90b3d51f30010000".replace(" ", ""))
    assert bit_string in certificate.subject.public_bytes()


def test_the_eui_of_a_device_is_a_critical_hardware_module_name() -> None:
    certificate = _loaded(Pki("golden").device(METER).agreement)
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    assert names.critical
    (name,) = names.value.get_values_for_type(x509.OtherName)
    assert name.type_id.dotted_string == "1.3.6.1.5.5.7.8.4"
    assert name.value.hex() == "3019060d2a863a0001848fb90f01020201040800db1234567890a0"


def test_the_key_identifier_is_the_short_form_of_rfc_5280() -> None:
    pair = Pki("golden").device(METER).agreement
    whole = x509.SubjectKeyIdentifier.from_public_key(pair.private_key.public_key()).digest
    assert pair.certificate.ski == f"4{whole.hex()[-15:]}"


def test_signing_is_deterministic() -> None:
    # Two authorities issue independently; equal bytes need RFC 6979 nonces.
    first = _Issued("nonce").credentials(METER, None).signing
    second = _Issued("nonce").credentials(METER, None).signing
    assert first is not second
    assert first.certificate.der == second.certificate.der


def test_a_party_is_certified_fast_enough_for_large_estates() -> None:
    pki = Pki("speed")
    pki.issuing  # noqa: B018
    best = min(_seconds_to_certify(pki, Eui.from_bytes(n.to_bytes(8, "big"))) for n in range(20))
    assert best < 0.003  # 1.5 ms on a quiet machine


def _seconds_to_certify(pki: Pki, eui: Eui) -> float:
    started = time.perf_counter()
    party = pki.organisation(eui, OrganisationRole.SUPPLIER)
    assert party.signing and party.agreement and party.top_up and party.xml_signing
    return time.perf_counter() - started


def _loaded(pair: KeyPair) -> x509.Certificate:
    assert isinstance(pair.private_key.curve, ec.SECP256R1)
    assert isinstance(pair.certificate, Certificate)
    return x509.load_der_x509_certificate(pair.certificate.der)
