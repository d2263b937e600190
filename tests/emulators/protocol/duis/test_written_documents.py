"""Whatever is written is valid, canonical, and read back as it was: drawn from the declarations."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.declarations import (
    Attribute,
    Child,
    Choice,
    Content,
    Element,
    Field,
    Repeated,
    Wrapped,
    fields_of,
)
from sitrig.emulators.protocol.duis.envelope import Request, read_request, write_request
from sitrig.emulators.protocol.duis.moments import Instant, TimeOfDay
from sitrig.emulators.protocol.duis.requests import BODIES, SignedPreCommand
from sitrig.emulators.protocol.duis.requests.load_schedules import SwitchName
from sitrig.emulators.protocol.duis.responses import (
    DccAlertMessage,
    DeviceAlertMessage,
    Response,
    ResponseCode,
    ResponseMessage,
    read_response,
    write_response,
)
from sitrig.emulators.protocol.duis.schema_versions import unknown_values
from sitrig.emulators.protocol.duis.values import (
    Boolean,
    Codec,
    Date,
    Digits,
    Enumerated,
    EuiList,
    HexCode,
    Listed,
    Number,
    Octets,
    Parsed,
    Text,
)
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.identifiers import MAX_COUNTER, Eui, RequestId
from sitrig.emulators.protocol.vocabulary import CommandVariant, SchemaVersion

T = TypeVar("T")
SchemaErrors = Callable[[bytes], list[str]]

FIRST = -62_135_596_800_000
LAST = 253_402_300_799_999
INSTANTS = st.integers(FIRST, LAST)
EUIS = st.binary(min_size=8, max_size=8).map(Eui.from_bytes)
REQUEST_IDS = st.builds(RequestId, EUIS, EUIS, st.integers(0, MAX_COUNTER))
XML_CHARACTERS = st.one_of(
    st.sampled_from("&<>\"'\r\n\t ]"),
    st.characters(min_codepoint=0x20, max_codepoint=0xFFFD, exclude_categories=["Cs"]),
    st.characters(min_codepoint=0x10000),
)


def text(low: int, high: int | None) -> st.SearchStrategy[str]:
    """Text of legal length, with what needs escaping over-represented."""
    return st.text(XML_CHARACTERS, min_size=low, max_size=low + 30 if high is None else high)


def value(codec: Codec) -> st.SearchStrategy[object]:
    """Legal values of a codec."""
    match codec:
        case Text(low, high):
            return text(low, high)
        case Number(low, high):
            return st.integers(low, high)
        case Enumerated(members, unknown):
            return st.sampled_from([member for member in members if member.value not in unknown])
        case Listed(legal=legal):
            return st.sampled_from(sorted(legal))
        case Parsed(kind):
            return EUIS if kind is Eui else REQUEST_IDS
        case Octets(low, high):
            return st.binary(min_size=low, max_size=low + 20 if high is None else min(high, 99))
        case EuiList():
            return st.lists(EUIS, min_size=1, max_size=4).map(tuple)
        case HexCode(None):
            return st.binary(min_size=2, max_size=2).map(lambda code: code.hex().upper())
        case HexCode(frozenset() as legal):
            return st.sampled_from(sorted(legal))
        case Digits(length):
            return st.text("0123456789", min_size=length, max_size=length)
        case SwitchName():
            return st.from_regex(r"[ -~]{1,22}", fullmatch=True)
        case Boolean():
            return st.booleans()
        case Date():
            return st.dates(min_value=datetime.date(1, 1, 1))
        case Instant():
            return INSTANTS
        case TimeOfDay():
            return st.integers(0, 86_399_999)
        case _:
            raise AssertionError(f"no strategy for {codec}")


def run(declared: Repeated, classes: tuple[type, ...]) -> st.SearchStrategy[object]:
    """Tuples of legal length, kept short."""
    one = value(declared.codec) if declared.codec is not None else message(classes[0])
    longest = min(declared.high, declared.low + 2)
    return st.lists(one, min_size=declared.low, max_size=longest).map(tuple)


def field(declared: Field) -> st.SearchStrategy[object]:
    """Legal values of a declared field."""
    match declared.declared:
        case Element(codec=codec) | Attribute(codec=codec) | Content(codec=codec):
            legal = value(codec)
        case Child():
            legal = message(declared.classes[0])
        case Choice():
            legal = st.one_of([message(cls) for cls in declared.classes])
        case Repeated() as repeated:
            return run(repeated, declared.classes)
        case Wrapped(run=repeated):
            return run(repeated, declared.classes)
    return st.one_of(st.none(), legal) if declared.optional else legal


def message(cls: type[T]) -> st.SearchStrategy[T]:
    """Legal instances of a message class, from what its fields declare."""
    return st.builds(cls, **{each.attribute: field(each) for each in fields_of(cls)})


def canonical(document: bytes) -> bytes:
    """The inclusive C14N 1.0 form."""
    return etree.tostring(etree.fromstring(document), method="c14n")


def request_of(
    srv: str, body: st.SearchStrategy[object], variants: list[CommandVariant]
) -> st.SearchStrategy[Request]:
    """Requests of a Service Request Variant with this body."""
    return st.builds(
        Request,
        schema_version=st.sampled_from(list(SchemaVersion)),
        request_id=REQUEST_IDS,
        service_reference=st.just(SRVS[srv].service_reference),
        service_reference_variant=st.just(srv),
        command_variant=st.sampled_from(variants),
        first_in_sequence=st.none() | st.booleans(),
        preceding=st.none() | REQUEST_IDS,
        body=body,
    )


CV_SIGNED = [CommandVariant(5), CommandVariant(6), CommandVariant(7)]
FEW = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)


@pytest.mark.parametrize("srv", BODIES)
@given(data=st.data())
@FEW
def test_any_legal_request_is_written_valid_canonical_and_read_back(
    srv: str, data: st.DataObject, schema_errors: SchemaErrors
) -> None:
    unsigned = sorted(SRVS[srv].command_variants - set(CV_SIGNED))
    request = data.draw(request_of(srv, message(BODIES[srv]), unsigned))
    document = write_request(request)
    assert schema_errors(document) == []
    assert canonical(document) == document
    assert read_request(parse(document)) == request


@given(data=st.data(), srv=st.sampled_from([srv for srv in SRVS if SRVS[srv].critical]))
@FEW
def test_any_signed_pre_command_is_written_valid_canonical_and_read_back(
    data: st.DataObject, srv: str, schema_errors: SchemaErrors
) -> None:
    legal = [variant for variant in CV_SIGNED if variant in SRVS[srv].command_variants]
    request = data.draw(request_of(srv, message(SignedPreCommand), legal))
    document = write_request(request)
    assert schema_errors(document) == []
    assert canonical(document) == document
    assert read_request(parse(document)) == request


def kinds(cls: type, attribute: str) -> tuple[type, ...]:
    """The classes that a choice field of a class offers."""
    (found,) = [each for each in fields_of(cls) if each.attribute == attribute]
    return found.classes


def response(
    content: st.SearchStrategy[object], version: SchemaVersion
) -> st.SearchStrategy[Response]:
    """Responses with this content."""
    unknown = unknown_values(version).get("responsecode", frozenset())
    return st.builds(
        Response,
        schema_version=st.just(version),
        response_code=st.sampled_from([code for code in ResponseCode if code not in unknown]),
        response_date_time=INSTANTS,
        request_id=st.none() | REQUEST_IDS,
        response_id=st.none() | REQUEST_IDS,
        content=content,
    )


REFERENCES = st.sampled_from(list(SRVS.values()))


def with_payload(payload: st.SearchStrategy[object]) -> st.SearchStrategy[ResponseMessage]:
    """Response Messages with this payload."""
    return REFERENCES.flatmap(
        lambda row: st.builds(
            ResponseMessage,
            service_reference=st.just(row.service_reference),
            service_reference_variant=st.just(row.srv),
            payload=payload,
        )
    )


def with_alert(alert: st.SearchStrategy[object]) -> st.SearchStrategy[DccAlertMessage]:
    """DCC Alert Messages with this alert."""
    others = {each.attribute: field(each) for each in fields_of(DccAlertMessage)}
    return st.builds(DccAlertMessage, **others | {"alert": alert})


CONTENTS: dict[str, st.SearchStrategy[object]] = {
    "references only": with_payload(st.none()),
    "DeviceAlertMessage": message(DeviceAlertMessage),
    **{cls.__name__: with_payload(message(cls)) for cls in kinds(ResponseMessage, "payload")},
    **{cls.__name__: with_alert(message(cls)) for cls in kinds(DccAlertMessage, "alert")},
}


@pytest.mark.parametrize("kind", CONTENTS)
@given(data=st.data())
@FEW
def test_any_legal_response_is_written_valid_canonical_and_read_back(
    kind: str, data: st.DataObject, schema_errors: SchemaErrors
) -> None:
    drawn = data.draw(response(CONTENTS[kind], SchemaVersion.V5_4))
    document = write_response(drawn)
    assert schema_errors(document) == []
    assert canonical(document) == document
    assert read_response(parse(document)) == drawn


@pytest.mark.parametrize("kind", CONTENTS)
@given(data=st.data(), version=st.sampled_from(list(SchemaVersion)))
@FEW
def test_any_legal_response_can_be_read_by_the_version_it_is_written_for(
    kind: str, data: st.DataObject, version: SchemaVersion, schema_errors: SchemaErrors
) -> None:
    document = write_response(data.draw(response(CONTENTS[kind], version)))
    assert schema_errors(document) == []
    assert write_response(read_response(parse(document))) == document
