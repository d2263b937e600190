"""The request envelope: golden documents, and one thing broken at a time."""

from __future__ import annotations

import dataclasses

import pytest

from sitrig.emulators.protocol.duis.envelope import (
    Request,
    UnbuiltBody,
    read_reference,
    read_request,
    write_request,
)
from sitrig.emulators.protocol.duis.requests import SignedPreCommand
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    DeleteDevice,
    ExportMpan,
    HubStatus,
    ImportMpxn,
    InventoryChange,
    ReturnableStatus,
    SecondaryImportMpan,
    UpdateDeviceDetails,
    UpdateDeviceStatusCh,
    UpdateDeviceStatusExceptCh,
    UpdateInventory,
    UpdateMpxn,
)
from sitrig.emulators.protocol.duis.requests.sr11_01_update_firmware import UpdateFirmware
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import InvalidDuisError, InvalidValueError
from sitrig.emulators.protocol.identifiers import ACB, Eui, RequestId
from sitrig.emulators.protocol.vocabulary import CommandVariant, EsmeVariant, SchemaVersion

USER = Eui("90-B3-D5-1F-30-01-00-00")
METER = Eui("00-DB-12-34-56-78-90-A0")

OPEN = (
    '<sr:Request xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway" schemaVersion="5.3">'
    "<sr:Header><sr:RequestID>90-B3-D5-1F-30-01-00-00:90-B3-D5-1F-30-00-00-02:1042</sr:RequestID>"
)
REST = (
    "<sr:CommandVariant>8</sr:CommandVariant><sr:ServiceReference>8.4</sr:ServiceReference>"
    "<sr:ServiceReferenceVariant>8.4</sr:ServiceReferenceVariant></sr:Header><sr:Body>"
    "<sr:UpdateInventory><sr:DeviceID>00-DB-12-34-56-78-90-A0</sr:DeviceID>"
)
CLOSE = "</sr:UpdateInventory></sr:Body></sr:Request>"
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
VERSION = ' schemaVersion="5.3"'


def update(change: InventoryChange) -> Request:
    """An 8.4 with this change."""
    return Request(
        schema_version=SchemaVersion.V5_3,
        request_id=RequestId(USER, ACB, 1042),
        service_reference="8.4",
        service_reference_variant="8.4",
        command_variant=CommandVariant.DCC_ONLY,
        body=UpdateInventory(device_id=METER, change=change),
    )


DELETE = update(DeleteDevice())
DELETE_XML = OPEN + REST + "<sr:DeleteDevice></sr:DeleteDevice>" + CLOSE

GOLDEN: dict[str, InventoryChange] = {
    "<sr:UpdateDeviceStatusExceptCH>InstalledNotCommissioned</sr:UpdateDeviceStatusExceptCH>": (
        UpdateDeviceStatusExceptCh(status=ReturnableStatus.INSTALLED_NOT_COMMISSIONED)
    ),
    "<sr:UpdateDeviceStatusCH>Withdrawn</sr:UpdateDeviceStatusCH>": (
        UpdateDeviceStatusCh(status=HubStatus.WITHDRAWN)
    ),
    "<sr:UpdateDeviceDetails><sr:DeviceManufacturer>A &lt;&amp;&gt; B</sr:DeviceManufacturer>"
    "<sr:DeviceModel>010A030B</sr:DeviceModel><sr:SMETSCHTSVersion>SMETS V1.58"
    "</sr:SMETSCHTSVersion><sr:FirmwareVersion>0002012F</sr:FirmwareVersion>"
    "<sr:ESMEVariant>BDE</sr:ESMEVariant></sr:UpdateDeviceDetails>": UpdateDeviceDetails(
        device_manufacturer="A <&> B",
        device_model="010A030B",
        smets_chts_version="SMETS V1.58",
        firmware_version="0002012F",
        esme_variant=EsmeVariant.BDE,
    ),
    "<sr:UpdateDeviceDetails><sr:ESMEVariant>AG</sr:ESMEVariant></sr:UpdateDeviceDetails>": (
        UpdateDeviceDetails(esme_variant=EsmeVariant.AG)
    ),
    "<sr:UpdateDeviceDetails></sr:UpdateDeviceDetails>": UpdateDeviceDetails(),
    "<sr:DeleteDevice></sr:DeleteDevice>": DeleteDevice(),
    "<sr:UpdateMPxN><sr:ImportMPxN>1312345678111</sr:ImportMPxN></sr:UpdateMPxN>": (
        UpdateMpxn(mpxn=ImportMpxn(value="1312345678111"))
    ),
    "<sr:UpdateMPxN><sr:SecondaryImportMPAN>1312345678222</sr:SecondaryImportMPAN>"
    "</sr:UpdateMPxN>": UpdateMpxn(mpxn=SecondaryImportMpan(value="1312345678222")),
    "<sr:UpdateMPxN><sr:ExportMPAN>1312345678333</sr:ExportMPAN></sr:UpdateMPxN>": (
        UpdateMpxn(mpxn=ExportMpan(value="1312345678333"))
    ),
}


