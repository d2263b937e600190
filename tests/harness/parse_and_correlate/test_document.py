"""Parse & Correlate: what devices sent as MMC XML, valid by the published schema and told by its values."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from sitrig.emulators.protocol.gbcs.calendars import Day, TariffAction
from sitrig.emulators.protocol.gbcs.message import MessageKind, SupplementaryParty, UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import TimePattern
from sitrig.emulators.protocol.gbcs.use_cases import (
    ccs01,
    cs02a,
    ecs17b,
    ecs24,
    ecs35f,
    ecs45,
    ecs52,
    ecs61e,
    generic_alert,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage, StatusCode
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.parse_and_correlate.document import NAMESPACE, Heard, write
from sitrig.harness.parse_and_correlate.errors import UnmappedError, UnopenedError
from sitrig.harness.parse_and_correlate.opening import Opener
from sitrig.harness.published_set.folder import PublishedSet
from sitrig.harness.published_set.mmc import schema

DEVICE, USER = Eui("00-DB-12-34-56-78-90-A0"), Eui("90-B3-D5-1F-30-01-00-00")
AT = 1_420_070_400_120


def heard(body: UseCaseBody, **given: object) -> Heard:
    told: dict[str, object] = {
        "kind": MessageKind.RESPONSE,
        "use_case": "ECS52",
        "originator": DEVICE,
        "recipient": USER,
        "counter": 1007,
        "srv": "11.2",
        "body": body,
        **given,
    }
    return Heard(**told)  # type: ignore[arg-type]


def texts(document: bytes) -> dict[str, str]:
    """The text of every element that has one, by name."""
    return {
        element.tag.removeprefix(f"{{{NAMESPACE}}}"): element.text.strip()
        for element in etree.fromstring(document).iter()
        if element.text and element.text.strip()
    }


GOLDEN = f"""<?xml version='1.0' encoding='UTF-8'?>
<ra:GBCSResponse xmlns:ra="{NAMESPACE}" schemaVersion="5.4">
  <ra:Header>
    <ra:BusinessOriginatorID>00-DB-12-34-56-78-90-A0</ra:BusinessOriginatorID>
    <ra:BusinessTargetID>90-B3-D5-1F-30-01-00-00</ra:BusinessTargetID>
    <ra:OriginatorCounter>1007</ra:OriginatorCounter>
    <ra:SupplementaryRemotePartyID>90-B3-D5-1F-30-02-00-00</ra:SupplementaryRemotePartyID>
    <ra:SupplementaryRemotePartyCounter>9</ra:SupplementaryRemotePartyCounter>
    <ra:GBCSHexadecimalMessageCode>0059</ra:GBCSHexadecimalMessageCode>
    <ra:ServiceReference>11.2</ra:ServiceReference>
    <ra:ServiceReferenceVariant>11.2</ra:ServiceReferenceVariant>
    <ra:Timestamp>2015-01-01T00:00:00.12Z</ra:Timestamp>
  </ra:Header>
  <ra:Body>
    <ra:ResponseMessage>
      <ra:SMETSData>
        <ra:ReadFirmwareVersionRsp MessageSuccess="true">
          <ra:FirmwareVersion>0123ABCD</ra:FirmwareVersion>
        </ra:ReadFirmwareVersionRsp>
      </ra:SMETSData>
    </ra:ResponseMessage>
  </ra:Body>
