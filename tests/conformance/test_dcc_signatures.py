"""DCC's tools and our signatures judge each other, without a DSP between them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.identifiers import ACB, Eui, RequestId
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.key_store import KeyStore
from sitrig.emulators.protocol.smki.xml_signature import sign, verify

Line = dict[str, Any]
Offline = Callable[..., list[Line]]

ANSWER = (
    b'<sr:Response xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway" schemaVersion="5.1">'
    b"<sr:Header><sr:RequestID>90-B3-D5-1F-30-01-00-00:90-B3-D5-1F-30-00-00-02:1795249282026"
    b"</sr:RequestID><sr:ResponseCode>I0</sr:ResponseCode>"
    b"<sr:ResponseDateTime>2026-01-05T00:00:00.00Z</sr:ResponseDateTime></sr:Header><sr:Body>"
    b"<sr:ResponseMessage><sr:ServiceReference>8.14</sr:ServiceReference>"
    b"<sr:ServiceReferenceVariant>8.14.3</sr:ServiceReferenceVariant></sr:ResponseMessage>"
    b"</sr:Body></sr:Response>"
)

SUPPLIER = "90-b3-d5-1f-30-01-00-00"
NEW_VARIANT = {"DeleteDevice": None, "UpdateDeviceDetails": {"ESMEVariant": "BDE"}}
SETTINGS: dict[str, Line] = {
    "12.2": {},
    "8.2": {"schemaVersion": "5.4"},
    "8.4": {"fields": NEW_VARIANT},
    "8.14.1": {},
    "8.14.2": {},
    "8.14.3": {"counter": 1000},
    "8.14.4": {},
    "11.2": {},
}
REQUESTS: list[Line] = [
    {"name": srv, "srv": srv, "originator": SUPPLIER, **settings}
    for srv, settings in SETTINGS.items()
]


@pytest.fixture(scope="module")
def keys(key_store_file: Path) -> KeyStore:
    return KeyStore.read_dccboxed(key_store_file.read_bytes())


@pytest.fixture(scope="module")
def answers(keys: KeyStore) -> list[bytes]:
    """Ours as it should be, with a letter changed after signing, and unsigned."""
    dsp = keys.credentials(ACB)
    assert dsp is not None
    assert dsp.xml_signing is not None
    signed = sign(ANSWER, dsp.xml_signing)
    return [signed, signed.replace(b">I0<", b">I1<"), ANSWER]


@pytest.fixture(scope="module")
def lines(dcc_offline: Offline, answers: list[bytes], sna: Line) -> list[Line]:
    by_sna = {"name": "8.14.4 by the SNA", "srv": "8.14.4", **sna}
    return dcc_offline(requests=[*REQUESTS, by_sna], answers=answers)


@pytest.fixture(scope="module")
def signed_requests(lines: list[Line]) -> dict[str, Line]:
    return {line["name"]: line for line in lines[: len(REQUESTS) + 1]}


@pytest.fixture(scope="module")
def verdicts(lines: list[Line]) -> list[Line]:
    return lines[len(REQUESTS) + 1 :]


@pytest.mark.parametrize("name", [request["name"] for request in REQUESTS])
def test_a_request_signed_by_dccs_tool_verifies_as_its_suppliers(
    name: str, signed_requests: dict[str, Line], keys: KeyStore
) -> None:
    signer = verify(parse(signed_requests[name]["signed"].encode()), keys.find)
    assert signer.subject == Eui(SUPPLIER)


def test_a_request_signed_with_a_key_of_ours_verifies_as_the_snas(
    signed_requests: dict[str, Line], keys: KeyStore, sna: Line
) -> None:
    signer = verify(parse(signed_requests["8.14.4 by the SNA"]["signed"].encode()), keys.find)
    assert signer.subject == Eui(sna["originator"])
    assert signer.role == OrganisationRole.XML_SIGN


def test_dccs_client_posts_device_requests_and_others_to_different_services(
    signed_requests: dict[str, Line],
) -> None:
    paths = {name: line["path"] for name, line in signed_requests.items()}
    assert paths.pop("11.2") == "/api/v1/serviceS"
    assert set(paths.values()) == {"/api/v1/serviceD"}


def test_dccs_tool_counts_in_milliseconds_unless_told_to_keep_the_counter(
    signed_requests: dict[str, Line],
) -> None:
    counters = {
        name: RequestId.parse(line["signed"].partition("RequestID>")[2].partition("<")[0]).counter
        for name, line in signed_requests.items()
    }
    assert counters.pop("8.14.3") == 1000
    assert all(counter > 1_700_000_000_000 for counter in counters.values())


def test_our_signed_answer_is_valid_to_dccs_tool_and_parsed(verdicts: list[Line]) -> None:
    verdict = verdicts[0]
    assert verdict["signed"] and verdict["signatureValid"]
    assert verdict["signer"] == {"eui": "90b3d51f30000002", "role": 137}
    assert verdict["responseCode"] == "I0"
    assert verdict["parsed"]["header"]["requestId"] == {
        "originatorId": SUPPLIER,
        "targetId": "90-b3-d5-1f-30-00-00-02",
        "counter": "1795249282026",
    }


def test_our_answer_changed_after_signing_is_not_valid_to_dccs_tool(verdicts: list[Line]) -> None:
    assert not verdicts[1]["signatureValid"]
    assert "validation failed" in verdicts[1]["error"]


def test_an_unsigned_answer_is_told_apart_though_dccs_tool_lets_it_pass(
    verdicts: list[Line],
) -> None:
    assert verdicts[2]["signatureValid"] and not verdicts[2]["signed"]
