"""The response envelope: synchronous answers, device answers and alerts. Knows no signature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from lxml.etree import _Element

from sitrig.emulators.protocol.duis.binding import binding
from sitrig.emulators.protocol.duis.declarations import Choice, Element
from sitrig.emulators.protocol.duis.frame import read_frame
from sitrig.emulators.protocol.duis.responses.alerts import DccAlertMessage, DeviceAlertMessage
from sitrig.emulators.protocol.duis.responses.codes import ResponseCode
from sitrig.emulators.protocol.duis.responses.message import ResponseMessage
from sitrig.emulators.protocol.duis.simple_types import INSTANT, REQUEST_ID
from sitrig.emulators.protocol.duis.values import Enumerated
from sitrig.emulators.protocol.duis.writing import document
from sitrig.emulators.protocol.identifiers import RequestId
from sitrig.emulators.protocol.vocabulary import SchemaVersion

ResponseContent = ResponseMessage | DeviceAlertMessage | DccAlertMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What the DSP tells a User. `response_id` is there only when a device made the message."""

    schema_version: SchemaVersion
    response_code: ResponseCode
    response_date_time: int
    request_id: RequestId | None = None
    response_id: RequestId | None = None
    content: ResponseContent


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    request_id: Annotated[RequestId | None, Element("RequestID", REQUEST_ID)] = None
    response_id: Annotated[RequestId | None, Element("ResponseID", REQUEST_ID)] = None
    response_code: Annotated[ResponseCode, Element("ResponseCode", Enumerated(ResponseCode))]
    response_date_time: Annotated[int, Element("ResponseDateTime", INSTANT)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body:
    content: Annotated[ResponseContent, Choice()]


def read_response(root: _Element) -> Response:
    """The response that a tree holds, its signature unread; raises InvalidDuisError."""
    frame = read_frame(root, "Response")
    header = binding(_Header, frame.version).read(frame.header)
    return Response(
        schema_version=frame.version,
        response_code=header.response_code,
        response_date_time=header.response_date_time,
        request_id=header.request_id,
        response_id=header.response_id,
        content=binding(_Body, frame.version).read(frame.body).content,
    )


def write_response(response: Response) -> bytes:
    """The unsigned response in its own inclusive canonical form; raises InvalidDuisError.

    Optional content that the response's schema version does not know is left out.
    """
    version = response.schema_version
    out: list[str] = []
    binding(_Header, version).write(response, "Header", out)
    binding(_Body, version).write(response, "Body", out)
    return document("Response", version, "".join(out))
