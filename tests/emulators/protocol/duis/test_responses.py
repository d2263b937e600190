"""Responses and alerts: golden documents, published samples, code lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from sitrig.emulators.protocol.duis.responses import (
    DccAlertCode,
    DccAlertMessage,
    DeviceAlertMessage,
    DeviceChangedSupplier,
    DeviceChangeOfSupplier,
    DeviceStatusChange,
    DeviceStatusChangeEvent,
    FutureDatedDeviceAlert,
    GbcsPayload,
    LocalCommand,
    MeterIdentity,
    MeterMpxns,
    PreCommand,
    Response,
    ResponseCode,
    ResponseMessage,
    ResponsePayload,
    UpdateFirmwareWarning,
    read_response,
    write_response,
)
from sitrig.emulators.protocol.duis.responses.envelope import ResponseContent
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import InvalidDuisError, MalformedXmlError
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant, SchemaVersion

USER = Eui("90-B3-D5-1F-30-01-00-00")
METER = Eui("00-DB-12-34-56-78-90-A0")
HUB = Eui("00-DB-12-34-56-78-90-A2")
REQUEST = RequestId(USER, METER, 77)
SCHEMA = {"xs": "http://www.w3.org/2001/XMLSchema"}

OPEN = (
    '<sr:Response xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway" schemaVersion="5.4">'
    "<sr:Header><sr:RequestID>90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A0:77</sr:RequestID>"
    "<sr:ResponseID>00-DB-12-34-56-78-90-A0:90-B3-D5-1F-30-01-00-00:77</sr:ResponseID>"
    "<sr:ResponseCode>W110101</sr:ResponseCode>"
    "<sr:ResponseDateTime>2026-01-05T00:00:00.25Z</sr:ResponseDateTime></sr:Header><sr:Body>"
)
CLOSE = "</sr:Body></sr:Response>"


def response(content: ResponseContent) -> Response:
    """A response with every header field."""
    return Response(
        schema_version=SchemaVersion.V5_4,
        response_code=ResponseCode.W110101,
        response_date_time=1_767_571_200_250,
        request_id=REQUEST,
        response_id=REQUEST.reply(),
        content=content,
    )


def message(payload: ResponsePayload | None) -> ResponseMessage:
    """An answer to 11.3 with this payload."""
    return ResponseMessage(
        service_reference="11.3", service_reference_variant="11.3", payload=payload
    )


REFERENCES = (
    "<sr:ResponseMessage><sr:ServiceReference>11.3</sr:ServiceReference>"
    "<sr:ServiceReferenceVariant>11.3</sr:ServiceReferenceVariant>{}</sr:ResponseMessage>"
)
ALERT = "<sr:DCCAlertMessage><sr:DCCAlertCode>{}</sr:DCCAlertCode><sr:DCCAlert>{}</sr:DCCAlert>\
</sr:DCCAlertMessage>"
MPXNS = MeterMpxns(import_mpxn="1312345678111", export_mpan="1312345678333")
MPXNS_XML = "<sr:ImportMPxN>1312345678111</sr:ImportMPxN><sr:ExportMPAN>1312345678333\
</sr:ExportMPAN>"

GOLDEN: list[tuple[ResponseContent, str]] = [
    (message(None), REFERENCES.format("")),
    (
        message(GbcsPayload(b"\1\2\3")),
        REFERENCES.format("<sr:GBCSPayload>AQID</sr:GBCSPayload>"),
    ),
    (
        message(LocalCommand(b"\4\5\6")),
        REFERENCES.format(
            "<sr:LocalCommand><sr:GBCSPayload>BAUG</sr:GBCSPayload></sr:LocalCommand>"
        ),
    ),
    (
        message(PreCommand(gbcs_version="4.2", payload=b"\7")),
        REFERENCES.format(
            "<sr:PreCommand><sr:GBCSVersion>4.2</sr:GBCSVersion>"
            "<sr:GBCSPayload>Bw==</sr:GBCSPayload></sr:PreCommand>"
        ),
    ),
    (
        message(FutureDatedDeviceAlert(code="8F67", payload=b"", instruction_number=2, total=5)),
        REFERENCES.format(
            "<sr:FutureDatedDeviceAlertMessage><sr:FutureDatedAlertCode>8F67"
            "</sr:FutureDatedAlertCode><sr:GBCSPayload></sr:GBCSPayload>"
            "<sr:InstructionNumber>2</sr:InstructionNumber>"
            "<sr:TotalCommandInstructions>5</sr:TotalCommandInstructions>"
            "</sr:FutureDatedDeviceAlertMessage>"
        ),
    ),
    (
        message(UpdateFirmwareWarning(not_applicable=(METER, HUB))),
        REFERENCES.format(
            "<sr:DSPUpdateFirmwareWarning><sr:NotApplicableFirmwareDeviceIDList>"
            "00-DB-12-34-56-78-90-A0,00-DB-12-34-56-78-90-A2"
            "</sr:NotApplicableFirmwareDeviceIDList></sr:DSPUpdateFirmwareWarning>"
        ),
    ),
    (
        DeviceAlertMessage(alert_code="8F12", throttled_alert_count=3, payload=b"\xff"),
        "<sr:DeviceAlertMessage><sr:AlertCode>8F12</sr:AlertCode><sr:ThrottledAlertCount>3"
        "</sr:ThrottledAlertCount><sr:GBCSPayload>/w==</sr:GBCSPayload></sr:DeviceAlertMessage>",
    ),
    (
        DccAlertMessage(
            code=DccAlertCode.N16,
            alert=DeviceStatusChangeEvent(
                device_id=METER,
                change=DeviceStatusChange(
                    kind=MeterIdentity(mpxns=MPXNS, esme_variant=EsmeVariant.BDE)
                ),
            ),
        ),
        ALERT.format(
            "N16",
            "<sr:DeviceStatusChangeEvent><sr:DeviceID>00-DB-12-34-56-78-90-A0</sr:DeviceID>"
            f"<sr:DeviceStatusChange><sr:MeterIdentity><sr:MeterMPxNs>{MPXNS_XML}</sr:MeterMPxNs>"
            "<sr:ESMEVariant>BDE</sr:ESMEVariant></sr:MeterIdentity></sr:DeviceStatusChange>"
            "</sr:DeviceStatusChangeEvent>",
        ),
    ),
    (
        DccAlertMessage(
            code=DccAlertCode.N27,
            alert=DeviceChangedSupplier(
                device=DeviceChangeOfSupplier(
                    device_id=METER, device_type=DeviceType.ESME, mpxns=MPXNS
                )
            ),
        ),
        ALERT.format(
            "N27",
            "<sr:ChangeOfSupplier><sr:DeviceChangeOfSupplier>"
            "<sr:DeviceID>00-DB-12-34-56-78-90-A0</sr:DeviceID><sr:DeviceType>ESME</sr:DeviceType>"
            f"<sr:MPxNs>{MPXNS_XML}</sr:MPxNs></sr:DeviceChangeOfSupplier></sr:ChangeOfSupplier>",
        ),
    ),
]


@pytest.mark.parametrize(("content", "golden"), GOLDEN)
def test_a_response_is_written_as_the_specification_spells_it(
    content: ResponseContent, golden: str
) -> None:
    document = (OPEN + golden + CLOSE).encode()
    assert write_response(response(content)) == document
    assert read_response(parse(document)) == response(content)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("W110101", "W110102", "Header/ResponseCode: 'W110102' is not a ResponseCode"),
        ("2026-01-05T", "2026-13-05T", "ResponseDateTime: .* names no day of the calendar"),
        ("sr:ResponseMessage", "sr:Message", "Body: ResponseMessage or DeviceAlertMessage or"),
        ("sr:GBCSPayload", "sr:Payload", "Payload: is unknown, repeated or out of order"),
        ("AQID", "AQI", "GBCSPayload: 'AQI' is not base64"),
    ],
)
def test_one_broken_thing_is_refused_by_element_and_value(old: str, new: str, reason: str) -> None:
    document = OPEN + GOLDEN[1][1] + CLOSE
    with pytest.raises(InvalidDuisError, match=reason):
        read_response(parse(document.replace(old, new).encode()))


def test_a_change_of_supplier_alert_without_either_form_is_refused() -> None:
    empty = OPEN + ALERT.format("N27", "<sr:ChangeOfSupplier></sr:ChangeOfSupplier>") + CLOSE
    with pytest.raises(InvalidDuisError, match=r"ChangeOfSupplier: .* is missing"):
        read_response(parse(empty.encode()))


def enumeration(reference: Path, xpath: str) -> list[str]:
    """Enumerated values of the published schema."""
    tree = etree.parse(reference / "duis" / "duis-5.4.xsd")
    found = tree.xpath(f"{xpath}//xs:enumeration/@value", namespaces=SCHEMA)
    assert isinstance(found, list)
    return list(dict.fromkeys(map(str, found)))


def test_code_lists_are_those_of_the_schema(reference: Path) -> None:
    codes = enumeration(reference, "//xs:simpleType[@name='ResponseCode']")
    assert [code.value for code in ResponseCode] == codes
    assert len(codes) == 194
    alerts = enumeration(reference, "//xs:element[@name='DCCAlertCode']")
    assert [code.value for code in DccAlertCode] == alerts
    numbered = [*range(1, 32), *range(33, 66), 999]
    assert alerts == ["AD1", *(f"N{n}" for n in numbered)]


def test_published_sample_answers_are_read_and_written_back_valid(
    reference: Path, schema_errors: Callable[[bytes], list[str]]
) -> None:
    read = 0
    for path in sorted((reference / "duis" / "samples").glob("*response*.xml")):
        document = path.read_bytes()
        if schema_errors(document):
            with pytest.raises(InvalidDuisError):
                read_response(parse(document))
            continue
        found = read_response(parse(document))
        written = write_response(found)
        assert schema_errors(written) == []
        assert read_response(parse(written)) == found
        read += 1
    assert read >= 8


def test_the_published_external_entity_sample_is_refused_at_the_door(reference: Path) -> None:
    with pytest.raises(MalformedXmlError, match="document type declaration"):
        parse((reference / "duis" / "samples" / "duis-xxe.xml").read_bytes())
