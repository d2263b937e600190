"""A hub handing firmware images to devices of its HAN, one report (CCS08) per device."""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices import hub_device_log
from sitrig.emulators.devices.faults import TransferFails, find, fired
from sitrig.emulators.devices.hub_state import HubState
from sitrig.emulators.protocol.effects import (
    Cancel,
    Effect,
    ImageAnswer,
    ImageDelivery,
    ImageOffer,
    Link,
    Send,
    TimerName,
    Wake,
)
from sitrig.emulators.protocol.gbcs.use_cases import ccs08
from sitrig.emulators.protocol.gbcs.use_cases.ccs08 import FirmwareTransfer, TransferCode
from sitrig.emulators.protocol.identifiers import Eui

SUCCEEDED, FAILED = "8F8A", "8F89"
TRANSFER = "image transfer"
TRANSFER_LIMIT = 6 * 3_600_000
"""Assumption: a device that does not answer an offer for six hours has not taken the image."""


def transfer(device: Eui) -> TimerName:
    """The timer that ends the wait for a device's answer."""
    return (TRANSFER, device)


def relay(hub: HubState, delivery: ImageDelivery, now: int) -> Sequence[Effect]:
    """Offer an image to each device it is for."""
    effects: list[Effect] = []
    for device in delivery.targets:
        effects.extend(_offer(hub, device, delivery, now))
    return tuple(effects)


def _offer(hub: HubState, device: Eui, delivery: ImageDelivery, now: int) -> tuple[Effect, ...]:
    fails = find(hub.faults, TransferFails)
    if fails is not None:
        failed = _report(hub, device, delivery.version, TransferCode.FILE_TRANSFER_FAILURE, now)
        return (fired(fails), *failed)
    if not hub_device_log.is_joined(hub.log, device):
        return _report(hub, device, delivery.version, TransferCode.FILE_TRANSFER_FAILURE, now)
    hub.transfers = (*_without(hub, device), (device, delivery.version))
    offer = ImageOffer(hub.eui, delivery.image, delivery.version)
    return (Send(device, offer, Link.HAN), Wake(transfer(device), TRANSFER_LIMIT))


def answered(hub: HubState, answer: ImageAnswer, now: int) -> Sequence[Effect]:
    """Report what a device made of an image that this hub offered it."""
    if (answer.device, answer.version) not in hub.transfers:
        return ()
    hub.transfers = _without(hub, answer.device)
    code = TransferCode(answer.result)
    report = _report(hub, answer.device, answer.version, code, now)
    return (Cancel(transfer(answer.device)), *report)


def gave_up(hub: HubState, device: Eui, now: int) -> Sequence[Effect]:
    """Report the failure of a transfer that was never answered."""
    versions = [version for held, version in hub.transfers if held == device]
    hub.transfers = _without(hub, device)
    code = TransferCode.FILE_TRANSFER_FAILURE
    return tuple(
        effect for version in versions for effect in _report(hub, device, version, code, now)
    )


def abandon(hub: HubState, device: Eui, now: int) -> Sequence[Effect]:
    """End the transfer to a device that leaves the HAN."""
    if all(held != device for held, _ in hub.transfers):
        return ()
    return (Cancel(transfer(device)), *gave_up(hub, device, now))


def _without(hub: HubState, device: Eui) -> tuple[tuple[Eui, str], ...]:
    return tuple(entry for entry in hub.transfers if entry[0] != device)


def _report(
    hub: HubState, device: Eui, version: str, code: TransferCode, now: int
) -> tuple[Effect, ...]:
    alert = SUCCEEDED if code is TransferCode.FILE_TRANSFER_SUCCESS else FAILED
    body = FirmwareTransfer(alert, hub.time(now), device, version, code)
    return hub.alert(ccs08.NAME, body, hub.alert_recipient(), now, signed=True)
