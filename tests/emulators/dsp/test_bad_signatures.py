"""Requests whose signature does not hold, is not the sender's or is not where it must be: all refused."""

from base64 import b64decode, b64encode
from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import MalformedXmlError, ProtocolError
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.pki import KeyPair, Pki
from sitrig.emulators.protocol.smki.xml_signature import sign, verify
from tests.emulators.dsp.wire import ACORN, BIRCH, Wire, wire

DS = b"http://www.w3.org/2000/09/xmldsig#"
STRANGER = Eui("90-B3-D5-1F-30-77-00-00")


@pytest.fixture(scope="module")
def door() -> Wire:
    """One estate for everything that must leave it as it was."""
    return wire()


def between(document: bytes, start: bytes, end: bytes) -> bytes:
    """The first piece of the document from one text up to and with another."""
    begin = document.index(start)
    return document[begin : document.index(end, begin) + len(end)]


def signature(document: bytes) -> bytes:
    return between(document, b"<ds:Signature ", b"</ds:Signature>")


def value(document: bytes, name: bytes) -> bytes:
    element = between(document, b"<ds:" + name + b">", b"</ds:" + name + b">")
    return element[len(name) + 5 : -len(name) - 6]


def unsigned(document: bytes) -> bytes:
    return document.replace(signature(document), b"")


def moved_first(document: bytes) -> bytes:
    return unsigned(document).replace(b"<sr:Header>", signature(document) + b"<sr:Header>")


def moved_into_body(document: bytes) -> bytes:
    return unsigned(document).replace(b"</sr:Body>", signature(document) + b"</sr:Body>")


def twice(document: bytes) -> bytes:
    return document.replace(signature(document), signature(document) * 2)


def honest_and_empty(document: bytes) -> bytes:
    return document.replace(
        signature(document), signature(document) + b'<ds:Signature xmlns:ds="%b"/>' % DS
    )


def wrapped_in_an_object(document: bytes) -> bytes:
    """The honest request rides inside the signature of a forged one."""
    carried = b"<ds:Object>" + unsigned(document) + b"</ds:Object></ds:Signature>"
    forged = unsigned(document).replace(b">BDE<", b">ADE<")
    riding = signature(document).replace(b"</ds:Signature>", carried)
    return forged.replace(b"</sr:Request>", riding + b"</sr:Request>")


def wrapped_by_identifier(document: bytes) -> bytes:
    """The signature covers a part by its identifier, beside a forged whole."""
    forged = document.replace(b">BDE<", b">ADE<").replace(b"<sr:Header>", b'<sr:Header Id="h">')
    return forged.replace(b'URI=""', b'URI="#h"')


def wrapped_in_another_root(document: bytes) -> bytes:
    return document.replace(b"<sr:Header>", document + b"<sr:Header>", 1)


def as_der(document: bytes) -> bytes:
    raw = b64decode(value(document, b"SignatureValue"))
    der = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    return document.replace(value(document, b"SignatureValue"), b64encode(der))