@pytest.mark.parametrize("golden", GOLDEN)
def test_every_choice_of_update_inventory_is_written_as_the_specification_spells_it(
    golden: str,
) -> None:
    document = (OPEN + REST + golden + CLOSE).encode()
    assert write_request(update(GOLDEN[golden])) == document
    assert read_request(parse(document)) == update(GOLDEN[golden])


@pytest.mark.parametrize(
    "hints",
    [
        'xsi:schemaLocation="http://www.dccinterface.co.uk/ServiceUserGateway DUIS.xsd"',
        'xsi:noNamespaceSchemaLocation="DUIS.xsd"',
        'xsi:schemaLocation="a b" xsi:noNamespaceSchemaLocation="c"',
    ],
)
@pytest.mark.parametrize("place", ["<sr:Request ", 'schemaVersion="5.3"'])
def test_where_a_schema_lies_may_stand_on_the_root(hints: str, place: str) -> None:
    document = DELETE_XML.replace(place, f"{place} {XSI} {hints} ")
    assert read_request(parse(document.encode())) == DELETE


def test_sequence_fields_stand_between_request_id_and_command_variant() -> None:
    sequenced = dataclasses.replace(
        DELETE, first_in_sequence=False, preceding=RequestId(USER, METER, 1041)
    )
    document = write_request(sequenced)
    assert (
        "<sr:FirstInSequence>false</sr:FirstInSequence><sr:PrecedingServiceRequestID>"
        "90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A0:1041</sr:PrecedingServiceRequestID>"
        "<sr:CommandVariant>"
    ) in document.decode()
    assert read_request(parse(document)) == sequenced


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("<sr:Request ", "<sr:Response ", "Response: is not a DUIS Request"),
        ("ServiceUserGateway", "Elsewhere", "is not a DUIS Request"),
        (' schemaVersion="5.3"', "", r"attributes \[\] are not schemaVersion alone"),
        (' schemaVersion="5.3"', ' schemaVersion="5.3" a="b"', "are not schemaVersion alone"),
        (VERSION, f'{VERSION} {XSI} xsi:nil="false"', "are not schemaVersion alone"),
        (VERSION, f'{VERSION} {XSI} xsi:type="sr:Request"', "are not schemaVersion alone"),
        (VERSION, f'{VERSION} schemaLocation="a b"', "are not schemaVersion alone"),
        (VERSION, f'{VERSION} sr:schemaLocation="a b"', "are not schemaVersion alone"),
        (
            "<sr:Body>",
            f'<sr:Body {XSI} xsi:schemaLocation="a b">',
            "schemaLocation' does not belong",
        ),
        ("<sr:Header>", f'<sr:Header {XSI} xsi:schemaLocation="a b">', "schemaLocation' does not"),
        ("<sr:DeviceID>", f'<sr:DeviceID {XSI} xsi:schemaLocation="a b">', "only text belongs"),
        ("<sr:Body>", '<sr:Body a="b">', "Request/Body: attribute 'a' does not belong here"),
        ("<sr:Header>", "<sr:Body/><sr:Header>", "Header, Body and at most one Signature"),
        ("<sr:Header>", "stray<sr:Header>", "Request: holds text 'stray'"),
        ("</sr:Header>", "</sr:Header>stray", "Request: holds text 'stray'"),
        ("</sr:Body>", "</sr:Body><sr:Body/>", "Header, Body and at most one Signature"),
        (":1042<", ":01042<", "Request/Header/RequestID: '.*01042' is not a Request ID"),
        (">8</sr:C", ">9</sr:C", "Request/Header/CommandVariant: 9 is not between 1 and 8"),
        (">8</sr:C", "> 8</sr:C", "Request/Header/CommandVariant: ' 8' is not an integer"),
        ("<sr:CommandVariant>8</sr:CommandVariant>", "", "Header: CommandVariant is missing"),
        ("Reference>8.4<", "Reference>8.99<", "'8.99' is not a ServiceReference"),
        ("Variant>8.4<", "Variant>8.3<", "8.4 does not belong to ServiceReferenceVariant 8.3"),
        ("Variant>8.4<", "Variant>9.9<", "'9.9' is not a ServiceReferenceVariant"),
        ("</sr:UpdateInventory>", "</sr:UpdateInventory><sr:A/>", "Body: holds 2 elements"),
        (">00-DB-", "><!--c-->00-DC-", None),
        (">00-DB-", ">0-DB-", "Request/Body/UpdateInventory/DeviceID: '0-DB-.*' is not an EUI"),
        ("<sr:DeleteDevice>", "<sr:DeleteDevice> ", "DeleteDevice: is not empty"),
        (
            "<sr:DeleteDevice>",
            '<sr:DeleteDevice a="b">',
            "DeleteDevice: attribute 'a' does not belong",
        ),
        ("<sr:DeleteDevice></sr:DeleteDevice>", "", "UpdateInventory: UpdateDeviceStatusExceptCH"),
        (
            "<sr:DeleteDevice></sr:DeleteDevice>",
            "<sr:DeleteDevice/><sr:DeleteDevice/>",
            "DeleteDevice: is unknown, repeated or out of order here",
        ),
        (
            "<sr:DeleteDevice></sr:DeleteDevice>",
            "<sr:UpdateDeviceStatusExceptCH>Commissioned</sr:UpdateDeviceStatusExceptCH>",
            "'Commissioned' is not a ReturnableStatus: one of Pending, InstalledNotCommissioned",
        ),
        (
            "<sr:DeleteDevice></sr:DeleteDevice>",
            "<sr:UpdateDeviceDetails><sr:DeviceModel>M</sr:DeviceModel>"
            "<sr:DeviceManufacturer>N</sr:DeviceManufacturer></sr:UpdateDeviceDetails>",
            "UpdateDeviceDetails/DeviceManufacturer: is unknown, repeated or out of order",
        ),
        (
            "<sr:DeleteDevice></sr:DeleteDevice>",
            "<sr:UpdateMPxN><sr:ImportMPxN>13123456781112</sr:ImportMPxN></sr:UpdateMPxN>",
            "ImportMPxN: '13123456781112' is 14 characters long, not 1 to 13",
        ),
    ],
)
def test_one_broken_thing_is_refused_by_element_and_value(
    old: str, new: str, reason: str | None
) -> None:
    broken = DELETE_XML.replace(old, new)
    assert broken != DELETE_XML
    if old == "<sr:Request ":
        broken = broken.replace("</sr:Request>", "</sr:Response>")
    if reason is None:
        assert read_request(parse(broken.encode())) != DELETE
        return
    with pytest.raises(InvalidDuisError, match=reason):
        read_request(parse(broken.encode()))


