"""Firmware of a PPMID or HCALCS: taken from the hub and activated by itself (CS09).

Assumption: such an image is the manufacturer's own business, so no Supplier's signature is looked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices import firmware
from sitrig.emulators.devices.faults import CorruptsImage, RefusesActivation, find, fired
from sitrig.emulators.devices.firmware import Hardware
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.protocol.effects import Effect, ImageAnswer, ImageOffer, Link, Send
from sitrig.emulators.protocol.gbcs.use_cases import cs09
from sitrig.emulators.protocol.gbcs.use_cases.ccs08 import TransferCode
from sitrig.emulators.protocol.gbcs.use_cases.cs09 import FirmwareActivated, SelfActivationCode

ACTIVATION_REPORT = "8F8B"


def take_image(device: HanDevice, offer: ImageOffer, now: int) -> Sequence[Effect]:
    """Take an image that fits, execute it at once, and report how that went."""
    if device.link_key is None or offer.hub != device.hub:
        return ()
    image = firmware.offered(offer.image, Hardware(device.manufacturer, device.model, None))
    if isinstance(image, TransferCode):
        return (_answer(device, offer, image),)
    taken = _answer(device, offer, TransferCode.FILE_TRANSFER_SUCCESS)
    broken = find(device.faults, CorruptsImage) or find(device.faults, RefusesActivation)
    if broken is not None:
        failed = _report(device, image.version, SelfActivationCode.FAILED, now)
        return (fired(broken), taken, *failed)
    device.firmware_version = image.version
    return (taken, *_report(device, image.version, SelfActivationCode.SUCCESS, now))


def _answer(device: HanDevice, offer: ImageOffer, code: TransferCode) -> Send:
    return Send(device.hub, ImageAnswer(device.eui, offer.version, int(code)), Link.HAN)


def _report(
    device: HanDevice, version: str, code: SelfActivationCode, now: int
) -> tuple[Effect, ...]:
    body = FirmwareActivated(ACTIVATION_REPORT, device.time(now), version, code)
    return device.alert(cs09.NAME, body, device.broker(), now, signed=True)
