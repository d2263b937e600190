"""8.13 Return Local Command Response."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import BASE64, REQUEST_ID
from sitrig.emulators.protocol.identifiers import RequestId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnLocalCommandResponse(RequestBody):
    """A device's response to a command that was delivered locally."""

    srv: ClassVar[str] = "8.13"
    root_element: ClassVar[str] = "ReturnLocalCommandResponse"
    original_request_id: Annotated[RequestId | None, Element("OriginalRequestID", REQUEST_ID)] = (
        None
    )
    device_gbcs_response: Annotated[bytes, Element("DeviceGBCSResponse", BASE64)]
