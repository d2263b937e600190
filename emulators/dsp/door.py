"""Stage 1, the part before DUIS: what HTTP lets in. Answers with a status and one line, never a DUIS body."""

from __future__ import annotations

import re

from lxml import etree
from msgspec import Struct

from sitrig.emulators.protocol.duis.xml import ENCODINGS, MAX_BYTES, parse
from sitrig.emulators.protocol.errors import MalformedXmlError
from sitrig.emulators.protocol.vocabulary import WebService

XML = "application/xml"
_TEXT = "text/plain; charset=utf-8"
_SERVICES = {service.value: service for service in WebService}
_CONTENT_TYPES = frozenset({"application/xml", "text/xml"})
_PLAIN = frozenset({"", "identity"})
_CHARSET = re.compile(r""";\s*charset\s*=\s*"?([^";\s]*)""", re.IGNORECASE)


class HttpCall(Struct, frozen=True):
    """One HTTP request as the edge saw it."""

    method: str
    path: str
    content_type: str
    body: bytes
    content_encoding: str = ""


class HttpReply(Struct, frozen=True):
    """One HTTP answer."""

    status: int
    content_type: str
    body: bytes

    @classmethod
    def line(cls, status: int, reason: str) -> HttpReply:
        """A refusal that never reaches DUIS: one line of text."""
        return cls(status, _TEXT, " ".join(reason.split()).encode() + b"\n")


def too_large() -> HttpReply:
    """The refusal of a body over the limit, which need not have been read to its end."""
    return HttpReply.line(413, f"the body is over the limit of {MAX_BYTES} bytes")


def enter(call: HttpCall) -> tuple[WebService, etree._Element] | HttpReply:
    """The web service and the parsed document, or the refusal."""
    service = _SERVICES.get(call.path)
    if service is None:
        return HttpReply.line(
            404, f"no web service at {call.path[:80]}: one of {', '.join(_SERVICES)}"
        )
    if call.method != "POST":
        return HttpReply.line(405, f"{call.method[:20]} is not allowed here: POST")
    if unreadable := _unreadable(call):
        return HttpReply.line(415, unreadable)
    if len(call.body) > MAX_BYTES:
        return too_large()
    try:
        return service, parse(call.body)
    except MalformedXmlError as error:
        return HttpReply.line(400, str(error))


def _unreadable(call: HttpCall) -> str:
    """Why the headers make the body nothing that is read here; empty when they do not."""
    media_type = call.content_type.partition(";")[0].strip().lower()
    if media_type not in _CONTENT_TYPES:
        return f"content type {media_type[:60]!r} is not {XML}"
    # Passing over the other two would read the body as what its sender says it is not.
    for charset in _CHARSET.findall(call.content_type):
        if charset.lower() not in ENCODINGS:
            return f"charset {charset[:60]!r} is not let in: send UTF-8"
    if call.content_encoding.strip().lower() not in _PLAIN:
        return f"content encoding {call.content_encoding[:60]!r} is not let in: send the XML itself"
    return ""
