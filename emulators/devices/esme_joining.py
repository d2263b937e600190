"""How a device gets on and off its hub's HAN: attempts, answers, being sent away.

A device asks when it gets supply and when the hub says that joining is permitted, a few times each;
between these it is idle and costs no event.
"""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices.device_log import NO_JOINS
from sitrig.emulators.devices.faults import NeverJoins, WrongInstallCode, find, fired
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.protocol.effects import (
    Cancel,
    Effect,
    JoinAnswer,
    JoinRequest,
    Link,
    Record,
    Send,
    TimerName,
    Wake,
)
from sitrig.emulators.protocol.identifiers import Eui

RETRY: TimerName = ("join retry",)
RETRY_AFTER = 10_000
ATTEMPTS = 6
"""Assumption: six attempts, ten seconds apart, for each occasion to join."""

JOINED_SMHAN = "8183"


def seek_hub(meter: HanDevice) -> Sequence[Effect]:
    """Start a round of join attempts, unless the device is on the HAN or has no supply."""
    if meter.link_key is not None or not meter.powered:
        return ()
    meter.attempts = ATTEMPTS
    return attempt(meter)


def attempt(meter: HanDevice) -> Sequence[Effect]:
    """Ask once more; the round ends with its last attempt."""
    if meter.link_key is not None or meter.attempts == 0:
        return ()
    never = find(meter.faults, NeverJoins)
    if never is not None:
        meter.attempts = 0
        return (fired(never),)
    meter.attempts -= 1
    code, notes = _install_code(meter)
    retry = (Wake(RETRY, RETRY_AFTER),) if meter.attempts else ()
    return (*notes, Send(meter.hub, JoinRequest(meter.eui, code), Link.HAN), *retry)


def join_answered(meter: HanDevice, answer: JoinAnswer, now: int) -> Sequence[Effect]:
    """Join with the key given; a refusal leaves the round of attempts running."""
    if answer.hub != meter.hub or meter.link_key is not None or answer.link_key is None:
        return ()
    meter.link_key = answer.link_key
    meter.attempts = 0
    meter.take_hub_time()
    return (Cancel(RETRY), *meter.non_critical_alert(JOINED_SMHAN, now))


def leave(meter: HanDevice, hub: Eui) -> Sequence[Effect]:
    """Drop the link to a hub that took this device off its log."""
    if hub != meter.hub or meter.link_key is None:
        return ()
    meter.link_key = None
    meter.joins = NO_JOINS
    return (Record("left the HAN", {"hub": str(hub)}),)


def _install_code(meter: HanDevice) -> tuple[str, tuple[Effect, ...]]:
    wrong = find(meter.faults, WrongInstallCode)
    if wrong is None:
        return meter.install_code.hex(), ()
    return wrong.install_code, (fired(wrong),)
