"""The door for XML: bytes to a tree, or a refusal before anything is expanded. Knows no DUIS."""

from __future__ import annotations

import re
import threading

from lxml import etree

from sitrig.emulators.protocol.errors import MalformedXmlError

MAX_BYTES = 16 * 1024 * 1024
"""An 11.1 image of 10,240,000 bytes is 13.7 million characters of base64."""

MAX_DEPTH = 64
"""Deepest legal DUIS request: 17 levels (1.1.1)."""

MAX_TAGS = 100_000
"""Start and end tags together; the largest legal tariff has under 20,000."""

MAX_NAMESPACES = 64
"""Namespace declarations together; published requests have 4. Canonicalising takes their square."""

MAX_ATTRIBUTES = 64
"""Of one element; published requests have 4. Canonicalising takes their square."""

_HUGE_FROM_BYTES = 1024 * 1024
"""Below this size libxml2's own limits stay on."""

_DECLARATION = re.compile(rb"\A<\?xml[ \t\r\n][^>]{0,200}\?>")
_ENCODING = re.compile(rb"""encoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z0-9._-]{1,40})["']""")
ENCODINGS = frozenset({"utf-8", "us-ascii", "iso-8859-1"})
"""All of them spell markup in ASCII, so that bytes can be searched for it before parsing."""

_UTF8_MARK = b"\xef\xbb\xbf"
_TOO_WIDE = etree.XPath(f"boolean(//*[count(@*) > {MAX_ATTRIBUTES}])")
_TOO_DEEP = etree.XPath("boolean(" + "/*" * (MAX_DEPTH + 1) + ")")


class _Parsers(threading.local):
    """lxml parsers are not to be shared between threads."""

    def __init__(self) -> None:
        self.usual = _parser(huge=False)
        self.large = _parser(huge=True)


def _parser(*, huge: bool) -> etree.XMLParser:
    # Comments go, because they would split a text in two: what lxml calls `.text` would then be
    # less than what was signed.
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        remove_comments=True,
        huge_tree=huge,
    )


_parsers = _Parsers()


def parse(document: bytes) -> etree._Element:
    """The root element of a document; raises MalformedXmlError.

    Refused unread: a document over MAX_BYTES, MAX_TAGS or MAX_NAMESPACES, a document type
    declaration (and with it every entity), an encoding other than UTF-8, US-ASCII or ISO-8859-1.
    Refused once read: more than MAX_DEPTH levels, over MAX_ATTRIBUTES, a processing instruction.
    """
    declaration = _refuse_unread(document)
    parser = _parsers.usual if len(document) < _HUGE_FROM_BYTES else _parsers.large
    try:
        root = etree.fromstring(document, parser)
    except etree.XMLSyntaxError as broken:
        reason = " ".join(str(broken.msg).split())[:200]
        raise MalformedXmlError(f"not well-formed XML: {reason}") from None
    if document.count(b"<") > MAX_DEPTH and _TOO_DEEP(root):
        raise MalformedXmlError(f"elements are nested deeper than {MAX_DEPTH}")
    if document.count(b"=") > MAX_ATTRIBUTES and _TOO_WIDE(root):
        raise MalformedXmlError(f"an element has more than {MAX_ATTRIBUTES} attributes")
    if document.count(b"<?") > (declaration is not None):
        _refuse_instructions(root)
    return root


def _refuse_unread(document: bytes) -> bytes | None:
    """The XML declaration if there is one; raises MalformedXmlError."""
    if len(document) > MAX_BYTES:
        raise MalformedXmlError(f"{len(document)} bytes are more than {MAX_BYTES}")
    start = document[:256].removeprefix(_UTF8_MARK)
    # A zero byte would be UTF-16 or UCS-4, recognised by libxml2 even without a mark.
    if not start.lstrip(b" \t\r\n").startswith(b"<") or b"\x00" in document:
        raise MalformedXmlError("not XML in UTF-8: the first character is not '<', or one is zero")
    if b"<!DOCTYPE" in document:
        raise MalformedXmlError("a document type declaration is not let in")
    if (tags := document.count(b"<")) > MAX_TAGS:
        raise MalformedXmlError(f"{tags} tags are more than {MAX_TAGS}")
    if (declared := document.count(b"xmlns")) > MAX_NAMESPACES:
        raise MalformedXmlError(f"{declared} namespace declarations are more than {MAX_NAMESPACES}")
    return _declaration(start)


def _declaration(start: bytes) -> bytes | None:
    if not start.startswith(b"<?xml") or start.startswith(b"<?xml-"):
        return None
    found = _DECLARATION.match(start)
    if found is None:
        raise MalformedXmlError("the XML declaration is broken or longer than 200 bytes")
    declared = _ENCODING.search(found[0])
    name = declared[1].decode() if declared else "(illegible)"
    if b"encoding" in found[0] and name.lower() not in ENCODINGS:
        raise MalformedXmlError(f"encoding {name} is not let in: send UTF-8")
    return found[0]


def _refuse_instructions(root: etree._Element) -> None:
    beside = root.getprevious() is not None or root.getnext() is not None
    if beside or next(root.iter(etree.ProcessingInstruction), None) is not None:
        raise MalformedXmlError("a processing instruction is not let in")