def as_request(srv: str, command_variant: int, body: str) -> bytes:
    """A request whose body is this empty element or a Signed Pre-Command."""
    inner = {"SignedPreCommand": "<sr:GBCSPayload>AQID</sr:GBCSPayload>"}.get(body, "")
    return (
        f"{OPEN}<sr:CommandVariant>{command_variant}</sr:CommandVariant>"
        f"<sr:ServiceReference>{'.'.join(srv.split('.')[:2])}</sr:ServiceReference>"
        f"<sr:ServiceReferenceVariant>{srv}</sr:ServiceReferenceVariant></sr:Header><sr:Body>"
        f"<sr:{body}>{inner}</sr:{body}></sr:Body></sr:Request>"
    ).encode()


@pytest.mark.parametrize("command_variant", [5, 6, 7])
def test_a_signed_pre_command_is_read_for_any_critical_request(command_variant: int) -> None:
    request = read_request(parse(as_request("7.1", command_variant, "SignedPreCommand")))
    assert request.body == SignedPreCommand(gbcs_payload=b"\1\2\3")


@pytest.mark.parametrize(
    ("srv", "command_variant", "body"),
    [
        ("7.1", 4, "SignedPreCommand"),
        ("7.1", 5, "EnableSupply"),
        ("7.1", 4, "DisableSupply"),
        ("4.1.1", 1, "SignedPreCommand"),
        ("4.1.1", 1, "ReadFirmwareVersion"),
        ("4.1.1", 8, "ReadFirmwareVersion"),
    ],
)
def test_a_body_that_does_not_fit_service_request_and_command_variant_is_refused(
    srv: str, command_variant: int, body: str
) -> None:
    reason = f"{body}: does not belong to {srv} in Command Variant {command_variant}"
    with pytest.raises(InvalidDuisError, match=reason):
        read_request(parse(as_request(srv, command_variant, body)))