</ra:GBCSResponse>"""


def test_a_response_is_told_with_its_header_and_values() -> None:
    behind = SupplementaryParty(Eui("90-B3-D5-1F-30-02-00-00"), 9)
    answer = heard(
        ecs52.FirmwareVersion("0123ABCD"), message_code=0x59, supplementary=behind, at=AT
    )
    assert write(answer).decode() == GOLDEN


BODIES = [
    ("4.1.1", ecs17b.ImportRegisters(AT, 10, 11, 12), {"ActiveEnergyUnit": "Wh"}),
    ("7.4", ecs45.SupplyStatus(ecs45.SupplyState.ARMED), {"SupplyState": "Armed"}),
    (
        "6.24.1",
        cs02a.Credentials(
            (
                cs02a.RoleDetails(
                    RemotePartyRole.SUPPLIER,
                    StatusCode.SUCCESS,
                    77,
                    (cs02a.CellDetails(CellUsage.KEY_AGREEMENT_TOP_UP, USER, "0A0B0C0D0E0F1011"),),
                ),
            )
        ),
        {"CertificateUsage": "KeyAgreementTopUp", "RemotePartyFloorSeqNumber": "77"},
    ),
]


@pytest.mark.parametrize(("srv", "body", "told"), BODIES)
def test_responses_are_valid_by_the_published_schema(
    reference: Path, srv: str, body: UseCaseBody, told: dict[str, str]
) -> None:
    document = write(heard(body, srv=srv))
    schema(reference).assertValid(etree.fromstring(document))
    assert told.items() <= texts(document).items()


def elements(document: bytes, name: str) -> list[dict[str, str]]:
    """What stands directly in each element of that name."""
    return [
        {child.tag.rpartition("}")[2]: (child.text or "").strip() for child in element}
        for element in etree.fromstring(document).iter(f"{{{NAMESPACE}}}{name}")
    ]


def test_a_load_switch_log_names_switch_action_and_outcome(reference: Path) -> None:
    rows = (
        ecs35f.SwitchEvent(AT, "0211", 0, AT),
        ecs35f.SwitchEvent(AT, "0200", 1, None),
        ecs35f.SwitchEvent(AT, "0520", 2, AT),
    )
    document = write(heard(ecs35f.SwitchEventLog(rows), srv="6.13"))
    schema(reference).assertValid(etree.fromstring(document))
    assert [
        (row["SwitchNumber"], row["SwitchAction"], row["Outcome"])
        for row in elements(document, "ALCSEventLogEntry")
    ] == [
        ("2", "On", "Outcome not known"),
        ("2", "Entry relates to a Message from an HC ALCS", "Success"),
        ("5", "Revert to calendar control", "Failure"),
    ]


def test_a_tariff_tells_what_each_time_of_day_starts(reference: Path) -> None:
    actions = tuple(
        TariffAction(TimePattern(hour), selector)
        for hour, selector in ((0, 48), (7, 102), (9, 201))
    )
    document = write(heard(ecs24.Tariff(days=(Day(3, actions),)), srv="4.11.1"))
    schema(reference).assertValid(etree.fromstring(document))
    assert elements(document, "ProfileSchedule") == [
        {"StartTime": "00:00:00.00Z", "TOUTariffAction": "48"},
        {"StartTime": "07:00:00.00Z", "BlockTariffAction": "2"},
        {"StartTime": "09:00:00.00Z", "TOUTariffAction": "1"},
    ]


def test_auxiliary_controllers_tell_kind_and_levels(reference: Path) -> None:
    states = ecs61e.ControllerStates(
        device_1="1234567890ABCDEF",
        device_2="0000000000000000",
        device_3="FF",
        state_3='{"outputState": 40, "inputState": 0, "x": 1}',
        state_4="not JSON",
    )
    document = write(heard(states, srv="7.15"))
    schema(reference).assertValid(etree.fromstring(document))
    kinds = elements(document, "TypeAndIdentifier")
    assert [kind["AuxiliaryControllerType"] for kind in kinds] == [
        "HCALCS", "ALCS", "APC", "None", "None",
    ]  # fmt: skip
    assert kinds[0]["HCALCSID"] == "12-34-56-78-90-AB-CD-EF"
    told = elements(document, "AuxiliaryControllerStateAndAssociatedInformation")
    assert (told[2]["OutputState"], told[2]["InputState"]) == ("40", "0")
    assert told[3] == {"StateAndAssociatedInformation": "not JSON"}


def test_a_device_that_failed_says_so() -> None:
    document = write(heard(ccs01.AddDeviceResult(success=False), srv="8.11"))
    assert b'<ra:UpdateHANDeviceLogRsp MessageSuccess="false"/>' in document


def test_an_alert_tells_its_code_and_instant(reference: Path) -> None:
    alert = heard(
        generic_alert.GenericAlert("8F30", AT),
        kind=MessageKind.ALERT,
        srv=None,
        use_case="ALERT1000",
    )
    document = write(alert)
    schema(reference).assertValid(etree.fromstring(document))
    told = texts(document)
    assert told["GBCSHexAlertCode"] == "8F30"
    assert told["AlertDescription"] == "Alert 8F30"
    assert told["Timestamp"] == "2015-01-01T00:00:00.12Z"


def test_a_body_without_a_mapping_is_named() -> None:
    with pytest.raises(UnmappedError, match="ReadFirmwareVersion"):
        write(heard(ecs52.ReadFirmwareVersion()))


def _published(reference: Path, name: str) -> bytes:
    return next(one.octets for one in PublishedSet(reference).messages() if one.name == name)


def test_a_sealed_reading_is_opened_with_the_key_of_whoever_asked(reference: Path) -> None:
    octets = _published(reference, "ECS17b_4.1.1_SINGLE_SUCCESS_RESPONSE_GBCS")
    found = Opener(PublishedSet(reference)).open(octets, "4.1.1")
    assert isinstance(found.body, ecs17b.ImportRegisters)
    assert (found.body.active_import_wh, found.body.reactive_import_varh) == (10, 10)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("ECS52_11.2_SUCCESS_RESPONSE_GBCS", "the MAC"),
        ("ECS70Commission_8.1.1_SUCCESS_RESPONSE_GBCS", "the signature"),
    ],
)
def test_an_altered_answer_is_not_opened(reference: Path, name: str, reason: str) -> None:
    octets = _published(reference, name)
    altered = octets[:-1] + bytes([octets[-1] ^ 1])
    with pytest.raises(UnopenedError, match=reason):
        Opener(PublishedSet(reference)).open(altered)
