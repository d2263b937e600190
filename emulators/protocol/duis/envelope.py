"""The request envelope: root, header, and whichever body the Service Request calls for.

Knows no signature (it only keeps its place) and no rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from lxml.etree import _Element
from msgspec import Struct

from sitrig.emulators.protocol.duis.binding import binding
from sitrig.emulators.protocol.duis.catalogue import (
    SERVICE_REFERENCE,
    SERVICE_REFERENCE_VARIANT,
    SRVS,
    ServiceRequestVariant,
)
from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.frame import Frame, read_frame
from sitrig.emulators.protocol.duis.reading import children_of, qualified, refuse
from sitrig.emulators.protocol.duis.requests import BODIES, RequestBody, SignedPreCommand
from sitrig.emulators.protocol.duis.simple_types import BOOLEAN, REQUEST_ID
from sitrig.emulators.protocol.duis.values import Number
from sitrig.emulators.protocol.duis.writing import document
from sitrig.emulators.protocol.errors import InvalidDuisError, InvalidValueError
from sitrig.emulators.protocol.identifiers import RequestId
from sitrig.emulators.protocol.vocabulary import CommandVariant, SchemaVersion

_HEADER = qualified("Header")
_REQUEST_ID = qualified("RequestID")
_SERVICE_REFERENCE = qualified("ServiceReference")
_VARIANT = qualified("ServiceReferenceVariant")
_NAMED = frozenset({_REQUEST_ID, _SERVICE_REFERENCE, _VARIANT})

SIGNED_PRE_COMMANDS = frozenset(
    {
        CommandVariant.SIGNED_PRE_COMMAND,
        CommandVariant.SIGNED_LOCAL,
        CommandVariant.SIGNED_COMMAND_AND_LOCAL,
    }
)


class Reference(Struct, frozen=True, kw_only=True):
    """What an answer must name: without these three there is no DUIS answer at all.

    `schema_version` is None when it is not one that is known.
    """

    request_id: RequestId
    service_reference: str
    service_reference_variant: str
    schema_version: SchemaVersion | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnbuiltBody:
    """The unread body of a Service Request that is in the catalogue but not built."""

    root_element: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A Service Request or Signed Pre-Command, read or to be written."""

    schema_version: SchemaVersion = SchemaVersion.V5_4
    request_id: RequestId
    service_reference: str
    service_reference_variant: str
    command_variant: CommandVariant
    first_in_sequence: bool | None = None
    preceding: RequestId | None = None
    body: RequestBody | SignedPreCommand | UnbuiltBody


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    request_id: Annotated[RequestId, Element("RequestID", REQUEST_ID)]
    first_in_sequence: Annotated[bool | None, Element("FirstInSequence", BOOLEAN)] = None
    preceding: Annotated[RequestId | None, Element("PrecedingServiceRequestID", REQUEST_ID)] = None
    # 9 is legal in the schema but internal to DCC, so it is refused here.
    command_variant: Annotated[int, Element("CommandVariant", Number(1, 8))]
    service_reference: Annotated[str, Element("ServiceReference", SERVICE_REFERENCE)]
    service_reference_variant: Annotated[
        str, Element("ServiceReferenceVariant", SERVICE_REFERENCE_VARIANT)
    ]


def read_reference(root: _Element) -> Reference:
    """What can be answered to; raises InvalidDuisError when one of the three is not legal."""
    if root.tag != qualified("Request"):
        refuse(root, "is not a DUIS Request")
    header = next((child for child in root if child.tag == _HEADER), None)
    if header is None:
        refuse(root, "Header is missing")
    texts = {child.tag: child.text or "" for child in header}
    if missing := _NAMED - texts.keys():
        names = sorted(tag.rpartition("}")[2] for tag in missing)
        refuse(header, f"{', '.join(names)} missing")
    try:
        return Reference(
            request_id=RequestId.parse(texts[_REQUEST_ID]),
            service_reference=SERVICE_REFERENCE.read(texts[_SERVICE_REFERENCE]),
            service_reference_variant=SERVICE_REFERENCE_VARIANT.read(texts[_VARIANT]),
            schema_version=_known_version(root.get("schemaVersion")),
        )
    except InvalidValueError as wrong:
        refuse(header, wrong)


def _known_version(text: str | None) -> SchemaVersion | None:
    try:
        return SchemaVersion(text) if text is not None else None
    except ValueError:
        return None


def read_request(root: _Element) -> Request:
    """The request that a tree holds, its signature unread; raises InvalidDuisError."""
    frame = read_frame(root, "Request")
    version = frame.version
    header = binding(_Header, version).read(frame.header)
    variant = SRVS[header.service_reference_variant]
    if variant.service_reference != header.service_reference:
        refuse(
            frame.header,
            f"ServiceReference {header.service_reference} does not belong to "
            f"ServiceReferenceVariant {variant.srv}: it is {variant.service_reference}",
        )
    command_variant = CommandVariant(header.command_variant)
    return Request(
        schema_version=version,
        request_id=header.request_id,
        service_reference=header.service_reference,
        service_reference_variant=variant.srv,
        command_variant=command_variant,
        first_in_sequence=header.first_in_sequence,
        preceding=header.preceding,
        body=_read_body(frame, variant, command_variant),
    )


def _read_body(
    frame: Frame, variant: ServiceRequestVariant, command_variant: CommandVariant
) -> RequestBody | SignedPreCommand | UnbuiltBody:
    children = children_of(frame.body)
    if len(children) != 1:
        refuse(frame.body, f"holds {len(children)} elements: exactly one is legal")
    (child,) = children
    expected = _expected(child.tag, variant, command_variant)
    if child.tag != qualified(expected):
        refuse(child, f"does not belong to {variant.srv} in Command Variant {command_variant:d}")
    if expected == SignedPreCommand.root_element:
        return binding(SignedPreCommand, frame.version).read(child)
    body = BODIES.get(variant.srv)
    if body is None:
        return UnbuiltBody(root_element=expected)
    return binding(body, frame.version).read(child)


def _expected(
    found: object, variant: ServiceRequestVariant, command_variant: CommandVariant
) -> str:
    # A Command Variant that the request does not allow is for a later stage to refuse (E12), so
    # there either form of the body is read.
    signed = command_variant in SIGNED_PRE_COMMANDS
    if command_variant not in variant.command_variants:
        signed = found == qualified(SignedPreCommand.root_element)
    return SignedPreCommand.root_element if signed else variant.root_element


def write_request(request: Request) -> bytes:
    """The unsigned request in its own inclusive canonical form; raises InvalidDuisError."""
    body = request.body
    if isinstance(body, UnbuiltBody):
        raise InvalidDuisError(f"the body {body.root_element} is not built, so it is not written")
    version = request.schema_version
    out: list[str] = []
    # A Request has every field that the header declares.
    binding(_Header, version).write(request, "Header", out)
    out.append("<sr:Body>")
    binding(type(body), version).write(body, body.root_element, out)
    out.append("</sr:Body>")
    return document("Request", version, "".join(out))
