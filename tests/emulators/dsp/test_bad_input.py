"""Bad input at the door: each kind gets its refusal, and changes nothing."""

import time
import tracemalloc

import pytest

from sitrig.emulators.protocol.duis.xml import MAX_BYTES, MAX_DEPTH, MAX_TAGS
from sitrig.emulators.protocol.identifiers import ACB
from tests.emulators.dsp.wire import ACORN, BIRCH, ESME, D, S, T, Wire, wire

NAMESPACE = b"http://www.dccinterface.co.uk/ServiceUserGateway"
LAUGHS = b"".join(
    b'<!ENTITY l%d "%b">' % (n, b"&l%d;" % (n - 1) * 10 if n else b"ha") for n in range(12)
)


@pytest.fixture(scope="module")
def at_the_door() -> Wire:
    """One estate for everything that must leave it as it was."""
    return wire()


HTTP: dict[str, tuple[bytes, int, str]] = {
    "empty": (b"", 400, "not XML"),
    "plain text": (b"hello", 400, "not XML"),
    "JSON": (b'{"RequestID": 1}', 400, "not XML"),
    "bytes": (bytes(range(256)) * 4, 400, "not XML"),
    "XML cut short": (b"<sr:Request xmlns:sr='" + NAMESPACE + b"'><sr:Header>", 400, "well-formed"),
    "a prefix without a namespace": (b"<sr:Request/>", 400, "Namespace"),
    "an empty document type": (b"<!DOCTYPE a><a/>", 400, "document type"),
    "an external document type": (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 400, "document type"),
    "an external entity": (b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', 400, "document type"),
    "entities in entities": (b"<!DOCTYPE a [" + LAUGHS + b"]><a>&l11;</a>", 400, "document type"),
    "an entity nobody declared": (b"<a>&secret;</a>", 400, "secret"),
    "a processing instruction": (b"<a><?run this?></a>", 400, "processing instruction"),
    "an encoding of our own": (b"<?xml version='1.0' encoding='UTF-7'?><a/>", 400, "UTF-7"),
    "too deep": (b"<a>" * (MAX_DEPTH + 1) + b"</a>" * (MAX_DEPTH + 1), 400, "deeper than 64"),
    "too many tags": (b"<a>" + b"<b/>" * MAX_TAGS + b"</a>", 400, "tags"),
    "another document": (b"<a/>", 400, "not a DUIS Request"),
    "another namespace": (b"<Request xmlns='urn:other'/>", 400, "not a DUIS Request"),
    "a Response": (b"<sr:Response xmlns:sr='" + NAMESPACE + b"'/>", 400, "not a DUIS Request"),
    "no header": (b"<sr:Request xmlns:sr='" + NAMESPACE + b"'/>", 400, "Header"),
}  # fmt: skip


@pytest.mark.parametrize("name", HTTP)
def test_what_is_no_xml_or_no_request_gets_a_status_and_one_line(
    name: str, at_the_door: Wire
) -> None:
    document, status, words = HTTP[name]
    found = at_the_door.turned_away(document)
    assert (found[0], words in found[1]) == (status, True), found


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "BREW"])
def test_any_method_but_post_is_405(method: str, at_the_door: Wire) -> None:
    status, line = at_the_door.turned_away(at_the_door.signed(), method=method)
    assert (status, method in line) == (405, True)


@pytest.mark.parametrize(
    "content_type", ["", "text/plain", "application/json", "multipart/form-data"]
)
def test_any_content_type_but_xml_is_415(content_type: str, at_the_door: Wire) -> None:
    status, line = at_the_door.turned_away(at_the_door.signed(), content_type=content_type)
    assert (status, "application/xml" in line) == (415, True)


@pytest.mark.parametrize(
    ("content_type", "named"),
    [
        ("application/xml; charset=utf-16", "'utf-16'"),
        ('text/xml;version=1; CharSet = "Windows-1252"', "'Windows-1252'"),
        ("text/xml; charset=utf-8; charset=utf-7", "'utf-7'"),
        ("text/xml; charset=", "''"),
    ],
)
def test_a_charset_that_is_not_let_in_is_415_and_named(
    content_type: str, named: str, at_the_door: Wire
) -> None:
    status, line = at_the_door.turned_away(at_the_door.signed(), content_type=content_type)
    assert (status, f"charset {named} " in line) == (415, True)


