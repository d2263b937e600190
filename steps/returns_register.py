"""What the Comms Hub returns register holds, and what the Service Desk made of a return."""

from __future__ import annotations

from pytest_bdd import then

from sitrig.emulators.dsp.rulebook import Decision
from sitrig.emulators.dsp.service_desk import is_taken
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.duis_client import Exchange
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations import returns_register
from sitrig.steps.placeholders import one_of, phrase

_NOTED = one_of({"recorded": True, "not recorded": False})
_DESK = one_of({"registers": True, "turns away": False})


@then("the returns register holds the notice with everything that was sent")
def holds_as_sent(estate: Estate, ledger: Ledger, answer: Exchange) -> None:
    returns_register.last_as_sent(estate, answer)
    gained = returns_register.declare_gained(ledger, estate)
    assert gained == 1, f"the register has gained {gained} notices"


@then(phrase("the returns register holds no notice for {hub:Device}"))
def holds_none(estate: Estate, hub: Eui) -> None:
    held = returns_register.routes(estate, hub)
    assert not held, f"it holds {', '.join(held)}"


@then(phrase("the returns register holds, for {hub:Device}, {routes}"))
def holds_routes(estate: Estate, ledger: Ledger, hub: Eui, routes: str) -> None:
    held = " then ".join(returns_register.routes(estate, hub)) or "nothing"
    assert held == routes, f"it holds {held}"
    returns_register.declare_gained(ledger, estate)


@then(phrase("the Service Desk {answer:Answer} the return", Answer=_DESK))
def service_desk_answers(service_desk: Decision, answer: bool) -> None:
    told = f"row {service_desk.row}: {service_desk.code}, {dict(service_desk.facts)}"
    assert is_taken(service_desk) is answer, told


@then(phrase("the install notice of {hub:Device} is {noted:Noted}", Noted=_NOTED))
def install_notice_is(estate: Estate, ledger: Ledger, hub: Eui, noted: bool) -> None:
    notice = estate.dsp.state.inventory[hub].install_notice
    assert (notice is not None) is noted, f"the record says {notice}"
    if noted:
        ledger.declare(f"dsp/inventory/{hub}/install_notice")
