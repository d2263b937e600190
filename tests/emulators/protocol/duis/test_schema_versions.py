"""The schema version as an axis of its own: what an older one does not know is not sent to it."""

from __future__ import annotations

import dataclasses

import pytest

from sitrig.emulators.protocol.duis.envelope import read_request
from sitrig.emulators.protocol.duis.responses import (
    ChangeOfSupplierRequestFailed,
    DccAlertCode,
    DccAlertMessage,
    DspInventory,
    InventoryDevice,
    Response,
    ResponseCode,
    ResponseMessage,
    read_response,
    write_response,
)
from sitrig.emulators.protocol.duis.simple_types import Connectivity
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import InvalidDuisError
from sitrig.emulators.protocol.identifiers import ACB, Eui, RequestId
from sitrig.emulators.protocol.vocabulary import CspRegion, DeviceType, SchemaVersion

USER = Eui("90-B3-D5-1F-30-01-00-00")
OLD = [SchemaVersion.V5_0, SchemaVersion.V5_1]
NEW = [SchemaVersion.V5_3, SchemaVersion.V5_4]
HUB = InventoryDevice(
    device_id=Eui("00-DB-12-34-56-78-90-A2"),
    device_type=DeviceType.CHF,
    device_manufacturer="106C",
    device_model="433100AC",
    csp_region=CspRegion.CENTRAL_4G,
    connectivity=Connectivity.CELLULAR,
)


def inventory(version: SchemaVersion, device: InventoryDevice = HUB) -> Response:
    """An answer to 8.2 in a version."""
    return Response(
        schema_version=version,
        response_code=ResponseCode.I0,
        response_date_time=1_767_571_200_000,
        request_id=RequestId(USER, ACB, 17),
        content=ResponseMessage(
            service_reference="8.2",
            service_reference_variant="8.2",
            payload=DspInventory((device,)),
        ),
    )


@pytest.mark.parametrize("version", OLD)
def test_an_old_version_is_not_told_what_it_does_not_know(version: SchemaVersion) -> None:
    document = write_response(inventory(version))
    assert b"Connectivity" not in document
    assert b"4G Central" not in document
    without = dataclasses.replace(HUB, csp_region=None, connectivity=None)
    assert read_response(parse(document)) == inventory(version, without)


@pytest.mark.parametrize("version", OLD)
def test_an_old_version_is_told_what_it_does_know(version: SchemaVersion) -> None:
    device = dataclasses.replace(HUB, csp_region=CspRegion.NORTH)
    assert b"<sr:CSPRegion>North</sr:CSPRegion>" in write_response(inventory(version, device))


@pytest.mark.parametrize("version", NEW)
def test_a_new_version_is_told_everything(version: SchemaVersion) -> None:
    document = write_response(inventory(version))
    assert b"<sr:CSPRegion>4G Central</sr:CSPRegion>" in document
    assert b"<sr:Connectivity>Cellular</sr:Connectivity>" in document


@pytest.mark.parametrize("version", OLD)
def test_an_answer_that_its_version_does_not_know_is_refused_when_read(
    version: SchemaVersion,
) -> None:
    newer = write_response(inventory(SchemaVersion.V5_4))
    aged = newer.replace(b'schemaVersion="5.4"', f'schemaVersion="{version}"'.encode())
    with pytest.raises(InvalidDuisError, match="CSPRegion: '4G Central' is not a CspRegion"):
        read_response(parse(aged))
    aged = aged.replace(b"4G Central", b"Central")
    with pytest.raises(InvalidDuisError, match="Connectivity: is unknown"):
        read_response(parse(aged))


@pytest.mark.parametrize("version", OLD)
@pytest.mark.parametrize("code", ["E050111", "E050112", "E081406", "E110106", "E120103"])
def test_a_response_code_of_a_newer_version_is_never_sent(
    version: SchemaVersion, code: str
) -> None:
    newer = dataclasses.replace(inventory(version), response_code=ResponseCode.read(code))
    with pytest.raises(InvalidDuisError, match=f"ResponseCode: '{code}' is not a ResponseCode"):
        write_response(newer)
    assert write_response(dataclasses.replace(newer, schema_version=SchemaVersion.V5_4))


def test_an_alert_leaves_out_the_error_code_that_old_versions_lack() -> None:
    alert = ChangeOfSupplierRequestFailed(
        change_of_supplier_service_request_id=RequestId(USER, HUB.device_id, 99),
        ecos_error_code="E04",
    )
    message = DccAlertMessage(code=DccAlertCode.N26, alert=alert)
    for version in SchemaVersion:
        sent = dataclasses.replace(inventory(version), content=message)
        assert (b"E04" in write_response(sent)) is (version in NEW)


@pytest.mark.parametrize("version", ["5.2", "5.5", "5", "05.4", "5.40", " 5.4", "", "five"])
def test_a_schema_version_that_is_not_published_is_refused(version: str) -> None:
    document = f'<sr:Request xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway"\
 schemaVersion="{version}"/>'
    with pytest.raises(
        InvalidDuisError, match=r"is not a SchemaVersion: one of 5.0, 5.1, 5.3, 5.4"
    ):
        read_request(parse(document.encode()))