def replaced(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def replace(document: bytes) -> bytes:
        assert old in document
        return document.replace(old, new)

    return replace


def valued(name: bytes, new: bytes) -> Callable[[bytes], bytes]:
    return lambda document: document.replace(value(document, name), new)


ATTACKS: dict[str, Callable[[bytes], bytes]] = {
    "unsigned": unsigned,
    "an empty signature": lambda d: d.replace(signature(d), b'<ds:Signature xmlns:ds="%b"/>' % DS),
    "content changed": replaced(b">BDE<", b">ADE<"),
    "counter changed": replaced(b":00-00-02:".replace(b":00", b"-00"), b"-00-00-02:9"),
    "digest of something else": valued(b"DigestValue", b"A" * 43 + b"="),
    "digest not base64": valued(b"DigestValue", b"!" * 44),
    "signature of something else": valued(b"SignatureValue", b64encode(b"\1" * 64)),
    "signature of zeros": valued(b"SignatureValue", b64encode(bytes(64))),
    "signature too short": valued(b"SignatureValue", b64encode(b"\1" * 63)),
    "signature in DER": as_der,
    "HMAC": replaced(b"xmldsig-more#ecdsa-sha256", b"xmldsig-more#hmac-sha256"),
    "ECDSA with SHA-1": replaced(b"xmldsig-more#ecdsa-sha256", b"xmldsig-more#ecdsa-sha1"),
    "RSA": replaced(b"xmldsig-more#ecdsa-sha256", b"xmldsig-more#rsa-sha256"),
    "digest by SHA-1": replaced(b"2001/04/xmlenc#sha256", b"2000/09/xmldsig#sha1"),
    "another canonicalisation": replaced(b"xml-exc-c14n#", b"xml-exc-c14n#WithComments"),
    "another transform": replaced(b"enveloped-signature", b"base64"),
    "a reference elsewhere": replaced(b'URI=""', b'URI="http://elsewhere.invalid/"'),
    "an unknown serial number": valued(b"X509SerialNumber", b"4711"),
    "a serial number with a sign": valued(b"X509SerialNumber", b"-1"),
    "an unknown issuer": valued(b"X509IssuerName", b"CN=Z9,OU=07"),
    "no key named": lambda d: d.replace(between(d, b"<ds:KeyInfo>", b"</ds:KeyInfo>"), b""),
    "moved to the front": moved_first,
    "moved into the body": moved_into_body,
    "two signatures": twice,
    "an honest and an empty signature": honest_and_empty,
    "wrapped in an object": wrapped_in_an_object,
    "wrapped by identifier": wrapped_by_identifier,
}


@pytest.mark.parametrize("name", ATTACKS)
def test_a_signature_that_does_not_hold_is_refused(name: str, door: Wire) -> None:
    honest = door.signed()
    attacked = ATTACKS[name](honest)
    assert attacked != honest
    row, reason = door.refused(attacked)
    assert row in {"VF-SIGNATURE", "RD-DUIS"} and reason
    door.accepted(honest)


def test_where_a_schema_is_said_to_lie_is_signed_like_everything_else(door: Wire) -> None:
    hint = b' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    place = b' schemaVersion="5.4"'
    # The canonical order: namespaces, then attributes without one, then those with.
    document = door.unsigned().replace(place, hint + place + b' xsi:schemaLocation="a b"', 1)
    honest = door.sign(document)
    for attacked in (
        honest.replace(b'"a b"', b'"a c"'),
        honest.replace(b' xsi:schemaLocation="a b"', b""),
        door.signed().replace(place, hint + place + b' xsi:schemaLocation="a b"', 1),
    ):
        assert door.refused(attacked)[0] == "VF-SIGNATURE"
    door.accepted(honest)


def test_a_request_inside_a_request_is_refused(door: Wire) -> None:
    honest = door.signed()
    assert door.refused(wrapped_in_another_root(honest))[0] == "RD-DUIS"
    door.accepted(honest)


def test_the_right_certificate_named_beside_another_users_signature_is_refused(door: Wire) -> None:
    by_acorn = door.unsigned()
    honest, forged = door.sign(by_acorn), door.sign(by_acorn, by=BIRCH)
    claimed = forged.replace(value(forged, b"X509SerialNumber"), value(honest, b"X509SerialNumber"))
    row, reason = door.refused(claimed)
    assert (row, "was not made with the key of" in reason) == ("VF-SIGNATURE", True)


def test_another_users_own_signature_is_refused_as_not_the_originators(door: Wire) -> None:
    row, reason = door.refused(door.sign(door.unsigned(), by=BIRCH))
    assert (row, reason) == ("VF-ORIGINATOR", f"signed by {BIRCH}, sent as {ACORN}")


def test_the_same_party_under_another_authority_is_refused(door: Wire) -> None:
    other = Pki("another seed").organisation(ACORN, OrganisationRole.SUPPLIER).xml_signing
    assert other is not None
    row, _ = door.refused(sign(door.unsigned(), other))
    assert row == "VF-SIGNATURE"


def test_a_key_agreement_certificate_signs_nothing(door: Wire) -> None:
    held = door.estate.identities.credentials(ACORN)
    door.estate.identities.store.add(held.agreement.certificate)
    wrong = KeyPair(certificate=held.agreement.certificate, private_key=held.agreement.private_key)
    row, reason = door.refused(sign(door.unsigned(), wrong))
    assert (row, "not for signatures" in reason) == ("VF-SIGNATURE", True)


def test_a_party_with_a_certificate_and_no_user_record_is_e1() -> None:
    door = wire()
    door.estate.identities.register(STRANGER, OrganisationRole.SUPPLIER)
    assert door.refused(door.signed(originator=STRANGER))[0] == "AU-USER"
    assert door.decision()["code"] == "E1"


REQUEST_DOOR = wire()
REQUEST = REQUEST_DOOR.signed(counter=5)
ANSWER = REQUEST_DOOR.post(wire().signed(counter=4)).body


def canonical(document: bytes) -> bytes | None:
    try:
        return etree.tostring(parse(document), method="c14n")
    except (MalformedXmlError, etree.C14NError):
        return None


def corrupted(document: bytes, at: int, by: int) -> bytes:
    return document[:at] + bytes([document[at] ^ by]) + document[at + 1 :]


@settings(max_examples=400, deadline=None)
@given(st.integers(0, len(REQUEST) - 1), st.integers(1, 255))
@example(0, 1)
@example(len(REQUEST) - 1, 1)
@example(REQUEST.index(b"BDE"), 3)
def test_one_corrupted_byte_of_a_request_is_refused(at: int, by: int) -> None:
    damaged = corrupted(REQUEST, at, by)
    if canonical(damaged) == canonical(REQUEST):
        return  # white space between attributes: it is the same document
    before = REQUEST_DOOR.digest(), REQUEST_DOOR.estate.dsp.state.counters.copy()
    reply = REQUEST_DOOR.post(damaged)
    if reply.status == 200:
        assert REQUEST_DOOR.answer(reply).response_code.startswith("E")
    else:
        assert 400 <= reply.status < 500
    assert (REQUEST_DOOR.digest(), REQUEST_DOOR.estate.dsp.state.counters) == before


def test_the_request_that_was_corrupted_so_often_is_accepted_as_it_was_sent() -> None:
    REQUEST_DOOR.accepted(REQUEST)


@settings(max_examples=400, deadline=None)
@given(st.integers(0, len(ANSWER) - 1), st.integers(1, 255))
def test_one_corrupted_byte_of_an_answer_is_noticed_by_whoever_verifies_it(
    at: int, by: int
) -> None:
    damaged = corrupted(ANSWER, at, by)
    if canonical(damaged) == canonical(ANSWER):
        return
    with pytest.raises(ProtocolError):
        verify(parse(damaged), REQUEST_DOOR.estate.identities.store.find)
