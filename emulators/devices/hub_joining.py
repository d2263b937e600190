"""Letting devices in: the join window, the check of an install code, link keys; taking over a HAN."""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices import hub_device_log
from sitrig.emulators.devices.device_log import shared_key
from sitrig.emulators.devices.hub_state import HubState
from sitrig.emulators.protocol.effects import (
    Cancel,
    Effect,
    JoinAnswer,
    JoiningPermitted,
    JoinRequest,
    Link,
    PartnerKeyRequest,
    PartnerLinkKey,
    Record,
    Rejoined,
    Send,
    TimerName,
    TrustCentreChanged,
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


def call_devices(hub: HubState) -> tuple[Effect, ...]:
    """Tell every device of a log that was restored which hub is its trust centre now."""
    return tuple(
        Send(entry.device, TrustCentreChanged(hub.eui, entry.link_key), Link.HAN)
        for entry in hub.log
        if entry.link_key is not None
    )


def rejoined(hub: HubState, payload: Rejoined, now: int) -> Sequence[Effect]:
    """A device of the hub that was replaced has come over, and shows so by its new key."""
    log = hub_device_log.rejoined(hub.log, payload.device, payload.link_key)
    if log is None:
        return (Record("rejoin ignored", {"device": str(payload.device)}),)
    hub.log = log
    return hub.log_changed(now)


def key_requested(hub: HubState, request: PartnerKeyRequest) -> Sequence[Effect]:
    """Hand two devices of this HAN the key they are to share; none where one is not on it."""
    device, partner = request.device, request.partner
    if not hub.reaches(device):
        return ()
    if not hub.reaches(partner):
        return (Send(device, PartnerLinkKey(hub.eui, partner, None), Link.HAN),)
    key = shared_key(device, partner, hub.extended_pan_id)
    # To the partner first, so that it is ready when the one that asked turns to it.
    return (
        Send(partner, PartnerLinkKey(hub.eui, device, key), Link.HAN),
        Send(device, PartnerLinkKey(hub.eui, partner, key), Link.HAN),
    )
