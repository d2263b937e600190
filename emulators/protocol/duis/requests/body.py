"""The common root of Service Request bodies. Knows no single Service Request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.simple_types import BASE64, INSTANT


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestBody:
    """The one element inside `Body`; `srv` is its Service Reference Variant."""

    srv: ClassVar[str]
    root_element: ClassVar[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FutureDatedBody(RequestBody):
    """A body that may carry the instant at which it is to be executed."""

    execution_date_time: Annotated[int | None, Element("ExecutionDateTime", INSTANT)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedPreCommand:
    """The body of Command Variants 5 to 7, whatever the Service Request."""

    root_element: ClassVar[str] = "SignedPreCommand"
    execution_date_time: Annotated[int | None, Element("ExecutionDateTime", INSTANT)] = None
    gbcs_payload: Annotated[bytes, Element("GBCSPayload", BASE64)]
