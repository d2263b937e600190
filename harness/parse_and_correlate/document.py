"""Writes a device's response or alert as one MMC document. Knows no key; what is sealed must be opened before."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from lxml import etree
from msgspec import Struct

from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.gbcs.message import MessageKind, SupplementaryParty, UseCaseBody
from sitrig.emulators.protocol.gbcs.protected_data import Sealed, SealedReading
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.parse_and_correlate import (
    configuration,
    credentials,
    loads,
    logs,
    outcomes,
    readings,
    tariffs,
)
from sitrig.harness.parse_and_correlate.alerts import ALERTS, alert_node
from sitrig.harness.parse_and_correlate.elements import Node
from sitrig.harness.parse_and_correlate.errors import UnmappedError
from sitrig.harness.parse_and_correlate.mapping import Answer
from sitrig.harness.parse_and_correlate.texts import instant, octets

NAMESPACE = "http://www.dccinterface.co.uk/ResponseAndAlert"
SCHEMA_VERSION = "5.4"
_MODULES = (configuration, credentials, loads, logs, outcomes, readings, tariffs)
ANSWERS: Mapping[type[UseCaseBody], Answer] = MappingProxyType(
    {body: mapping for module in _MODULES for body, mapping in module.ANSWERS.items()}
)
"""How each response is told, by its typed body."""

_OTHER_NAMES = {
    "6.2.3": "ReadDeviceConfigurationDataBillingCalendarRsp",
    # Assumption: the schema has no root of the request's own name; this is the one of the schedule of switches.
    "6.14.3": "UpdateDeviceConfigurationALCSchedulerRsp",
}
"""Roots that are not the request's name and Rsp."""

_SEALED: Mapping[str, Answer] = MappingProxyType(
    {use_case: ANSWERS[body] for use_case, body in readings.SEALED.items()}
)
"""How a reading is told that could not be made: sealed or not, it says that it failed."""


class Clock(Enum):
    """How far a device trusts the time it gives, as the schema writes it."""

    RELIABLE = "reliable"
    INVALID = "invalid"
    UNRELIABLE = "unreliable"


class Heard(Struct, frozen=True, kw_only=True):
    """A response or alert, opened: what its envelope says, and its typed body.

    `srv` is known once it is correlated with its request; `at` is the device's time in the envelope, `clock` how far it
    trusts it where it says so, as gas devices do.
    """

    kind: MessageKind
    use_case: str
    originator: Eui
    recipient: Eui
    counter: int
    body: UseCaseBody
    message_code: int | None = None
    supplementary: SupplementaryParty | None = None
    srv: str | None = None
    at: int | None = None
    clock: Clock | None = None


def write(heard: Heard) -> bytes:
    """The document; raises UnmappedError for a body that no mapping tells."""
    content = _alert(heard) if heard.kind is MessageKind.ALERT else _response(heard)
    root = Node("GBCSResponse", "", (("schemaVersion", SCHEMA_VERSION),), (_header(heard), content))
    tree = _element(root)
    etree.indent(tree)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8")


def has_succeeded(heard: Heard) -> bool:
    """Whether a response says that all went well; an alert, or what no mapping tells, has nothing to say of it."""
    mapping = _mapping(heard)
    return mapping is None or mapping.verdict(heard.body)


def _mapping(heard: Heard) -> Answer | None:
    body = type(heard.body)
    if body is SealedReading:
        return _SEALED.get(heard.use_case)
    return ANSWERS.get(body) or outcomes.outcome_of(body)


def _header(heard: Heard) -> Node:
    behind, srv = heard.supplementary, SRVS.get(heard.srv) if heard.srv else None
    told: list[tuple[str, object]] = [
        ("BusinessOriginatorID", heard.originator),
        ("BusinessTargetID", heard.recipient),
        ("OriginatorCounter", heard.counter),
        ("SupplementaryRemotePartyID", behind.party if behind else None),
        ("SupplementaryRemotePartyCounter", behind.counter if behind else None),
        ("GBCSHexadecimalMessageCode", _code(heard.message_code)),
        ("ServiceReference", srv.service_reference if srv else None),
        ("ServiceReferenceVariant", srv.srv if srv else None),
    ]
    children = tuple(Node(name, str(text)) for name, text in told if text is not None)
    return Node("Header", children=(*children, *_timestamp(heard)))


def _timestamp(heard: Heard) -> tuple[Node, ...]:
    if heard.at is None:
        return ()
    said = (("ClockStatus", heard.clock.value),) if heard.clock is not None else ()
    return (Node("Timestamp", instant(heard.at), said),)


def _code(code: int | None) -> str | None:
    return None if code is None else f"{code:04X}"


def _response(heard: Heard) -> Node:
    mapping = _mapping(heard)
    if mapping is None:
        raise UnmappedError(f"{heard.use_case}: no mapping tells a {type(heard.body).__name__}")
    name = _root(heard, mapping)
    smets = Node("SMETSData", children=(mapping.node(name, heard.body),))
    return Node("Body", children=(Node("ResponseMessage", children=(smets,)),))


def _root(heard: Heard, mapping: Answer) -> str:
    if heard.srv is not None and heard.srv in SRVS:
        other = _OTHER_NAMES.get(heard.srv)
        return other or f"{SRVS[heard.srv].root_element}Rsp"
    if mapping.root is None:
        raise UnmappedError(f"{heard.use_case} answers no request, and has no element of its own")
    return mapping.root


def _alert(heard: Heard) -> Node:
    if type(heard.body) not in ALERTS:
        raise UnmappedError(f"{heard.use_case}: no mapping tells a {type(heard.body).__name__}")
    content = (*_still_sealed(heard), alert_node(heard.body))
    return Node("Body", children=(Node("DeviceAlertMessage", children=content),))


def _still_sealed(heard: Heard) -> tuple[Node, ...]:
    """What an alert carries that nothing here reads, as it came."""
    sealed = getattr(heard.body, "sealed", None)
    if not isinstance(sealed, Sealed):
        return ()
    said = {"format": "encrypted", "sequence": "0", "name": heard.use_case, "type": _CIPHERED}
    return (Node("GBCSData", octets(sealed.octets), tuple(said.items())),)


_CIPHERED = "zigbeeCiphered"


def _element(node: Node) -> etree._Element:
    element = etree.Element(
        f"{{{NAMESPACE}}}{node.name}", dict(node.attributes), nsmap={"ra": NAMESPACE}
    )
    element.text = node.text or None
    element.extend(map(_element, node.children))
    return element
