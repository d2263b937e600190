"""The reader against the published schema: what it accepts the schema accepts, broken or not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from lxml import etree

from sitrig.emulators.protocol.duis.envelope import UnbuiltBody, read_request
from sitrig.emulators.protocol.duis.responses import read_response
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import ProtocolError

DUIS = "{http://www.dccinterface.co.uk/ServiceUserGateway}"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
Mutation = Callable[[etree._Element], bool]
"""Breaks an element in place; False when the mutation does not apply to it."""


def _structural(element: etree._Element) -> bool:
    return element.getparent() is not None


def drop(element: etree._Element) -> bool:
    parent = element.getparent()
    if parent is None:
        return False
    parent.remove(element)
    return True


def duplicate(element: etree._Element) -> bool:
    if not _structural(element):
        return False
    element.addnext(etree.fromstring(etree.tostring(element)))
    return True


def swap_with_next(element: etree._Element) -> bool:
    following = element.getnext()
    if following is None:
        return False
    following.addnext(element)
    return True


def rename(element: etree._Element) -> bool:
    element.tag = element.tag + "X"
    return True


def lose_namespace(element: etree._Element) -> bool:
    element.tag = etree.QName(element).localname
    return True


def add_attribute(element: etree._Element) -> bool:
    element.set("extra", "1")
    return True


def add_xsi_nil(element: etree._Element) -> bool:
    element.set(f"{XSI}nil", "false")
    return True


def add_schema_location(element: etree._Element) -> bool:
    element.set(f"{XSI}schemaLocation", "urn:nowhere nowhere.xsd")
    return True


def text_before_children(element: etree._Element) -> bool:
    if len(element) == 0:
        return False
    element.text = "stray"
    return True


def text_after(element: etree._Element) -> bool:
    if not _structural(element):
        return False
    element.tail = "stray"
    return True


def no_break_space_after(element: etree._Element) -> bool:
    if not _structural(element):
        return False
    element.tail = "\u00a0"
    return True


def blank_after(element: etree._Element) -> bool:
    if not _structural(element):
        return False
    element.tail = " \t\n"
    return True


def child_in_leaf(element: etree._Element) -> bool:
    if len(element):
        return False
    etree.SubElement(element, f"{DUIS}Stray")
    return True


def child_at_end(element: etree._Element) -> bool:
    etree.SubElement(element, f"{DUIS}DeviceID").text = "00-DB-12-34-56-78-90-A0"
    return True


def comment_inside_value(element: etree._Element) -> bool:
    if len(element) or not element.text:
        return False
    comment = etree.Comment("split")
    comment.tail, element.text = element.text[1:], element.text[:1]
    element.append(comment)
    return True


def instruction_inside_value(element: etree._Element) -> bool:
    if len(element) or not element.text:
        return False
    instruction = etree.ProcessingInstruction("split", "here")
    instruction.tail, element.text = element.text[1:], element.text[:1]
    element.append(instruction)
    return True


def with_value(change: Callable[[str], str]) -> Mutation:
    def mutate(element: etree._Element) -> bool:
        if len(element):
            return False
        element.text = change(element.text or "")
        return True

    return mutate


def with_attributes(change: Callable[[str], str | None]) -> Mutation:
    def mutate(element: etree._Element) -> bool:
        for name, value in list(element.attrib.items()):
            assert isinstance(value, str)
            del element.attrib[name]
            changed = change(value)
            if changed is not None:
                element.set(name, changed)
        return bool(element.attrib)

    return mutate


def drop_attributes(element: etree._Element) -> bool:
    had = bool(element.attrib)
    element.attrib.clear()
    return had


VALUES: dict[str, Callable[[str], str]] = {
    "empty": lambda text: "",
    "bad": lambda text: "?",
    "long": lambda text: text * 60 + "0" * 60,
    "one longer": lambda text: text + text[-1:],
    "one shorter": lambda text: text[:-1],
    "lower case": str.lower,
    "upper case": str.upper,
    "zero before": lambda text: f"0{text}",
    "plus before": lambda text: f"+{text}",
    "minus before": lambda text: f"-{text}",
    "zeros before": lambda text: "0" * 30 + text,
    "fraction": lambda text: f"{text}.0",
    "no zone": lambda text: text.removesuffix("Z"),
    "zone": lambda text: text.removesuffix("Z") + "+13:59",
    "far zone": lambda text: text.removesuffix("Z") + "-14:01",
    "fine fraction": lambda text: text.replace(".00Z", ".000000001Z"),
    "no fraction": lambda text: text.replace(".00Z", "Z"),
    "day 31": lambda text: re.sub(r"-\d\d-\d\dT", "-02-30T", text),
    "hour 24": lambda text: re.sub(r"\d\d:\d\d:\d\d", "24:00:00", text),
    "hour 25": lambda text: re.sub(r"\d\d:\d\d:\d\d", "25:00:00", text),
    "minute 60": lambda text: re.sub(r"\d\d:\d\d:\d\d", "10:60:00", text),
    "second 60": lambda text: re.sub(r"\d\d:\d\d:\d\d", "10:00:60", text),
    "year 0000": lambda text: re.sub(r"\d{4}-", "0000-", text, count=1),
    "year 12014": lambda text: re.sub(r"\d{4}-", "12014-", text, count=1),
    "arabic digits": lambda text: text.translate({48 + n: 0x660 + n for n in range(10)}),
    "ligature": lambda text: text.replace("0", "\ufb00"),
    "true": lambda text: "true",
    "True": lambda text: "True",
    "1": lambda text: "1",
    "comma after": lambda text: f"{text},",
    "twice with comma": lambda text: f"{text},{text}",
    "no padding": lambda text: text.rstrip("="),
    "stray bits": lambda text: re.sub(r".=$", "9=", text),
    "url-safe": lambda text: text.replace("+", "-").replace("/", "_"),
    "broken line": lambda text: text[:4] + "\n" + text[4:],
    "space before": lambda text: f" {text}",
    "newline after": lambda text: f"{text}\n",
    "no-break space after": lambda text: f"{text}\u00a0",
}

MUTATIONS: dict[str, Mutation] = {
    mutation.__name__: mutation
    for mutation in (
        drop,
        duplicate,
        swap_with_next,
        rename,
        lose_namespace,
        add_attribute,
        add_xsi_nil,
        add_schema_location,
        text_before_children,
        text_after,
        no_break_space_after,
        blank_after,
        child_in_leaf,
        child_at_end,
        comment_inside_value,
        instruction_inside_value,
        drop_attributes,
    )
}
MUTATIONS |= {f"value: {name}": with_value(change) for name, change in VALUES.items()}
MUTATIONS |= {f"attribute: {name}": with_attributes(change) for name, change in VALUES.items()}

COLLAPSED = r".*: (space before|newline after|broken line)"
STRICTER = (
    # White space that the schema would collapse: a processor that normalises before digesting
    # would disagree about the signature.
    (COLLAPSED, "SchemaVersion|integer|Request ID|EUI|dateTime|a time|hexadecimal|true|base64"),
    (COLLAPSED, "RemotePartyRole"),
    # Only published schema versions, spelled as published.
    ("attribute: .*", "is not a SchemaVersion"),
    # The schema leaves the service reference, its variant and the body untied.
    ("value: one (longer|shorter)", "ServiceReference .* does not belong"),
    # A sign, or over 20 digits.
    (".*: (plus before|minus before|zeros before|long)", "is not an integer"),
    # Where a schema lies may be said on the root, and only there.
    ("add_schema_location", "^Re(quest|sponse)/.* attribute "),
    # Instants lie in the years 1 to 9999.
    ("value: (year 12014|minus before)", "is not a date"),
    # A date in another zone than UTC names no day of ours.
    ("value: (zone|space before|newline after)", "is not a date "),
    # An alert code is two octets; the schema lets in any number.
    ("value: .*", "is not a code of four hex digits"),
    ("instruction_inside_value", "a processing instruction is not let in"),
    # libxml2 skips characters that are not base64; the schema language does not allow them.
    ("value: .*", "is not base64"),
    # libxml2 does not follow this pattern to the letter.
    ("value: zero before", "DeviceIDList.*is not an EUI"),
)
"""Where the reader refuses what the schema accepts, on purpose: (mutation, reason it gives)."""


def is_stricter_on_purpose(mutation: str, reason: str) -> bool:
    """Whether the refusal is one of the declared ones."""
    return any(
        re.fullmatch(mutations, mutation) and re.search(reasons, reason, re.DOTALL)
        for mutations, reasons in STRICTER
    )


def worth_mutating(root: etree._Element, seen: set[str]) -> Iterator[int]:
    """Positions of elements that have not stood in that place before, and of the last value of a run.

    The header is thus mutated in one document, and of a long tariff only the first block.
    """
    for index, element in enumerate(root.iter()):
        steps = [etree.QName(found).localname for found in element.iterancestors()]
        place = "/".join([etree.QName(element).localname, *steps])
        before, after = element.getprevious(), element.getnext()
        ends_run = before is not None and before.tag == element.tag and after is None
        if place not in seen or (ends_run and len(element) == 0):
            seen.add(place)
            yield index


def mutants(document: bytes, seen: set[str]) -> Iterator[tuple[str, str, bytes]]:
    """(mutation, element, document) for every mutation of the elements outside the signature."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    root = etree.fromstring(document, parser)
    for signature in root.findall("{http://www.w3.org/2000/09/xmldsig#}Signature"):
        root.remove(signature)
    plain = etree.tostring(root)
    for index in worth_mutating(root, seen):
        for name, mutate in MUTATIONS.items():
            copy = etree.fromstring(plain)
            element = list(copy.iter())[index]
            local = etree.QName(element).localname
            if mutate(element):
                mutated = etree.tostring(copy)
                if mutated != plain:
                    yield name, local, mutated


