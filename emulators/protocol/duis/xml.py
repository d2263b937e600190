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

_HUGE_FROM_BYTES = 1024 * 1024
"""Below this size libxml2's own limits stay on."""

_ENCODING = re.compile(rb"""\A<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_ENCODINGS = frozenset({b"utf-8", b"us-ascii", b"iso-8859-1"})
_UTF8_MARK = b"\xef\xbb\xbf"
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

    Refused unread: a document over MAX_BYTES or MAX_TAGS, a document type declaration (and with
    it every entity), an encoding other than UTF-8, US-ASCII or ISO-8859-1. Refused once read:
    more than MAX_DEPTH levels, a processing instruction.
    """
    _refuse_unread(document)
    parser = _parsers.usual if len(document) < _HUGE_FROM_BYTES else _parsers.large
    try:
        root = etree.fromstring(document, parser)
    except etree.XMLSyntaxError as broken:
        raise MalformedXmlError(f"not well-formed XML: {broken.msg}") from None
    if document.count(b"<") > MAX_DEPTH and _TOO_DEEP(root):
        raise MalformedXmlError(f"elements are nested deeper than {MAX_DEPTH}")
    if document.rfind(b"<?") > 0:
        _refuse_instructions(root)
    return root


def _refuse_unread(document: bytes) -> None:
    if len(document) > MAX_BYTES:
        raise MalformedXmlError(f"{len(document)} bytes are more than {MAX_BYTES}")
    start = document[:256].removeprefix(_UTF8_MARK).lstrip(b" \t\r\n")
    if not start.startswith(b"<"):
        raise MalformedXmlError("not XML: the first character is not '<'")
    declared = _ENCODING.match(start)
    if declared and declared[1].lower() not in _ENCODINGS:
        raise MalformedXmlError(f"encoding {declared[1].decode()} is not let in: send UTF-8")
    if b"<!DOCTYPE" in document:
        raise MalformedXmlError("a document type declaration is not let in")
    if (tags := document.count(b"<")) > MAX_TAGS:
        raise MalformedXmlError(f"{tags} tags are more than {MAX_TAGS}")


def _refuse_instructions(root: etree._Element) -> None:
    beside = root.getprevious() is not None or root.getnext() is not None
    if beside or next(root.iter(etree.ProcessingInstruction), None) is not None:
        raise MalformedXmlError("a processing instruction is not let in")
