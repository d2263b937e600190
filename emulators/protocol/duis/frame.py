"""What requests and responses share: root, schema version, header, body, room for a signature."""

from __future__ import annotations

from lxml.etree import _Element
from msgspec import Struct

from sitrig.emulators.protocol.duis.reading import children_of, qualified, refuse
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.vocabulary import SchemaVersion

_HEADER = qualified("Header")
_BODY = qualified("Body")
SIGNATURE = "{http://www.w3.org/2000/09/xmldsig#}Signature"
_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
_SCHEMA_HINTS = frozenset({f"{_XSI}schemaLocation", f"{_XSI}noNamespaceSchemaLocation"})
"""XML Schema allows them on every element, and many clients write them on the root. Never followed."""


class Frame(Struct, frozen=True):
    """The parts of a message, unread."""

    version: SchemaVersion
    header: _Element
    body: _Element


def read_frame(root: _Element, name: str) -> Frame:
    """The parts of a `Request` or `Response`; raises InvalidDuisError."""
    if root.tag != qualified(name):
        refuse(root, f"is not a DUIS {name}")
    version = _version(root)
    children = children_of(root)
    tags = [child.tag for child in children]
    # The signature may be absent here: whether it may be is for whoever verifies it to say.
    if tags != [_HEADER, _BODY, SIGNATURE] and tags != [_HEADER, _BODY]:
        refuse(root, "does not hold Header, Body and at most one Signature, in that order")
    header, body = children[:2]
    if body.keys():
        refuse(body, f"attribute {body.keys()[0]!r} does not belong here")
    return Frame(version, header, body)


def _version(root: _Element) -> SchemaVersion:
    names = [name for name in root.keys() if name not in _SCHEMA_HINTS]  # noqa: SIM118
    if names != ["schemaVersion"]:
        refuse(root, f"attributes {names} are not schemaVersion alone")
    try:
        return SchemaVersion.read(root.get("schemaVersion") or "")
    except InvalidValueError as wrong:
        refuse(root, wrong)