def refusal(document: bytes) -> str | None:
    """Why the reader refuses a document; None when it accepts, "unbuilt" when it stays unread."""
    try:
        root = parse(document)
        if root.tag == f"{DUIS}Response":
            read_response(root)
            return None
        request = read_request(root)
    except ProtocolError as error:
        return str(error)
    return "unbuilt" if isinstance(request.body, UnbuiltBody) else None


def one_of_each_kind(published: dict[str, bytes]) -> dict[str, bytes]:
    """The published requests whose body is built; of the long tariffs only one."""
    built = {name: text for name, text in published.items() if refusal(text) is None}
    tariffs = [name for name in built if "_1.1.2_" in name]
    return {name: text for name, text in built.items() if name not in tariffs[1:]}


def test_published_requests_satisfy_both_reader_and_schema(
    published_requests: dict[str, bytes], schema_errors: Callable[[bytes], list[str]]
) -> None:
    for name, document in published_requests.items():
        assert refusal(document) in (None, "unbuilt"), name
        assert schema_errors(document) == [], name


def compare(
    documents: Iterable[bytes], schema_errors: Callable[[bytes], list[str]]
) -> Counter[str]:
    """Verdicts of reader and schema on every mutant; fails where only the reader accepts."""
    verdicts: Counter[str] = Counter()
    unexplained: dict[tuple[str, str], str] = {}
    seen: set[str] = set()
    for document in documents:
        for mutation, element, mutant in mutants(document, seen):
            ours, theirs = refusal(mutant), schema_errors(mutant)
            assert ours or not theirs, (mutation, element, theirs, mutant)
            if ours is None:
                verdicts["both accept"] += 1
            elif theirs:
                verdicts["both refuse"] += 1
            else:
                verdicts["only the reader refuses"] += 1
                if not is_stricter_on_purpose(mutation, ours):
                    unexplained[mutation, element] = ours
    assert not unexplained
    return verdicts


