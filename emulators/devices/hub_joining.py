"""Letting devices in: the join window, the check of an install code, the link key."""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices import hub_device_log
from sitrig.emulators.devices.hub_state import HubState
from sitrig.emulators.protocol.effects import (
    Cancel,
    Effect,
    JoinAnswer,
    JoiningPermitted,
    JoinRequest,
    Link,
    Record,
    Send,
    TimerName,
    Wake,
)
from sitrig.emulators.protocol.identifiers import Eui

JOIN_WINDOW = "join window"


def window(device: Eui) -> TimerName:
    """The timer that marks the end of a device's join window."""
    return (JOIN_WINDOW, device)


def open_window(hub: HubState, device: Eui, now: int) -> tuple[Effect, ...]:
    """Tell a device that it may join, and note the end of its window."""
    entry = hub_device_log.find(hub.log, device)
    if entry is None or entry.link_key is not None:
        return ()
    # The window is closed by the clock (inclusive); the timer comes after it and only notes so.
    return (
        Wake(window(device), entry.window_ends - now + 1),
        Send(device, JoiningPermitted(hub.eui), Link.HAN),
    )


def join_requested(hub: HubState, request: JoinRequest, now: int) -> Sequence[Effect]:
    """Admit a whitelisted device that knows its install code while its window is open."""
    device = request.device
    log = hub_device_log.joined(hub.log, hub.eui, device, request.install_code, now)
    entry = hub_device_log.find(log or (), device)
    if log is None or entry is None:
        return (Send(device, JoinAnswer(hub.eui, None), Link.HAN),)
    answer = Send(device, JoinAnswer(hub.eui, entry.link_key), Link.HAN)
    if log is hub.log:
        return (answer,)
    hub.log = log
    return (answer, Cancel(window(device)), *hub.log_changed(now))


def window_lapsed(hub: HubState, device: Eui) -> Sequence[Effect]:
    """Nothing more happens: the device stays on the log and outside."""
    return (Record("join window lapsed", {"device": str(device)}),)
