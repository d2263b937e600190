"""How two devices of a HAN come to share a key, and what one tells the other under it.

The hub hands the key to both. In method A the initiator then has the responder prove that it knows
it: a responder that was not told to join says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from sitrig.emulators.devices import device_log
from sitrig.emulators.devices.device_log import PendingJoin
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.protocol.effects import (
    Cancel,
    Effect,
    KeyEstablished,
    KeyEstablishment,
    Link,
    PartnerKeyRequest,
    PartnerLinkKey,
    PartnerPayload,
    Record,
    Send,
    TimerName,
    Wake,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import JoinCode, JoinMethod, JoinResult
from sitrig.emulators.protocol.identifiers import Eui

KEY_AGREEMENT = "key agreement"
PATIENCE = 20_000
"""Assumption: how long a device seeks to agree on a key before it answers that there is none."""

JOINED, NOT_JOINED = "8F49", "8F48"


def timer(partner: Eui) -> TimerName:
    """The timer of the key agreement with that partner."""
    return (KEY_AGREEMENT, partner)


def seek_key(device: HanDevice, pending: PendingJoin) -> Sequence[Effect]:
    """Ask the hub for the key; the command is answered when it is agreed, or given up."""
    partner = pending.entry.device
    device.joins = structs.replace(device.joins, pending=(*device.joins.pending, pending))
    request = PartnerKeyRequest(device.eui, partner)
    return (Send(device.hub, request, Link.HAN), Wake(timer(partner), PATIENCE))


def take(device: HanDevice, payload: PartnerPayload, now: int) -> Sequence[Effect]:
    """What arrived about a key."""
    match payload:
        case PartnerLinkKey():
            return _key_handed_out(device, payload, now)
        case KeyEstablishment():
            return _challenged(device, payload)
        case KeyEstablished(partner):
            return _settled(device, partner, JoinCode.SUCCESS, now)
    return ()


def gave_up(device: HanDevice, partner: Eui, now: int) -> Sequence[Effect]:
    """The hub, or the partner, never answered."""
    key = device.joins.key_with(partner)
    code = JoinCode.NO_PARTNER_LINK_KEY if key is None else JoinCode.NO_KEY_AGREEMENT_RESPONSE
    return _settled(device, partner, code, now)


def _key_handed_out(device: HanDevice, handed: PartnerLinkKey, now: int) -> Sequence[Effect]:
    partner = handed.partner
    pending = next(iter(device.joins.waiting_for(partner)), None)
    if handed.hub != device.hub or device.link_key is None:
        return ()
    if handed.link_key is None:
        return _settled(device, partner, JoinCode.NO_PARTNER_LINK_KEY, now)
    if pending is None and not device.shares_key_with(partner):
        return (Record("key not wanted", {"partner": str(partner)}),)
    device.joins = device.joins.with_key(partner, handed.link_key)
    if pending is None:
        return device.partner_gained(partner, now)
    if pending.method is JoinMethod.B:
        return _settled(device, partner, JoinCode.SUCCESS, now)
    return (Send(partner, KeyEstablishment(device.eui, handed.link_key), Link.HAN),)


def _challenged(device: HanDevice, asked: KeyEstablishment) -> Sequence[Effect]:
    known = device_log.find(device.device_log, asked.device) is not None
    if not known or device.joins.key_with(asked.device) != asked.link_key:
        device.joins = device.joins.with_key(asked.device, None)
        return (Record("key establishment ignored", {"partner": str(asked.device)}),)
    return (Send(asked.device, KeyEstablished(device.eui), Link.HAN),)


def _settled(device: HanDevice, partner: Eui, code: JoinCode, now: int) -> Sequence[Effect]:
    """Answer the commands that waited for this key."""
    waiting = device.joins.waiting_for(partner)
    if not waiting:
        return ()
    others = tuple(one for one in device.joins.pending if one not in waiting)
    device.joins = structs.replace(device.joins, pending=others)
    changed: Sequence[Effect] = ()
    if code is JoinCode.SUCCESS:
        changed = device.log_becomes(
            device_log.with_entry(device.device_log, waiting[0].entry), now
        )
    elif device_log.find(device.device_log, partner) is None:
        device.joins = device.joins.with_key(partner, None)
    answers = [effect for one in waiting for effect in _answer(device, one, code)]
    news = device.news(JOINED if code is JoinCode.SUCCESS else NOT_JOINED, now)
    return (Cancel(timer(partner)), *answers, *changed, *news)


def _answer(device: HanDevice, waited: PendingJoin, code: JoinCode) -> Sequence[Effect]:
    signed = waited.method is not JoinMethod.B
    return device.answer(waited.command, JoinResult(code), critical=signed)