@pytest.mark.parametrize(
    ("srv", "command_variant", "body"),
    [
        ("4.1.1", 8, "ReadInstantaneousImportRegisters"),
        ("4.1.1", 5, "ReadInstantaneousImportRegisters"),
        ("4.1.1", 5, "SignedPreCommand"),
        ("7.1", 1, "EnableSupply"),
        ("7.1", 8, "SignedPreCommand"),
    ],
)
def test_a_command_variant_that_the_request_does_not_allow_is_left_for_admission(
    srv: str, command_variant: int, body: str
) -> None:
    request = read_request(parse(as_request(srv, command_variant, body)))
    assert request.command_variant == command_variant


def test_a_request_that_is_not_built_is_read_as_such_and_never_written() -> None:
    request = read_request(parse(as_request("4.3", 1, "ReadInstantaneousPrepayValues")))
    assert request.body == UnbuiltBody(root_element="ReadInstantaneousPrepayValues")
    with pytest.raises(InvalidDuisError, match="ReadInstantaneousPrepayValues is not built"):
        write_request(request)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<sr:Request ", "<sr:Response "),
        ("sr:Header>", "sr:Head>"),
        ("sr:RequestID>", "sr:RequestNo>"),
        (":1042<", ":x<"),
        ("Reference>8.4<", "Reference>8<"),
        ("Variant>8.4<", "Variant> 8.4<"),
    ],
)
def test_without_a_legal_reference_there_is_nothing_to_answer_to(old: str, new: str) -> None:
    broken = DELETE_XML.replace(old, new)
    if old == "<sr:Request ":
        broken = broken.replace("</sr:Request>", "</sr:Response>")
    with pytest.raises(InvalidDuisError):
        read_reference(parse(broken.encode()))


@pytest.mark.parametrize(
    ("old", "new"), [('"5.3"', '"9.9"'), ("DeleteDevice", "Nonsense"), ("Command", "Comma")]
)
def test_a_reference_is_read_from_a_request_that_is_otherwise_broken(old: str, new: str) -> None:
    root = parse(DELETE_XML.replace(old, new).encode())
    reference = read_reference(root)
    assert reference.request_id == RequestId(USER, ACB, 1042)
    assert reference.service_reference_variant == "8.4"
    assert reference.schema_version is (None if "5.3" in old else SchemaVersion.V5_3)
    with pytest.raises(InvalidDuisError):
        read_request(root)


def test_an_illegal_value_is_not_written() -> None:
    with pytest.raises(InvalidDuisError, match=r"DeviceManufacturer: .* is 31 characters long"):
        write_request(update(UpdateDeviceDetails(device_manufacturer="M" * 31)))
    with pytest.raises(InvalidValueError):
        Eui("not an EUI")


def test_the_largest_firmware_request_is_read_and_two_octets_more_are_not() -> None:
    meters = tuple(Eui.from_bytes(n.to_bytes(8)) for n in range(1, 3))
    image = bytes(range(250)) * 40_960
    request = Request(
        request_id=RequestId(USER, ACB, 3),
        service_reference="11.1",
        service_reference_variant="11.1",
        command_variant=CommandVariant.DCC_ONLY,
        body=UpdateFirmware(
            firmware_image=image, firmware_version="0002012F", device_id_list=meters
        ),
    )
    document = write_request(request)
    assert read_request(parse(document)) == request
    larger = document.replace(b"==</sr:FirmwareImage>", b"AA</sr:FirmwareImage>")
    with pytest.raises(InvalidDuisError, match="FirmwareImage: 10240002 octets"):
        read_request(parse(larger))
