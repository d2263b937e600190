"""Where devices truly stand: on site, on the SM WAN, on a hub's device log, on its HAN."""

from __future__ import annotations

from pytest_bdd import then

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_truth import (
    HAN_TRUTHS,
    acb_counter,
    han_truth,
    hub,
    log_entry,
    removal_paths,
)
from sitrig.steps.placeholders import one_of, phrase

_TRUTHS = one_of({words: words for words in HAN_TRUTHS})
_LOGGED = {"as joined": True, "as whitelisted": False}


@then(phrase("{device:Device} is truly {truth:Truth}", Truth=_TRUTHS))
def truly_is(estate: Estate, ledger: Ledger, device: Eui, truth: str) -> None:
    ledger.declare(*(f"devices/{device}/{slot}" for slot in HAN_TRUTHS[truth]))
    found = han_truth(estate, device)
    assert found == truth, f"it is {found}"


@then(
    phrase(
        "the device log of {on:Device} shows {device:Device} {joined:Joined}",
        Joined=one_of(_LOGGED),
    )
)
def log_shows(estate: Estate, ledger: Ledger, on: Eui, device: Eui, joined: bool) -> None:
    found = log_entry(estate, on, device)
    assert found is not None, "it is not on the device log"
    ledger.declare(f"devices/{on}/log/{found[0]}/*", *acb_counter(estate, on))
    assert (found[1].link_key is not None) is joined, f"its link key is {found[1].link_key}"


@then(phrase("the device log of {on:Device} does not show {device:Device}"))
def log_does_not_show(estate: Estate, ledger: Ledger, on: Eui, device: Eui) -> None:
    ledger.declare(*acb_counter(estate, on))
    assert log_entry(estate, on, device) is None, "it is on the device log"


@then(phrase("{on:Device} has taken {device:Device} off its device log"))
def taken_off_log(estate: Estate, ledger: Ledger, on: Eui, device: Eui) -> None:
    ledger.declare(*acb_counter(estate, on), *removal_paths(estate, ledger, on, device))
    assert log_entry(estate, on, device) is None, "it is on the device log"


@then(phrase("{on:Device} has been seen on the SM WAN"))
def seen_on_wan(estate: Estate, ledger: Ledger, on: Eui) -> None:
    ledger.declare(f"dsp/wan_seen/{on}", f"devices/{on}/powered")
    assert hub(estate, on).powered, "it has no supply"
    assert on in estate.dsp.state.wan_seen, "the DSP has not heard from it"


@then(phrase("{on:Device} has power and was never seen on the SM WAN"))
def not_seen_on_wan(estate: Estate, ledger: Ledger, on: Eui) -> None:
    ledger.declare(f"devices/{on}/powered")
    assert hub(estate, on).powered, "it has no supply"
    assert on not in estate.dsp.state.wan_seen, "the DSP has heard from it"
