"""The Comms Hub returns register as DCC's logistics staff read it, compared with what was really sent.

What was sent is read from the signed bytes, so a register that loses or invents an element shows.
"""

from __future__ import annotations

from lxml import etree

from sitrig.emulators.dsp.returns import ReturnNotice, ReturnRoute
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.duis_client import Exchange
from sitrig.harness.ledger import Ledger

_PATH = "dsp/returns"


def notices(estate: Estate, hub: Eui) -> list[ReturnNotice]:
    """Every notice for that Comms Hub, oldest first."""
    return [notice for notice in estate.dsp.state.returns if notice.hub == hub]


def routes(estate: Estate, hub: Eui) -> list[str]:
    """By which route each notice for that Comms Hub came, oldest first."""
    return [notice.route.value for notice in notices(estate, hub)]


def last_as_sent(estate: Estate, exchange: Exchange) -> None:
    """Raises AssertionError unless the newest notice says what this request said, and who and when."""
    body = _body(exchange.sent)
    sent = tuple((etree.QName(child).localname, child.text or "") for child in body)
    found = estate.dsp.state.returns[-1] if estate.dsp.state.returns else None
    assert found is not None, "the returns register is empty"
    assert (("DeviceID", found.hub), *found.details) == sent, f"it holds {found}, sent was {sent}"
    assert found.notified_by == exchange.request_id.originator, f"notified by {found.notified_by}"
    assert found.route is ReturnRoute(_srv(exchange.sent)), f"it came by {found.route}"
    assert found.at == estate.world.now, f"dated {found.at}, the time is {estate.world.now}"


def declare_gained(ledger: Ledger, estate: Estate) -> int:
    """Declare the notices that the register has gained since the first When, and tell how many."""
    gained = 0
    for number in range(len(estate.dsp.state.returns)):
        if ledger.before(f"{_PATH}/{number}/hub") is None:
            ledger.declare(f"{_PATH}/{number}/*")
            gained += 1
    return gained


def _body(document: bytes) -> etree._Element:
    body = etree.fromstring(document).find("{*}Body")
    assert body is not None and len(body) == 1, "a request has one body"
    return body[0]


def _srv(document: bytes) -> str:
    return etree.fromstring(document).findtext("{*}Header/{*}ServiceReferenceVariant") or ""