def test_whatever_mutant_request_the_reader_accepts_the_schema_accepts_too(
    published_requests: dict[str, bytes],
    schema_errors: Callable[[bytes], list[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    verdicts = compare(one_of_each_kind(published_requests).values(), schema_errors)
    with capsys.disabled():
        print(f"\nmutants of published requests: {dict(verdicts)}")  # noqa: T201
    assert verdicts["both refuse"] > 7_500
    assert verdicts["both accept"] > 500


ALERT = """<sr:Response xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway"\
 schemaVersion="5.4"><sr:Header><sr:ResponseCode>I0</sr:ResponseCode>\
<sr:ResponseDateTime>2026-01-05T00:00:00.00Z</sr:ResponseDateTime></sr:Header><sr:Body>\
<sr:DCCAlertMessage><sr:DCCAlertCode>N16</sr:DCCAlertCode><sr:DCCAlert>{}</sr:DCCAlert>\
</sr:DCCAlertMessage></sr:Body></sr:Response>"""
METER = "<sr:DeviceID>00-DB-12-34-56-78-90-A0</sr:DeviceID>"
ALERTS = (
    f"<sr:DeviceStatusChangeEvent>{METER}<sr:DeviceStatusChange><sr:MeterIdentity><sr:MeterMPxNs>"
    "<sr:ImportMPxN>1312345678111</sr:ImportMPxN></sr:MeterMPxNs><sr:ESMEVariant>BDE"
    "</sr:ESMEVariant></sr:MeterIdentity></sr:DeviceStatusChange></sr:DeviceStatusChangeEvent>",
    f"<sr:DeviceStatusChangeEvent>{METER}<sr:DeviceStatusChange><sr:DeviceSuspended/>"
    "</sr:DeviceStatusChange></sr:DeviceStatusChangeEvent>",
    "<sr:ChangeOfSupplier><sr:ChangeOfSupplierServiceRequestID>90-B3-D5-1F-30-01-00-00:"
    "00-DB-12-34-56-78-90-A0:42</sr:ChangeOfSupplierServiceRequestID>"
    "<sr:ECoSErrorCode>E04</sr:ECoSErrorCode></sr:ChangeOfSupplier>",
    f"<sr:ChangeOfSupplier><sr:DeviceChangeOfSupplier>{METER}<sr:DeviceType>ESME</sr:DeviceType>"
    "<sr:MPxNs><sr:ImportMPxN>1312345678111</sr:ImportMPxN></sr:MPxNs>"
    "</sr:DeviceChangeOfSupplier></sr:ChangeOfSupplier>",
    f"<sr:SecurityCredentialsUpdated>{METER}<sr:RemotePartyRole>Supplier</sr:RemotePartyRole>"
    "<sr:Certificates><sr:CertificateType>DigitalSigning</sr:CertificateType>"
    "<sr:CertificateHash>AQID</sr:CertificateHash></sr:Certificates>"
    "</sr:SecurityCredentialsUpdated>",
    "<sr:CommsHubAlert><sr:CommsHubDeviceID>00-DB-12-34-56-78-90-A2</sr:CommsHubDeviceID>"
    "<sr:AlertCode>8F8A</sr:AlertCode><sr:TimeStamp>2026-01-05T00:00:00.00Z</sr:TimeStamp>"
    "<sr:FirmwareTransferAlert><sr:OtherDeviceID>00-DB-12-34-56-78-90-A0</sr:OtherDeviceID>"
    "<sr:FirmwareVersion>0002012F</sr:FirmwareVersion><sr:TransferResponseCode>"
    "HardwareVersionMismatch</sr:TransferResponseCode></sr:FirmwareTransferAlert>"
    "</sr:CommsHubAlert>",
)


def test_whatever_mutant_response_the_reader_accepts_the_schema_accepts_too(
    reference: Path,
    schema_errors: Callable[[bytes], list[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    samples = sorted((reference / "duis" / "samples").glob("*.xml"))
    documents = [path.read_bytes() for path in samples if path.name.startswith("read")]
    documents = [text for text in documents if refusal(text) is None]
    alerts = [ALERT.format(alert).encode() for alert in ALERTS]
    assert all(refusal(alert) is None for alert in alerts)
    verdicts = compare([*documents, *alerts], schema_errors)
    with capsys.disabled():
        print(f"\nmutants of sample answers and alerts: {dict(verdicts)}")  # noqa: T201
    assert verdicts["both refuse"] > 1_300