@pytest.mark.parametrize("encoding", ["gzip", "x-gzip", "deflate", "br", "identity, gzip", "UTF-8"])
def test_a_body_that_is_packed_is_415_and_its_encoding_named(
    encoding: str, at_the_door: Wire
) -> None:
    status, line = at_the_door.turned_away(at_the_door.signed(), content_encoding=encoding)
    assert (status, f"content encoding {encoding!r} " in line) == (415, True)


@pytest.mark.parametrize("encoding", ["", "identity", "Identity"])
@pytest.mark.parametrize(
    "content_type",
    [
        "application/xml",
        "text/xml; charset=UTF-8",
        'application/xml;charset="us-ascii"',
        "text/xml; Charset=iso-8859-1; version=1",
    ],
)
def test_what_says_that_it_is_plain_xml_is_read(content_type: str, encoding: str) -> None:
    door = wire()
    reply = door.post(door.signed(), content_type=content_type, content_encoding=encoding)
    assert door.answer(reply).response_code == "I99"


@pytest.mark.parametrize("path", ["/", "/api/v1/services", "/api/v1/serviceD/", "/api/v1/serviceX"])
def test_any_other_path_is_404_and_names_the_web_services(path: str, at_the_door: Wire) -> None:
    status, line = at_the_door.turned_away(at_the_door.signed(), path)
    assert (status, all(service in line for service in (S, T, D))) == (404, True)


@pytest.mark.parametrize(
    "attack",
    [
        b"<!DOCTYPE a [" + LAUGHS + b"]><a>&l11;</a>",
        b"<a>" * 100_000,
        b"<a " + b" ".join(b"a%d=''" % n for n in range(100_000)) + b"/>",
        b"<a b='" + b"x" * 9_000_000 + b"'/>",
        b"<a>" + b"x" * MAX_BYTES + b"</a>",
    ],
    ids=["entities", "depth", "attributes", "a long attribute", "size"],
)
def test_an_attack_costs_neither_time_nor_memory(attack: bytes, at_the_door: Wire) -> None:
    tracemalloc.start()
    began = time.perf_counter()
    at_the_door.turned_away(attack)
    spent = time.perf_counter() - began
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert spent < 2
    assert peak < 4 * MAX_BYTES


def test_a_body_at_the_limit_is_read_and_one_byte_more_is_413(at_the_door: Wire) -> None:
    def padded(size: int) -> bytes:
        return b"<a>" + b"x" * (size - 7) + b"</a>"

    assert at_the_door.turned_away(padded(MAX_BYTES))[0] == 400
    status, line = at_the_door.turned_away(padded(MAX_BYTES + 1))
    assert (status, str(MAX_BYTES) in line) == (413, True)


HEADER: dict[str, tuple[bytes, bytes]] = {
    "RequestID without a counter": (b":1</sr:RequestID>", b"</sr:RequestID>"),
    "a counter past 64 bits": (b":1</sr:RequestID>", b":18446744073709551616</sr:RequestID>"),
    "an originator that is no EUI": (b"<sr:RequestID>90", b"<sr:RequestID>9G"),
    "a ServiceReference of nobody": (b"Reference>8.4<", b"Reference>99.1<"),
    "a ServiceReferenceVariant of nobody": (b"ReferenceVariant>8.4<", b"ReferenceVariant>8.4.9<"),
    "no RequestID": (b"sr:RequestID", b"sr:RequestNo"),
}


@pytest.mark.parametrize("name", HEADER)
def test_a_request_that_cannot_be_answered_by_its_header_gets_400(
    name: str, at_the_door: Wire
) -> None:
    legal, wrong = HEADER[name]
    document = at_the_door.unsigned(counter=1)
    assert legal in document
    status, _ = at_the_door.turned_away(at_the_door.sign(document.replace(legal, wrong)))
    assert status == 400


