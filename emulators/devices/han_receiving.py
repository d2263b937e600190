"""What any device does with what is not GBCS on its HAN: supply, joining, leaving, another hub, keys."""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices import device_log, esme_joining, partner_keys
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.devices.hub_device_log import next_key
from sitrig.emulators.protocol.effects import (
    Effect,
    JoinAnswer,
    JoiningPermitted,
    KeyEstablished,
    KeyEstablishment,
    Leave,
    Link,
    PartnerLinkKey,
    Payload,
    PowerOn,
    Record,
    Rejoined,
    Send,
    TimerName,
    TrustCentreChanged,
)
from sitrig.emulators.protocol.identifiers import Eui


def take(device: HanDevice, payload: Payload, now: int) -> Sequence[Effect] | None:
    """What follows from such a payload; None for any other."""
    match payload:
        case PowerOn():
            device.powered = True
            return esme_joining.seek_hub(device)
        case JoiningPermitted(hub):
            return esme_joining.seek_hub(device) if hub == device.hub else ()
        case JoinAnswer():
            return esme_joining.join_answered(device, payload, now)
        case Leave(hub):
            return esme_joining.leave(device, hub)
        case TrustCentreChanged():
            return _other_hub(device, payload)
        case PartnerLinkKey() | KeyEstablishment() | KeyEstablished():
            return partner_keys.take(device, payload, now)
    return None


def due(device: HanDevice, name: TimerName, now: int) -> Sequence[Effect] | None:
    """What follows from a timer of joining; None for any other."""
    if name == esme_joining.RETRY:
        return esme_joining.attempt(device)
    if name[0] == partner_keys.KEY_AGREEMENT:
        return partner_keys.gave_up(device, Eui(str(name[1])), now)
    return None


def may_be_told(device: HanDevice, asker: Eui, link_key: str) -> bool:
    """Whether that device is a partner of this one and speaks under the key they share."""
    known = device_log.find(device.device_log, asker) is not None
    return known and device.joins.key_with(asker) == link_key


def _other_hub(device: HanDevice, payload: TrustCentreChanged) -> Sequence[Effect]:
    """Follow a hub that knows this device's own key: it has taken over the HAN."""
    if device.link_key is None or payload.link_key != device.link_key:
        return (Record("trust centre not believed", {"hub": str(payload.hub)}),)
    device.hub = payload.hub
    device.link_key = next_key(payload.link_key)
    return (Send(device.hub, Rejoined(device.eui, device.link_key), Link.HAN),)