INVALID: dict[str, tuple[bytes, bytes, str]] = {
    "unknown schemaVersion": (b'"5.4"', b'"9.9"', "9.9"),
    "no schemaVersion": (b' schemaVersion="5.4"', b"", "schemaVersion"),
    "an attribute of nobody": (b"<sr:Header>", b'<sr:Header a="1">', "Header"),
    "an element of nobody": (b"<sr:DeviceID>", b"<sr:Bogus>1</sr:Bogus><sr:DeviceID>", "Bogus"),
    "an element missing": (b"<sr:DeviceID>" + ESME.encode() + b"</sr:DeviceID>", b"", "DeviceID"),
    "an illegal variant": (b">BDE<", b">XYZ<", "XYZ"),
    "an illegal Command Variant": (b"Variant>8<", b"Variant>9<", "9"),
    "a Command Variant in words": (b"Variant>8<", b"Variant>eight<", "eight"),
    "text between elements": (b"<sr:Body>", b"<sr:Body>and", "and"),
    "no body": (b"<sr:Body>", b"<sr:Body/><sr:Corpus>", "Body"),
    "SRV does not match the body": (b">8.4<", b">8.2<", "8.2"),
    "SRV does not match its Service Reference": (b"Variant>8.4<", b"Variant>8.2<", "8.2"),
    "a device that is no EUI": (ESME.encode(), b"00-DB-12", "00-DB-12"),
}


@pytest.mark.parametrize("name", INVALID)
def test_a_request_that_is_not_valid_duis_is_refused_with_the_element_named(
    name: str, at_the_door: Wire
) -> None:
    legal, wrong, words = INVALID[name]
    document = at_the_door.unsigned()
    assert legal in document
    changed = document.replace(legal, wrong)
    if name == "no body":
        changed = changed.replace(b"</sr:Body>", b"</sr:Corpus>")
    row, reason = at_the_door.refused(at_the_door.sign(changed))
    assert (row, words in reason) == ("RD-DUIS", True), reason


ADMISSION: dict[str, tuple[str, int, str, str]] = {
    # SRV, Command Variant, web service, and the code
    "CV8 at the Send Command Service": ("8.4", 8, S, "E13"),
    "CV8 at the Transform Service": ("8.4", 8, T, "E13"),
    "a CV that 8.4 does not have": ("8.4", 1, S, "E12"),
}


@pytest.mark.parametrize("name", ADMISSION)
def test_a_wrong_url_is_e13_and_a_wrong_command_variant_e12(name: str, at_the_door: Wire) -> None:
    srv, cv, path, code = ADMISSION[name]
    at_the_door.refused(at_the_door.signed(srv=srv, cv=cv), path)
    assert at_the_door.decision()["code"] == code


def test_a_request_id_is_good_for_one_request() -> None:
    door = wire()
    document = door.signed(counter=1000)
    door.accepted(document)
    assert door.refused(document)[0] == "AD-USED"
    other = door.sign(door.unsigned(counter=1000).replace(b"BDE", b"ADE"))
    assert door.refused(other)[0] == "AD-USED"


@pytest.mark.parametrize(("rising", "row"), [(True, "AD-COUNTER"), (False, None)])
def test_a_lower_counter_is_refused_only_while_counters_must_rise(
    rising: bool, row: str | None
) -> None:
    door = wire(counters_strictly_rise=rising)
    door.accepted(door.signed(counter=1000))
    lower = door.signed(counter=999)
    if row:
        assert door.refused(lower)[0] == row
    else:
        door.accepted(lower)
        assert door.refused(lower)[0] == "AD-USED"


def test_a_counter_belongs_to_its_originator_and_target() -> None:
    door = wire()
    door.accepted(door.signed(counter=1000))
    door.refused(door.signed(counter=1, originator=BIRCH))
    assert door.decision()["row"] not in {"AD-USED", "AD-COUNTER"}


def test_what_was_refused_before_its_counter_counts_can_be_sent_again() -> None:
    door = wire()
    document = door.signed(counter=77)
    for spoilt in (document.replace(b"BDE", b"ADE"), document.replace(b">8<", b">9<")):
        door.refused(spoilt)
    door.refused(document, S)
    assert door.estate.dsp.state.counters == {}
    door.accepted(document)
    assert door.estate.dsp.state.counters == {(ACORN, ACB): 77}


def test_a_request_that_is_to_wait_for_another_is_refused_and_not_sent_at_once(
    at_the_door: Wire,
) -> None:
    before = b"<sr:CommandVariant>"
    preceding = f"<sr:PrecedingServiceRequestID>{ACORN}:{ESME}:41</sr:PrecedingServiceRequestID>"
    first = b"<sr:FirstInSequence>false</sr:FirstInSequence>"
    document = at_the_door.unsigned().replace(before, first + preceding.encode() + before)
    row, _ = at_the_door.refused(at_the_door.sign(document))
    assert row == "RIG-SEQUENCE"
